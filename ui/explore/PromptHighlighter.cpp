#include "ui/explore/PromptHighlighter.h"

#include "core/generation/Alternatives.h"
#include "ui/explore/Spelling.h"

namespace rushes::explore {

std::vector<WordSpan> tokensOf(const QString& text, const PromptNames& names)
{
    std::vector<WordSpan> tokens;
    for (const WordSpan& word : words(text)) {
        const bool isName =
            word.position > 0 && text[word.position - 1] == u'@' &&
            names.references.contains(text.mid(word.position, word.length), Qt::CaseInsensitive);
        if (isName)
            tokens.push_back({word.position - 1, word.length + 1});
    }
    for (const generation::BracedPart& part : generation::bracedParts(text)) {
        if (!part.isColumn() || names.columns.contains(part.options.front()))
            tokens.push_back({part.position, part.length});
    }
    return tokens;
}

std::vector<WordSpan> unknownColumns(const QString& text, const PromptNames& names)
{
    std::vector<WordSpan> unknown;
    for (const generation::BracedPart& part : generation::bracedParts(text)) {
        if (part.isColumn() && !names.columns.isEmpty() &&
            !names.columns.contains(part.options.front()))
            unknown.push_back({part.position, part.length});
    }
    return unknown;
}

void PromptHighlighter::setInk(const QColor& ink)
{
    if (ink == m_ink)
        return;
    m_ink = ink;
    rehighlight();
}

void PromptHighlighter::setNames(const PromptNames& names)
{
    if (names == m_names)
        return;
    m_names = names;
    rehighlight();
}

void PromptHighlighter::setSpelling(const Spelling& spelling, const QColor& wave)
{
    if (m_spelling == &spelling && m_wave == wave)
        return;
    m_spelling = &spelling;
    m_wave = wave;
    connect(&spelling, &Spelling::changed, this, &QSyntaxHighlighter::rehighlight,
            Qt::UniqueConnection);
    rehighlight();
}

void PromptHighlighter::highlightBlock(const QString& text)
{
    if (m_spelling) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(m_wave);
        for (const WordSpan& word : m_spelling->misspelt(text))
            setFormat(word.position, word.length, wrong);
    }
    for (const WordSpan& token : tokensOf(text, m_names))
        setFormat(token.position, token.length, m_ink);
    QTextCharFormat missing;
    missing.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    missing.setUnderlineColor(m_wave);
    missing.setForeground(m_wave);
    for (const WordSpan& brace : unknownColumns(text, m_names))
        setFormat(brace.position, brace.length, missing);
}

} // namespace rushes::explore
