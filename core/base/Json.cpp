#include "core/base/Json.h"

#include <algorithm>
#include <cmath>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Values are copied, written and searched by functions that call themselves.
constexpr int deepest = 200;

bool isDeeperThan(int most, const QByteArray& text)
{
    int depth = 0;
    bool isText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isText) {
            i += c == '\\'; // whatever is escaped
            isText = c != '"';
        } else if (c == '"') {
            isText = true;
        } else if ((c == '[' || c == '{') && ++depth > most) {
            return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// The line of the byte that ends `count` of them, from 1.
qsizetype lineAt(const QByteArray& text, qsizetype count)
{
    const auto before = text.first(std::clamp<qsizetype>(count - 1, 0, text.size()));
    return before.count('\n') + 1;
}

} // namespace

Result<Json> parseJson(const QByteArray& text, const QString& name)
{
    if (isDeeperThan(deepest, text))
        return fail(ErrorCode::Usage,
                    u"%1: values inside values, more than %2 deep"_s.arg(name).arg(deepest));
    try {
        return Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        return fail(ErrorCode::Usage,
                    u"%1: not JSON (line %2)"_s.arg(name).arg(lineAt(text, qsizetype(error.byte))));
    } catch (const Json::exception&) {
        return fail(ErrorCode::Usage, u"%1: a number that is too large"_s.arg(name));
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
    constexpr auto most = double(std::int64_t(1) << 62);
    const bool fits = member.is_number() && std::abs(member.get<double>()) <= most;
    return fits ? member.get<std::int64_t>() : fallback;
}

bool flagAt(const Json& object, const char* key, bool fallback)
{
    const Json& member = memberAt(object, key);
    return member.is_boolean() ? member.get<bool>() : fallback;
}

} // namespace rushes
