#include "core/project/PlainName.h"

#include <algorithm>

namespace rushes::project {

namespace {

bool isUnprintable(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

bool isIdCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           c == u'-' || c == u'_';
}

} // namespace

QString plainName(const QString& name)
{
    QString plain = name;
    std::replace_if(plain.begin(), plain.end(), isUnprintable, QChar(u' '));
    return plain.trimmed();
}

bool isPlainId(const QString& text)
{
    constexpr int longest = 64;
    return !text.isEmpty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), isIdCharacter);
}

} // namespace rushes::project
