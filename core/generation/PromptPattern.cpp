#include "core/generation/PromptPattern.h"

#include "core/generation/Alternatives.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An alternative may be empty, and leaves its spaces to its neighbours.
QString exactly(const QString& words)
{
    QString pattern = QRegularExpression::escape(words);
    return pattern.replace(u"\\ "_s, u"\\s*"_s);
}

} // namespace

PromptPattern::PromptPattern(const QString& text)
{
    const QString plain = text.simplified();
    QString pattern;
    int from = 0;
    for (const BracedPart& part : bracedParts(plain)) {
        pattern += exactly(plain.mid(from, part.position - from));
        QStringList options;
        for (const QString& option : part.options)
            options << exactly(option.simplified());
        pattern += part.isColumn() ? u".+"_s : u"(?:"_s + options.join(u'|') + u')';
        from = part.position + part.length;
    }
    m_pattern.setPattern(QRegularExpression::anchoredPattern(pattern + exactly(plain.mid(from))));
}

bool PromptPattern::matches(const QString& prompt) const
{
    return m_pattern.match(prompt.simplified()).hasMatch();
}

} // namespace rushes::generation
