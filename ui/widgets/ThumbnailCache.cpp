#include "ui/widgets/ThumbnailCache.h"

#include "core/base/Async.h"
#include "core/media/Image.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int decodesAtOnce = 2;
constexpr std::size_t longestQueue = 400;
/// Few sizes, so that a file on disk serves many cell widths.
constexpr int sides[] = {128, 256, 512};

int sideFor(int wanted)
{
    for (const int side : sides) {
        if (wanted <= side)
            return side;
    }
    return wanted;
}

/// Where the small picture of a project's file is kept: `media/ab/HASH.png` has its own in
/// `thumbnails/ab/HASH-256.jpg`. Empty for any other file.
QString keptPath(const QString& path, int side)
{
    constexpr qsizetype hashLength = 64;
    const QFileInfo file(path);
    const QString name = file.completeBaseName();
    QDir folder = file.dir();
    const QString part = folder.dirName();
    if (name.size() != hashLength || side > sides[std::size(sides) - 1] || !folder.cdUp() ||
        folder.dirName() != u"media"_s || !folder.cdUp())
        return {};
    return folder.filePath(u"thumbnails/%1/%2-%3.jpg"_s.arg(part, name).arg(side));
}

/// Pictures with transparency are not kept: a JPEG has none.
void keep(const QString& path, const QImage& image)
{
    if (path.isEmpty() || image.hasAlphaChannel())
        return;
    constexpr int quality = 85;
    const auto bytes = media::encodeImage(image, media::ImageFormat::Jpeg, quality);
    QSaveFile file(path);
    if (bytes && QFileInfo(path).dir().mkpath(u"."_s) && file.open(QIODevice::WriteOnly)) {
        file.write(*bytes);
        file.commit(); // a full disk only costs the time to decode it again
    }
}

/// Blocking, on the pool.
Result<QImage> smallPicture(const QString& path, int side)
{
    const QString kept = keptPath(path, side);
    if (!kept.isEmpty() && QFileInfo::exists(kept)) {
        if (auto image = media::readImage(kept))
            return image;
    }
    auto image = media::readThumbnail(path, side);
    if (image)
        keep(kept, *image);
    return image;
}

} // namespace

ThumbnailCache::ThumbnailCache(qsizetype maximumBytes, QObject* parent)
    : QObject(parent),
      m_images(maximumBytes)
{}

std::optional<QImage> ThumbnailCache::find(const QString& path, int side)
{
    const Key key{path, side > 0 ? sideFor(side) : side};
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
        whenDone(runAsync([key] { return smallPicture(key.path, key.side); }), this,
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
