/// Small pictures by file and size, decoded on the pool and kept up to a number of bytes, least
/// recently used first out. Those of a project's media folder are also kept as files beside it, so
/// that a large project scrolls without decoding its pictures again. Lives on the main thread;
/// `find` never blocks. Newest wishes are decoded first, two at a time, so that scrolling fast
/// shows what is on screen now. One is made by the composition and lent to the views.
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <deque>
#include <optional>

namespace rushes::widgets {

class ThumbnailCache : public QObject
{
    Q_OBJECT

public:
    explicit ThumbnailCache(qsizetype maximumBytes = 256 * 1024 * 1024, QObject* parent = nullptr);

    /// The picture of `path` with its longest side about `side` device pixels, never smaller where
    /// the file allows; nullopt when it is not there yet, and then `ready(path)` or `failed(path)`
    /// follows. A file that failed is not tried again before `forget`.
    std::optional<QImage> find(const QString& path, int side);
    bool hasFailed(const QString& path) const { return m_failed.contains(path); }
    /// Drops what is known about a file, after it changed or came back.
    void forget(const QString& path);
    qsizetype bytes() const { return m_images.totalCost(); }

signals:
    void ready(const QString& path);
    void failed(const QString& path);

private:
    struct Key
    {
        QString path;
        int side = 0;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.path, key.side);
        }
    };

    void decodeNext();
    void finish(const Key& key, const std::optional<QImage>& image);

    QCache<Key, QImage> m_images;
    std::deque<Key> m_wanted; ///< newest first
    QSet<Key> m_running;
    QSet<QString> m_failed;
};

} // namespace rushes::widgets
