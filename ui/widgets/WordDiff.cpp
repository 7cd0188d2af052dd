#include "ui/widgets/WordDiff.h"

#include <algorithm>

namespace rushes::widgets {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c == u'-' || c.isMark();
}

} // namespace

std::vector<WordSpan> words(const QString& text)
{
    std::vector<WordSpan> spans;
    for (int i = 0; i < text.size();) {
        if (!isWordCharacter(text[i])) {
            ++i;
            continue;
        }
        int end = i;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        spans.push_back({i, end - i});
        i = end;
    }
    return spans;
}

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

} // namespace rushes::widgets
