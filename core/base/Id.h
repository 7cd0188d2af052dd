/// Strong identifiers: an `Id<Variant>` cannot be passed where an `Id<Clip>` is wanted. A plain
/// value, random, written as 32 hex digits; an empty Id means "none".
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace rushes {

template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    static Id make() { return Id(QUuid::createUuid().toString(QUuid::Id128)); }

    const QString& toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    explicit operator bool() const { return !isEmpty(); }

    bool operator==(const Id&) const = default;
    auto operator<=>(const Id& other) const { return m_text.compare(other.m_text) <=> 0; }

private:
    QString m_text;
};

template <class Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0)
{
    return ::qHash(id.toString(), seed);
}

} // namespace rushes
