/// Colours what is more than words in a prompt: @names of the shelf and braces with alternatives or
/// table columns. Owned by the editor's document; main thread.
#pragma once

#include "core/base/Words.h"

#include <QSyntaxHighlighter>

namespace rushes::explore {

class Spelling;

/// Where @names of the shelf and closed braces stand in a text.
std::vector<WordSpan> tokensOf(const QString& text, const QStringList& names);

class PromptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

    void setInk(const QColor& ink);
    void setNames(const QStringList& names);
    /// Marks what it does not know from now on; it must outlive this.
    void setSpelling(const Spelling& spelling, const QColor& wave);

protected:
    void highlightBlock(const QString& text) override;

private:
    QColor m_ink;
    QStringList m_names;
    const Spelling* m_spelling = nullptr;
    QColor m_wave;
};

} // namespace rushes::explore
