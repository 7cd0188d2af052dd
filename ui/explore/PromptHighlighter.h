/// Colours what is more than words in a prompt: @names of the shelf and braces with alternatives or
/// table columns. Owned by the editor's document; main thread.
#pragma once

#include "core/base/Words.h"

#include <QSyntaxHighlighter>

namespace rushes::explore {

/// Where @names of the shelf and closed braces stand in a text.
std::vector<WordSpan> tokensOf(const QString& text, const QStringList& names);

class PromptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

    void setInk(const QColor& ink);
    void setNames(const QStringList& names);

protected:
    void highlightBlock(const QString& text) override;

private:
    QColor m_ink;
    QStringList m_names;
};

} // namespace rushes::explore
