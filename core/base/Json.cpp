#include "core/base/Json.h"

namespace rushes {

using namespace Qt::Literals::StringLiterals;

Result<Json> parseJson(const QByteArray& text, const QString& name)
{
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::exception& error) {
        return fail(ErrorCode::Usage, u"%1: %2"_s.arg(name, QString::fromUtf8(error.what())));
    }
}

QByteArray jsonText(const Json& json, JsonStyle style)
{
    const int indent = style == JsonStyle::Readable ? 2 : -1;
    return QByteArray::fromStdString(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

const Json& memberAt(const Json& object, const char* key)
{
    static const Json null;
    if (!object.is_object())
        return null;
    const auto found = object.find(key);
    return found == object.end() ? null : *found;
}

QString stringAt(const Json& object, const char* key, const QString& fallback)
{
    const Json& member = memberAt(object, key);
    return member.is_string() ? member.get<QString>() : fallback;
}

double numberAt(const Json& object, const char* key, double fallback)
{
    const Json& member = memberAt(object, key);
    return member.is_number() ? member.get<double>() : fallback;
}

std::int64_t integerAt(const Json& object, const char* key, std::int64_t fallback)
{
    const Json& member = memberAt(object, key);
    return member.is_number() ? member.get<std::int64_t>() : fallback;
}

bool flagAt(const Json& object, const char* key, bool fallback)
{
    const Json& member = memberAt(object, key);
    return member.is_boolean() ? member.get<bool>() : fallback;
}

} // namespace rushes
