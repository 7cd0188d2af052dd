#include "core/generation/Fetch.h"

#include "core/media/Image.h"
#include "core/media/VideoReader.h"

#include <QFile>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ContentHash> putAsset(const providers::Asset& asset, const media::AssetStore& store)
{
    if (asset.file.isEmpty())
        return store.put(asset.bytes, asset.suffix);
    Result<ContentHash> stored = store.putFile(asset.file);
    if (stored)
        QFile::remove(asset.file);
    return stored;
}

Result<ContentHash> putOptional(const QByteArray& bytes, const media::AssetStore& store)
{
    return bytes.isEmpty() ? Result<ContentHash>() : store.put(bytes, u"png"_s);
}

Result<QImage> readGrey(const QString& path)
{
    if (path.isEmpty())
        return QImage();
    Result<QImage> image = media::readImage(path);
    if (!image)
        return image;
    return image->convertToFormat(QImage::Format_Grayscale8);
}

Result<std::vector<QByteArray>> readFiles(const std::vector<QString>& paths)
{
    std::vector<QByteArray> all;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, u"a reference picture is missing: %1"_s.arg(path));
        all.push_back(file.readAll());
    }
    return all;
}

Result<void> readPixels(providers::ClipRequest& request, const ClipFiles& files)
{
    Result<QImage> picture = media::readImage(files.picture);
    if (!picture)
        return fail(picture.error());
    Result<QImage> mask = readGrey(files.subjectMask);
    if (!mask)
        return fail(mask.error());
    Result<QImage> depth = readGrey(files.depth);
    if (!depth)
        return fail(depth.error());
    request.picture = std::move(*picture);
    request.subjectMask = std::move(*mask);
    request.depth = std::move(*depth);
    return {};
}

void readClip(const QString& path, StoredAsset& stored)
{
    const auto reader = media::VideoReader::open(path);
    if (!reader) {
        stored.warnings << u"the clip arrived, but cannot be read: %1"_s.arg(reader.error().detail);
        return;
    }
    const media::VideoInfo& info = (*reader)->info();
    stored.size = info.size;
    stored.rate = info.rate;
    stored.duration = info.duration;
}

} // namespace

Result<providers::Request> withFiles(providers::PictureRequest request, const SentFiles& files)
{
    auto references = readFiles(files.references);
    if (!references)
        return fail(references.error());
    request.references = std::move(*references);
    if (files.mask.isEmpty())
        return request;
    auto mask = readFiles({files.mask});
    if (!mask)
        return fail(mask.error());
    request.mask = std::move(mask->front());
    return request;
}

Result<providers::Request> withFiles(providers::ClipRequest request, const ClipFiles& files)
{
    if (request.model.isLocal()) {
        if (const Result<void> read = readPixels(request, files); !read)
            return fail(read.error());
        return request;
    }
    std::vector<QString> frameFiles;
    for (const QString& path : {files.picture, files.lastFrame}) {
        if (!path.isEmpty())
            frameFiles.push_back(path);
    }
    auto frames = readFiles(frameFiles);
    if (!frames)
        return fail(frames.error());
    auto references = readFiles(files.references);
    if (!references)
        return fail(references.error());
    request.frames = std::move(*frames);
    request.references = std::move(*references);
    return request;
}

Result<StoredAsset> storeAsset(const providers::Asset& asset, AssetKind kind,
                               const media::AssetStore& store)
{
    const Result<ContentHash> media = putAsset(asset, store);
    if (!media)
        return fail(media.error());
    const Result<ContentHash> mask = putOptional(asset.subjectMask, store);
    if (!mask)
        return fail(mask.error());
    const Result<ContentHash> depth = putOptional(asset.depth, store);
    if (!depth)
        return fail(depth.error());
    StoredAsset stored{.media = *media,
                       .subjectMask = *mask,
                       .depth = *depth,
                       .size = asset.size,
                       .report = asset.report,
                       .interactionId = asset.interactionId,
                       .reported = asset.reported,
                       .warnings = asset.warnings};
    if (kind == AssetKind::Clip)
        readClip(store.path(*media).value_or(QString()), stored);
    return stored;
}

Result<Sent<StoredAsset>> send(providers::Provider& provider, const providers::Request& request,
                               const providers::Paid& paid, const media::AssetStore& store,
                               const Clock& clock, const Progress& progress)
{
    // Again with the files read: a service may not take what they hold.
    if (const Result<void> can = provider.check(request); !can)
        return fail(can.error());
    const auto before = clock.elapsed();
    Result<providers::Outcome> outcome = provider.submit(request, paid, progress);
    if (!outcome)
        return fail(outcome.error());
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(clock.elapsed() - before);
    if (auto* remote = std::get_if<providers::RemoteJob>(&*outcome))
        return Sent<StoredAsset>(std::move(*remote));
    const bool isClip = std::holds_alternative<providers::ClipRequest>(request);
    Result<StoredAsset> stored = storeAsset(std::get<providers::Asset>(*outcome),
                                            isClip ? AssetKind::Clip : AssetKind::Picture, store);
    if (!stored) {
        // It was made and paid for; only its bytes are lost.
        Error error = stored.error();
        error.outcomeUnknown = true;
        return fail(error);
    }
    stored->latencyMs = took.count();
    return Sent<StoredAsset>(std::move(*stored));
}

Result<Sent<StoredAsset>> poll(providers::Provider& provider, const providers::RemoteJob& job,
                               AssetKind kind, const media::AssetStore& store,
                               const Progress& progress)
{
    Result<providers::Outcome> outcome = provider.poll(job, progress);
    if (!outcome)
        return fail(outcome.error());
    if (auto* remote = std::get_if<providers::RemoteJob>(&*outcome))
        return Sent<StoredAsset>(std::move(*remote));
    Result<StoredAsset> stored = storeAsset(std::get<providers::Asset>(*outcome), kind, store);
    if (!stored)
        return fail(stored.error());
    return Sent<StoredAsset>(std::move(*stored));
}

} // namespace rushes::generation
