#include "core/base/JsonMembers.h"

#include <algorithm>
#include <utility>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The whole number in `member`, when it is one that fits.
template <class Integer>
std::optional<Integer> integerIn(const Json& member)
{
    if (member.is_number_unsigned()) {
        const auto value = member.get<std::uint64_t>();
        if (std::in_range<Integer>(value))
            return Integer(value);
    } else if (member.is_number_integer()) {
        const auto value = member.get<std::int64_t>();
        if (std::in_range<Integer>(value))
            return Integer(value);
    }
    return {};
}

} // namespace

JsonMembers::JsonMembers(const Json& object) : m_object(object)
{
    if (!object.is_object())
        m_error = u"should be an object"_s;
}

const Json& JsonMembers::take(const char* key)
{
    m_taken.push_back(key);
    return memberAt(m_object, key);
}

void JsonMembers::reject(const QString& path, const QString& why)
{
    if (m_error)
        return;
    // A nested reason starts with a path of its own: "tracks[0]" and "items[2].name: should be
    // text".
    const bool nested = why.contains(": "_L1);
    m_error = path + (nested ? u"."_s : u": "_s) + why;
}

void JsonMembers::read(const char* key, QString& value)
{
    const Json& member = take(key);
    if (member.is_string())
        value = member.get<QString>();
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be text"_s);
}

void JsonMembers::read(const char* key, bool& value)
{
    const Json& member = take(key);
    if (member.is_boolean())
        value = member.get<bool>();
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be true or false"_s);
}

void JsonMembers::read(const char* key, int& value)
{
    const Json& member = take(key);
    if (const auto number = integerIn<int>(member))
        value = *number;
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be a whole number"_s);
}

void JsonMembers::read(const char* key, std::int64_t& value)
{
    const Json& member = take(key);
    if (const auto number = integerIn<std::int64_t>(member))
        value = *number;
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be a whole number"_s);
}

void JsonMembers::read(const char* key, std::uint64_t& value)
{
    const Json& member = take(key);
    if (const auto number = integerIn<std::uint64_t>(member))
        value = *number;
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be a whole number from 0"_s);
}

void JsonMembers::read(const char* key, double& value)
{
    const Json& member = take(key);
    if (member.is_number())
        value = member.get<double>();
    else if (!member.is_null())
        reject(QString::fromLatin1(key), u"should be a number"_s);
}

void JsonMembers::read(const char* key, Time& value)
{
    value = Time::ofFlicks(readAmount(key, value.flicks()));
}

void JsonMembers::read(const char* key, Money& value)
{
    value = Money::ofMicroDollars(readAmount(key, value.microDollars()));
}

std::int64_t JsonMembers::readAmount(const char* key, std::int64_t amount)
{
    // Fifty years or a trillion dollars: sums of some such amounts still fit their type.
    constexpr std::int64_t largest = std::int64_t(1) << 60;
    const std::int64_t before = amount;
    read(key, amount);
    if (amount >= -largest && amount <= largest)
        return amount;
    reject(QString::fromLatin1(key), u"is too large"_s);
    return before;
}

void JsonMembers::read(const char* key, ContentHash& value)
{
    QString text = value.toString();
    read(key, text);
    value = ContentHash(text);
}

void JsonMembers::read(const char* key, QDateTime& value)
{
    QString text;
    read(key, text);
    if (text.isEmpty())
        return;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return reject(QString::fromLatin1(key), u"should be a time such as 2026-01-31T12:00:00Z"_s);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    value = time.toUTC();
}

void JsonMembers::readObject(const char* key, const std::function<void(JsonMembers&)>& function)
{
    const Json& member = take(key);
    if (member.is_null())
        return;
    JsonMembers child(member);
    function(child);
    if (child.m_error)
        return reject(QString::fromLatin1(key), *child.m_error);
    if (Json rest = child.rest(); !rest.empty())
        m_nested[key] = std::move(rest);
}

Json JsonMembers::rest() const
{
    Json rest = m_nested;
    if (!m_object.is_object())
        return rest;
    for (const auto& [key, value] : m_object.items()) {
        const bool taken = std::any_of(m_taken.begin(), m_taken.end(),
                                       [&key = key](const char* name) { return key == name; });
        if (!taken)
            rest[key] = value;
    }
    return rest;
}

Json withRest(Json known, const Json& rest)
{
    if (!known.is_object() || !rest.is_object())
        return known;
    for (const auto& [key, value] : rest.items()) {
        const auto found = known.find(key);
        if (found == known.end())
            known[key] = value;
        else if (found->is_object() && value.is_object())
            *found = withRest(std::move(*found), value);
    }
    return known;
}

Json restOf(const Json& object, const Json& known)
{
    Json rest = Json::object();
    if (!object.is_object() || !known.is_object())
        return rest;
    for (const auto& [key, value] : object.items()) {
        const auto found = known.find(key);
        if (found == known.end())
            rest[key] = value;
        else if (Json inner = restOf(value, *found); !inner.empty())
            rest[key] = std::move(inner);
    }
    return rest;
}

} // namespace rushes
