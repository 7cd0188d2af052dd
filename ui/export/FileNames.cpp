#include "ui/export/FileNames.h"

#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

namespace {

/// Small letters, digits, hyphens and underscores; everything else becomes one hyphen.
QString plain(const QString& text)
{
    QString result;
    for (const QChar letter : text.toLower()) {
        const bool keeps = letter.isLetterOrNumber() || letter == u'-' || letter == u'_' ||
                           letter == u'{' || letter == u'}';
        if (keeps)
            result += letter;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

} // namespace

QString standardPattern()
{
    return u"{project}_{cut}_{placement}_{date}"_s;
}

QStringList namePartNames()
{
    return {u"project"_s, u"cut"_s, u"placement"_s, u"size"_s, u"date"_s};
}

QString fileName(const QString& pattern, const NameParts& parts)
{
    const std::vector<std::pair<QString, QString>> values{
        {u"{project}"_s, parts.project},
        {u"{cut}"_s, parts.cut},
        {u"{placement}"_s, parts.placement},
        {u"{size}"_s, u"%1x%2"_s.arg(parts.size.width()).arg(parts.size.height())},
        {u"{date}"_s, parts.date.toString(Qt::ISODate)},
    };
    QString name = plain(pattern);
    for (const auto& [part, value] : values)
        name.replace(part, plain(value));
    constexpr int longest = 180;
    name = name.left(longest);
    return (name.isEmpty() ? u"cut"_s : name) + u".mp4"_s;
}

} // namespace rushes::exporting
