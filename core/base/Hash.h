/// SHA-256 content hashes: names of media files and of recipes. A plain value of 64 lower-case hex
/// digits; an empty hash means "none".
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace rushes {

class ContentHash
{
public:
    ContentHash() = default;
    explicit ContentHash(QString hex) : m_hex(std::move(hex)) {}

    static ContentHash of(QByteArrayView bytes);

    const QString& toString() const { return m_hex; }
    bool isEmpty() const { return m_hex.isEmpty(); }
    /// Whether the text is 64 hex digits; check this on anything that was read from a file.
    bool isValid() const;

    bool operator==(const ContentHash&) const = default;

private:
    QString m_hex;
};

inline size_t qHash(const ContentHash& hash, size_t seed = 0)
{
    return ::qHash(hash.toString(), seed);
}

} // namespace rushes
