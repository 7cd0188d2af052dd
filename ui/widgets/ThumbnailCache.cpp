#include "ui/widgets/ThumbnailCache.h"

#include "core/base/Async.h"
#include "core/media/Image.h"

#include <algorithm>

namespace rushes::widgets {

namespace {

constexpr int decodesAtOnce = 2;
constexpr std::size_t longestQueue = 400;

} // namespace

ThumbnailCache::ThumbnailCache(qsizetype maximumBytes, QObject* parent)
    : QObject(parent),
      m_images(maximumBytes)
{}

std::optional<QImage> ThumbnailCache::find(const QString& path, int side)
{
    const Key key{path, side};
    if (const QImage* image = m_images.object(key))
        return *image;
    if (path.isEmpty() || side <= 0 || m_failed.contains(path) || m_running.contains(key))
        return std::nullopt;
    const auto waiting = std::find(m_wanted.begin(), m_wanted.end(), key);
    if (waiting != m_wanted.end())
        m_wanted.erase(waiting);
    m_wanted.push_front(key);
    if (m_wanted.size() > longestQueue)
        m_wanted.pop_back();
    decodeNext();
    return std::nullopt;
}

void ThumbnailCache::forget(const QString& path)
{
    m_failed.remove(path);
    for (const Key& key : m_images.keys()) {
        if (key.path == path)
            m_images.remove(key);
    }
}

void ThumbnailCache::decodeNext()
{
    while (m_running.size() < decodesAtOnce && !m_wanted.empty()) {
        const Key key = m_wanted.front();
        m_wanted.pop_front();
        m_running.insert(key);
        whenDone(runAsync([key] { return media::readThumbnail(key.path, key.side); }), this,
                 [this, key](const Result<QImage>& image) {
                     finish(key, image ? std::optional(*image) : std::nullopt);
                 });
    }
}

void ThumbnailCache::finish(const Key& key, const std::optional<QImage>& image)
{
    m_running.remove(key);
    decodeNext();
    if (!image) {
        m_failed.insert(key.path);
        emit failed(key.path);
        return;
    }
    m_images.insert(key, new QImage(*image), image->sizeInBytes());
    emit ready(key.path);
}

} // namespace rushes::widgets
