/// Reads the members of one JSON object into values and remembers which were asked for, so that
/// members of a newer version can be kept and written back. The first wrong member is reported with
/// its path; nothing throws. Made on the stack by a …FromJson function; any thread.
#pragma once

#include "core/base/Json.h"

#include <QDateTime>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace rushes {

class JsonMembers
{
public:
    /// `object` must outlive this; anything but an object is itself the first error.
    explicit JsonMembers(const Json& object);

    /// An absent or null member leaves `value` as it is; one of another type is an error.
    void read(const char* key, QString& value);
    void read(const char* key, bool& value);
    void read(const char* key, int& value);
    void read(const char* key, std::int64_t& value);
    void read(const char* key, std::uint64_t& value);
    void read(const char* key, double& value);
    /// Times beyond fifty years and amounts beyond a trillion dollars are errors.
    void read(const char* key, Time& value);
    void read(const char* key, Money& value);
    void read(const char* key, ContentHash& value);
    /// ISO 8601, taken as UTC.
    void read(const char* key, QDateTime& value);
    template <class Tag>
    void read(const char* key, Id<Tag>& value);
    template <class T>
    void read(const char* key, std::optional<T>& value);

    /// One of `names`, which are in the order of the enumeration.
    template <class Enum, std::size_t count>
    void readName(const char* key, Enum& value, const std::array<const char*, count>& names);
    /// An array whose elements `fromJson` turns into Result<T>.
    template <class T>
    void readList(const char* key, std::vector<T>& values, Result<T> (*fromJson)(const Json&));
    template <class T>
    void readValue(const char* key, T& value, Result<T> (*fromJson)(const Json&));
    /// A member object without a `rest` of its own: what `function` does not ask for is in ours.
    void readObject(const char* key, const std::function<void(JsonMembers&)>& function);
    /// Any value; null when absent.
    const Json& take(const char* key);

    /// Says that a member is there but wrong; only the first is kept.
    void reject(const QString& path, const QString& why);

    /// The members nobody asked for; an empty object when there are none.
    Json rest() const;
    /// `value`, or the first error as `path: why`.
    template <class T>
    Result<T> checked(T value, ErrorCode code) const;

private:
    std::int64_t readAmount(const char* key, std::int64_t amount);

    const Json& m_object;
    std::vector<const char*> m_taken;
    Json m_nested = Json::object();
    std::optional<QString> m_error;
};

/// `known` and those members of `rest` that it lacks, objects within objects alike.
Json withRest(Json known, const Json& rest);
/// The members of `object` that `known` lacks, objects within objects alike: withRest undone.
Json restOf(const Json& object, const Json& known);

template <class Tag>
void JsonMembers::read(const char* key, Id<Tag>& value)
{
    QString text = value.toString();
    read(key, text);
    value = Id<Tag>(text);
}

template <class T>
void JsonMembers::read(const char* key, std::optional<T>& value)
{
    T read = {};
    if (take(key).is_null())
        return;
    this->read(key, read);
    value = read;
}

template <class Enum, std::size_t count>
void JsonMembers::readName(const char* key, Enum& value,
                           const std::array<const char*, count>& names)
{
    const Json& member = take(key);
    if (member.is_null())
        return;
    for (std::size_t i = 0; i < count; ++i) {
        if (member.is_string() && member.get_ref<const std::string&>() == names[i]) {
            value = Enum(i);
            return;
        }
    }
    reject(QString::fromLatin1(key), QStringLiteral("not a name that is known here"));
}

template <class T>
void JsonMembers::readList(const char* key, std::vector<T>& values,
                           Result<T> (*fromJson)(const Json&))
{
    const Json& member = take(key);
    if (member.is_null())
        return;
    const QString name = QString::fromLatin1(key);
    if (!member.is_array())
        return reject(name, QStringLiteral("should be an array"));
    values.reserve(member.size());
    for (const Json& element : member) {
        Result<T> value = fromJson(element);
        if (!value)
            return reject(QStringLiteral("%1[%2]").arg(name).arg(values.size()),
                          value.error().detail);
        values.push_back(std::move(*value));
    }
}

template <class T>
void JsonMembers::readValue(const char* key, T& value, Result<T> (*fromJson)(const Json&))
{
    const Json& member = take(key);
    if (member.is_null())
        return;
    Result<T> read = fromJson(member);
    if (!read)
        return reject(QString::fromLatin1(key), read.error().detail);
    value = std::move(*read);
}

template <class T>
Result<T> JsonMembers::checked(T value, ErrorCode code) const
{
    if (m_error)
        return fail(code, *m_error);
    return value;
}

} // namespace rushes
