#include "ui/widgets/WordDiff.h"

#include <algorithm>

namespace rushes::widgets {

std::vector<WordSpan> addedWords(const QString& before, const QString& after)
{
    const std::vector<WordSpan> oldWords = words(before), newWords = words(after);
    const auto same = [&](std::size_t i, std::size_t j) {
        return QStringView(before)
                   .mid(oldWords[i].position, oldWords[i].length)
                   .compare(QStringView(after).mid(newWords[j].position, newWords[j].length),
                            Qt::CaseInsensitive) == 0;
    };
    // common[i][j]: length of the longest common sequence of the words from i and from j on
    std::vector<std::vector<int>> common(oldWords.size() + 1,
                                         std::vector<int>(newWords.size() + 1));
    for (std::size_t i = oldWords.size(); i-- > 0;) {
        for (std::size_t j = newWords.size(); j-- > 0;)
            common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1
                                      : std::max(common[i + 1][j], common[i][j + 1]);
    }
    std::vector<WordSpan> added;
    std::size_t i = 0;
    for (std::size_t j = 0; j < newWords.size(); ++j) {
        while (i < oldWords.size() && !same(i, j) && common[i + 1][j] >= common[i][j + 1])
            ++i;
        if (i < oldWords.size() && same(i, j))
            ++i;
        else
            added.push_back(newWords[j]);
    }
    return added;
}

std::vector<WordChange> wordChanges(const QString& before, const QString& after)
{
    const std::vector<WordSpan> oldWords = words(before), newWords = words(after);
    const std::vector<WordSpan> gone = addedWords(after, before), come = addedWords(before, after);
    const auto textOf = [](const QString& text, const std::vector<WordSpan>& spans,
                           std::size_t from, std::size_t to) {
        if (from == to)
            return QString();
        const WordSpan last = spans[to - 1];
        const int begin = spans[from].position;
        return text.mid(begin, last.position + last.length - begin);
    };
    const auto runEnd = [](const std::vector<WordSpan>& spans, std::size_t from,
                           const std::vector<WordSpan>& changed) {
        while (from < spans.size() &&
               std::find(changed.begin(), changed.end(), spans[from]) != changed.end())
            ++from;
        return from;
    };
    std::vector<WordChange> changes;
    std::size_t i = 0, j = 0;
    while (i < oldWords.size() || j < newWords.size()) {
        const std::size_t oldEnd = runEnd(oldWords, i, gone), newEnd = runEnd(newWords, j, come);
        if (oldEnd > i || newEnd > j)
            changes.push_back(
                {textOf(before, oldWords, i, oldEnd), textOf(after, newWords, j, newEnd)});
        i = oldEnd + 1; // the word both have
        j = newEnd + 1;
    }
    return changes;
}

} // namespace rushes::widgets
