#include "ui/clip/ClipThumbnails.h"

#include "core/base/Async.h"
#include "core/media/VideoReader.h"

namespace rushes::clip {

namespace {

constexpr int longestSide = 144;

QImage middleFrame(const QString& path)
{
    const auto reader = media::VideoReader::open(path);
    if (!reader)
        return {};
    const Result<QImage> frame = (*reader)->frameAt((*reader)->info().duration * 0.5);
    return frame ? frame->scaled(longestSide, longestSide, Qt::KeepAspectRatio,
                                 Qt::SmoothTransformation)
                 : QImage();
}

} // namespace

std::optional<QImage> ClipThumbnails::find(const ContentHash& clip)
{
    const auto known = m_pictures.constFind(clip);
    if (known != m_pictures.constEnd())
        return known->isNull() ? std::nullopt : std::optional(*known);
    m_pictures.insert(clip, {});
    if (const auto path = m_store.path(clip)) {
        whenDone(runAsync([path = *path] { return middleFrame(path); }), this,
                 [this, clip](const QImage& picture) {
                     m_pictures.insert(clip, picture);
                     emit changed();
                 });
    }
    return std::nullopt;
}

} // namespace rushes::clip
