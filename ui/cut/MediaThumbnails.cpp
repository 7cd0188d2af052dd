#include "ui/cut/MediaThumbnails.h"

#include "core/base/Async.h"
#include "core/media/VideoReader.h"

#include <algorithm>

namespace rushes::cut {

namespace {

constexpr int longestSide = 240;
constexpr double secondsPerFrame = 0.5;
constexpr int mostFrames = 120;

std::vector<QImage> decodeStrip(const QString& path)
{
    std::vector<QImage> frames;
    const auto reader = media::VideoReader::open(path);
    if (!reader)
        return frames;
    const double length = (*reader)->info().duration.seconds();
    const int count = std::clamp(int(length / secondsPerFrame) + 1, 1, mostFrames);
    for (int i = 0; i < count; ++i) {
        const Result<QImage> frame = (*reader)->frameAt(Time::ofSeconds(i * secondsPerFrame));
        if (!frame)
            break;
        frames.push_back(
            frame->scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    return frames;
}

} // namespace

MediaThumbnails::MediaThumbnails(const media::AssetStore& store, QObject* parent)
    : QObject(parent),
      m_store(store)
{
    connect(&m_pictures, &widgets::ThumbnailCache::ready, this, &MediaThumbnails::changed);
    connect(&m_pictures, &widgets::ThumbnailCache::failed, this, &MediaThumbnails::changed);
}

std::optional<QImage> MediaThumbnails::find(const timeline::Media& media, Time sourceTime)
{
    const std::optional<QString> path = m_store.path(media.hash);
    if (!path || media.kind == timeline::MediaKind::Sound)
        return std::nullopt;
    if (media.kind == timeline::MediaKind::Video)
        return findInVideo(media.hash, *path, sourceTime);
    return m_pictures.find(*path, longestSide);
}

bool MediaThumbnails::isMissing(const timeline::Media& media) const
{
    const std::optional<QString> path = m_store.path(media.hash);
    if (!path)
        return true;
    if (media.kind == timeline::MediaKind::Picture)
        return m_pictures.hasFailed(*path);
    const auto strip = m_strips.constFind(media.hash);
    return strip != m_strips.constEnd() && !strip->decoding && strip->frames.empty();
}

std::optional<QImage> MediaThumbnails::findInVideo(const ContentHash& hash, const QString& path,
                                                   Time sourceTime)
{
    const auto known = m_strips.constFind(hash);
    if (known == m_strips.constEnd()) {
        m_strips.insert(hash, Strip{});
        whenDone(runAsync([path] { return decodeStrip(path); }), this,
                 [this, hash](std::vector<QImage> frames) {
                     m_strips.insert(hash, Strip{.frames = std::move(frames), .decoding = false});
                     emit changed();
                 });
        return std::nullopt;
    }
    if (known->frames.empty())
        return std::nullopt;
    const auto wanted = std::int64_t(sourceTime.seconds() / secondsPerFrame);
    const auto last = std::int64_t(known->frames.size()) - 1;
    return known->frames[std::size_t(std::clamp(wanted, std::int64_t(0), last))];
}

} // namespace rushes::cut
