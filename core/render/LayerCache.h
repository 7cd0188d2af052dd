/// Pictures that were made once and are drawn on many frames: fitted stills, painted text. The
/// longest unused go when the bytes run out. A value owned by one FrameSource; one thread at a
/// time.
#pragma once

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QString>

#include <list>
#include <optional>

namespace rushes::render {

/// Pixels and where their top left corner lies in the frame (px).
struct Layer
{
    QImage image;
    QPoint at = {};
};

class LayerCache
{
public:
    static constexpr qint64 defaultBytes = 256 * 1024 * 1024;

    explicit LayerCache(qint64 maximumBytes = defaultBytes) : m_maximumBytes(maximumBytes) {}

    std::optional<Layer> find(const QString& key);
    /// A layer that is larger than the whole cache is not kept.
    void insert(const QString& key, const Layer& layer);

    qint64 bytes() const { return m_bytes; }

private:
    struct Entry
    {
        QString key;
        Layer layer;
    };

    void dropLast();

    qint64 m_maximumBytes;
    qint64 m_bytes = 0;
    std::list<Entry> m_entries; ///< the last used first
    QHash<QString, std::list<Entry>::iterator> m_byKey;
};

} // namespace rushes::render
