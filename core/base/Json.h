/// Qt values in nlohmann::json, and reading without exceptions. Pure functions, any thread.
#pragma once

#include "core/base/Hash.h"
#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QStringList>

#include <nlohmann/json.hpp>

namespace rushes {

using Json = nlohmann::json;

/// Parses UTF-8 text; `name` is said in the error together with the place. What is nested deeper
/// than anything of ours or of a service is an error, too.
Result<Json> parseJson(const QByteArray& text, const QString& name);

/// Compact, or indented by two when `readable`.
enum class JsonStyle { Compact, Readable };
QByteArray jsonText(const Json& json, JsonStyle style = JsonStyle::Compact);

/// The member `key` of an object, or `fallback` when it is absent, of another type or too large a
/// number. Never throws.
QString stringAt(const Json& object, const char* key, const QString& fallback = {});
double numberAt(const Json& object, const char* key, double fallback = 0);
std::int64_t integerAt(const Json& object, const char* key, std::int64_t fallback = 0);
bool flagAt(const Json& object, const char* key, bool fallback = false);
/// A reference to the member, or to a null value that lives for ever.
const Json& memberAt(const Json& object, const char* key);

} // namespace rushes

NLOHMANN_JSON_NAMESPACE_BEGIN
template <>
struct adl_serializer<QString>
{
    static void to_json(json& j, const QString& text) { j = text.toStdString(); }
    static void from_json(const json& j, QString& text)
    {
        text = QString::fromStdString(j.get<std::string>());
    }
};
template <class Tag>
struct adl_serializer<rushes::Id<Tag>>
{
    static void to_json(json& j, const rushes::Id<Tag>& id) { j = id.toString(); }
    static void from_json(const json& j, rushes::Id<Tag>& id)
    {
        id = rushes::Id<Tag>(j.get<QString>());
    }
};
template <>
struct adl_serializer<rushes::ContentHash>
{
    static void to_json(json& j, const rushes::ContentHash& hash) { j = hash.toString(); }
    static void from_json(const json& j, rushes::ContentHash& hash)
    {
        hash = rushes::ContentHash(j.get<QString>());
    }
};
template <>
struct adl_serializer<rushes::Time>
{
    static void to_json(json& j, rushes::Time time) { j = time.flicks(); }
    static void from_json(const json& j, rushes::Time& time)
    {
        time = rushes::Time::ofFlicks(j.get<std::int64_t>());
    }
};
template <>
struct adl_serializer<rushes::Money>
{
    static void to_json(json& j, rushes::Money money) { j = money.microDollars(); }
    static void from_json(const json& j, rushes::Money& money)
    {
        money = rushes::Money::ofMicroDollars(j.get<std::int64_t>());
    }
};
NLOHMANN_JSON_NAMESPACE_END
