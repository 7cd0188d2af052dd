#include "core/base/Words.h"

namespace rushes {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c == u'-' || c.isMark();
}

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

bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

} // namespace rushes
