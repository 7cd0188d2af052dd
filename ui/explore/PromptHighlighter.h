/// Colours what is more than words in a prompt: @names of the shelf and braces with alternatives or
/// with a column of the table; a column that the table lacks is marked as wrong. Owned by the
/// editor's document; main thread.
#pragma once

#include "core/base/Words.h"

#include <QSyntaxHighlighter>

namespace rushes::explore {

class Spelling;

/// The words that mean something in the prompt of a board.
struct PromptNames
{
    QStringList references = {};
    QStringList columns = {}; ///< of the table; empty without one

    bool operator==(const PromptNames&) const = default;
};

/// Where @names of the shelf, alternatives and columns in braces stand in a text.
std::vector<WordSpan> tokensOf(const QString& text, const PromptNames& names);
/// The braces of a text that name no column, though there is a table.
std::vector<WordSpan> unknownColumns(const QString& text, const PromptNames& names);

class PromptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

    void setInk(const QColor& ink);
    void setNames(const PromptNames& names);
    /// Marks what it does not know from now on; it must outlive this.
    void setSpelling(const Spelling& spelling, const QColor& wave);

protected:
    void highlightBlock(const QString& text) override;

private:
    QColor m_ink;
    PromptNames m_names;
    const Spelling* m_spelling = nullptr;
    QColor m_wave;
};

} // namespace rushes::explore
