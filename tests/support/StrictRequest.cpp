#include "tests/support/StrictRequest.h"

#include <QRegularExpression>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

bool fits(const Json& value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return value.is_string() && !value.get_ref<const std::string&>().empty();
    case Kind::Whole:
        return value.is_number_integer();
    case Kind::Number:
        return value.is_number();
    case Kind::Flag:
        return value.is_boolean();
    case Kind::Object:
        return value.is_object();
    case Kind::List:
        return value.is_array() && !value.empty();
    case Kind::TextOrList:
        return fits(value, Kind::Text) || fits(value, Kind::List);
    }
    return false;
}

bool textFits(const QByteArray& value, Kind kind)
{
    bool isNumber = true;
    if (kind == Kind::Whole)
        value.toLongLong(&isNumber);
    else if (kind == Kind::Number)
        value.toDouble(&isNumber);
    return isNumber && !value.isEmpty();
}

/// `name="x"` of a Content-Disposition.
QByteArray attribute(const QByteArray& header, const QByteArray& name)
{
    const QByteArray start = "; " + name + "=\"";
    const qsizetype from = header.indexOf(start);
    if (from < 0)
        return {};
    const qsizetype value = from + start.size();
    return header.mid(value, header.indexOf('"', value) - value);
}

ServedPart partFrom(const QByteArray& text)
{
    const qsizetype end = text.indexOf("\r\n\r\n");
    ServedPart part{.name = {}, .value = text.mid(end + 4)};
    for (const QByteArray& line : text.left(end).split('\n')) {
        const QByteArray header = line.trimmed();
        if (header.toLower().startsWith("content-disposition: form-data")) {
            part.name = attribute(header, "name");
            part.fileName = attribute(header, "filename");
        } else if (header.toLower().startsWith("content-type:")) {
            part.contentType = header.mid(header.indexOf(':') + 1).trimmed();
        }
    }
    return part;
}

} // namespace

std::optional<std::vector<ServedPart>> partsOf(const ServedRequest& request)
{
    const QByteArray type = request.header("Content-Type");
    const qsizetype mark = type.indexOf("boundary=");
    if (!type.startsWith("multipart/form-data") || mark < 0)
        return {};
    const QByteArray boundary = "--" + type.mid(mark + 9).replace('"', "");
    std::vector<ServedPart> parts;
    qsizetype from = request.body.indexOf(boundary);
    while (from >= 0) {
        from += boundary.size();
        if (request.body.mid(from, 2) == "--")
            return parts;
        const qsizetype to = request.body.indexOf("\r\n" + boundary, from);
        if (to < 0)
            return {};
        parts.push_back(partFrom(request.body.mid(from + 2, to - from - 2)));
        from = to + 2;
    }
    return {};
}

QString faultOf(const Json& body, const Members& members)
{
    if (!body.is_object())
        return u"the body is no object"_s;
    for (const auto& [name, value] : body.items()) {
        const auto member = members.find(name);
        if (member == members.end())
            return u"unknown member \"%1\""_s.arg(QString::fromStdString(name));
        if (!fits(value, member->second.kind))
            return u"\"%1\" has a wrong type"_s.arg(QString::fromStdString(name));
    }
    for (const auto& [name, member] : members) {
        if (member.needed && !body.contains(name))
            return u"\"%1\" is missing"_s.arg(QString::fromStdString(name));
    }
    return {};
}

QString faultOf(const std::vector<ServedPart>& parts, const Members& members,
                const std::map<QByteArray, bool>& files)
{
    std::map<QByteArray, int> seen;
    for (const ServedPart& part : parts) {
        const QString name = QString::fromUtf8(part.name);
        ++seen[part.name];
        const auto member = members.find(part.name.toStdString());
        if (files.contains(part.name)) {
            if (part.fileName.isEmpty() || !part.contentType.startsWith("image/"))
                return u"\"%1\" is no picture file"_s.arg(name);
        } else if (member == members.end()) {
            return u"unknown part \"%1\""_s.arg(name);
        } else if (seen[part.name] > 1 || !part.fileName.isEmpty() ||
                   !textFits(part.value, member->second.kind)) {
            return u"\"%1\" is wrong"_s.arg(name);
        }
    }
    for (const auto& [name, member] : members) {
        if (member.needed && !seen.contains(QByteArray::fromStdString(name)))
            return u"\"%1\" is missing"_s.arg(QString::fromStdString(name));
    }
    for (const auto& [name, needed] : files) {
        if (needed && !seen.contains(name))
            return u"\"%1\" is missing"_s.arg(QString::fromUtf8(name));
    }
    return {};
}

bool isSize(const QString& text)
{
    static const QRegularExpression pattern(u"^(\\d{2,4})x(\\d{2,4})$"_s);
    const auto match = pattern.match(text);
    const auto fitting = [&](int group) {
        const int side = match.captured(group).toInt();
        return side >= 16 && side <= 8192;
    };
    return match.hasMatch() && fitting(1) && fitting(2);
}

} // namespace rushes::testing
