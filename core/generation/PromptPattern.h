/// A text with braces read backwards: whether a prompt was made from it, whichever alternatives and
/// cells of a table stood in its braces. Spaces count as one. A value; any thread.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace rushes::generation {

class PromptPattern
{
public:
    explicit PromptPattern(const QString& text);

    bool matches(const QString& prompt) const;

private:
    QRegularExpression m_pattern;
};

} // namespace rushes::generation
