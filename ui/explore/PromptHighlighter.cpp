#include "ui/explore/PromptHighlighter.h"

#include "core/generation/Alternatives.h"

namespace rushes::explore {

std::vector<WordSpan> tokensOf(const QString& text, const QStringList& names)
{
    std::vector<WordSpan> tokens;
    for (const WordSpan& word : words(text)) {
        const bool isName =
            word.position > 0 && text[word.position - 1] == u'@' &&
            names.contains(text.mid(word.position, word.length), Qt::CaseInsensitive);
        if (isName)
            tokens.push_back({word.position - 1, word.length + 1});
    }
    for (const generation::BracedPart& part : generation::bracedParts(text))
        tokens.push_back({part.position, part.length});
    return tokens;
}

void PromptHighlighter::setInk(const QColor& ink)
{
    if (ink == m_ink)
        return;
    m_ink = ink;
    rehighlight();
}

void PromptHighlighter::setNames(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    rehighlight();
}

void PromptHighlighter::highlightBlock(const QString& text)
{
    for (const WordSpan& token : tokensOf(text, m_names))
        setFormat(token.position, token.length, m_ink);
}

} // namespace rushes::explore
