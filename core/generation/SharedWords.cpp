#include "core/generation/SharedWords.h"

#include <algorithm>
#include <vector>

namespace rushes::generation {

namespace {

QStringList spokenWords(const QString& text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// The longest row of words that stands in both, in order.
QStringList inBoth(const QStringList& a, const QStringList& b)
{
    const auto rows = std::size_t(a.size()), columns = std::size_t(b.size());
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            longest[i][j] = a[qsizetype(i)] == b[qsizetype(j)]
                                ? longest[i + 1][j + 1] + 1
                                : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
    QStringList common;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[qsizetype(i)] == b[qsizetype(j)]) {
            common << a[qsizetype(i)];
            ++i;
            ++j;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

bool isBeginningOf(const QStringList& words, const QStringList& longer)
{
    return words.size() < longer.size() && std::equal(words.begin(), words.end(), longer.begin());
}

} // namespace

SharedWords SharedWords::among(const QStringList& texts)
{
    std::vector<QStringList> all;
    for (const QString& text : texts)
        all.push_back(spokenWords(text));
    if (all.empty())
        return SharedWords({});
    const QStringList newest = all.back();
    QStringList shared = newest;
    for (const QStringList& words : all) {
        const bool isUnfinished = std::any_of(
            all.begin(), all.end(), [&](const auto& other) { return isBeginningOf(words, other); });
        const bool isNear =
            inBoth(words, newest).size() * 2 >= std::min(words.size(), newest.size());
        if (isNear && (!isUnfinished || words == newest))
            shared = inBoth(shared, words);
    }
    return SharedWords(shared);
}

std::optional<QStringList> SharedWords::gapsOf(const QString& text) const
{
    QStringList gaps, gap;
    qsizetype next = 0;
    for (const QString& word : spokenWords(text)) {
        if (next < m_words.size() && word == m_words[next]) {
            gaps << gap.join(u' ');
            gap.clear();
            ++next;
        } else {
            gap << word;
        }
    }
    gaps << gap.join(u' ');
    return next == m_words.size() ? std::optional(gaps) : std::nullopt;
}

QString SharedWords::text(const QStringList& gaps) const
{
    QStringList parts;
    for (qsizetype i = 0; i < gaps.size(); ++i)
        parts << gaps[i] << m_words.value(i);
    return parts.join(u' ').simplified();
}

} // namespace rushes::generation
