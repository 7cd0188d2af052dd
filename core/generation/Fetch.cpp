#include "core/generation/Fetch.h"

#include "core/media/Image.h"

#include <QFile>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Answer
{
    providers::Asset asset;
    std::int64_t latencyMs = 0;
};

Result<Answer> ask(providers::Provider& provider, const providers::Request& request,
                   const providers::Paid& paid, const Clock& clock, const Progress& progress)
{
    const auto before = clock.elapsed();
    Result<providers::Outcome> outcome = provider.submit(request, paid, progress);
    if (!outcome)
        return fail(outcome.error());
    auto* asset = std::get_if<providers::Asset>(&*outcome);
    if (!asset)
        return fail(ErrorCode::Unsupported,
                    u"%1 answers later, which this version does not wait for"_s.arg(provider.id()));
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(clock.elapsed() - before);
    return Answer{std::move(*asset), took.count()};
}

Result<ContentHash> putAsset(const providers::Asset& asset, const media::AssetStore& store)
{
    if (asset.file.isEmpty())
        return store.put(asset.bytes, asset.suffix);
    Result<ContentHash> stored = store.putFile(asset.file);
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

} // namespace

Result<StoredPicture> fetchPicture(providers::Provider& provider, providers::PictureRequest request,
                                   const std::vector<QString>& references,
                                   const providers::Paid& paid, const media::AssetStore& store,
                                   const Clock& clock, const Progress& progress)
{
    for (const QString& path : references) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, u"a reference picture is missing: %1"_s.arg(path));
        request.references.push_back(file.readAll());
    }
    const Result<Answer> answer = ask(provider, request, paid, clock, progress);
    if (!answer)
        return fail(answer.error());
    const providers::Asset& asset = answer->asset;
    const Result<ContentHash> media = putAsset(asset, store);
    if (!media)
        return fail(media.error());
    const Result<ContentHash> mask = putOptional(asset.subjectMask, store);
    if (!mask)
        return fail(mask.error());
    const Result<ContentHash> depth = putOptional(asset.depth, store);
    if (!depth)
        return fail(depth.error());
    return StoredPicture{.media = *media,
                         .subjectMask = *mask,
                         .depth = *depth,
                         .size = asset.size,
                         .report = asset.report,
                         .interactionId = asset.interactionId,
                         .reported = asset.reported,
                         .latencyMs = answer->latencyMs,
                         .warnings = asset.warnings};
}

Result<StoredClip> fetchClip(providers::Provider& provider, providers::ClipRequest request,
                             const ClipFiles& files, const providers::Paid& paid,
                             const media::AssetStore& store, const Clock& clock,
                             const Progress& progress)
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

    const Result<Answer> answer = ask(provider, request, paid, clock, progress);
    if (!answer)
        return fail(answer.error());
    const Result<ContentHash> media = putAsset(answer->asset, store);
    if (!media)
        return fail(media.error());
    return StoredClip{.media = *media,
                      .size = answer->asset.size,
                      .reported = answer->asset.reported,
                      .latencyMs = answer->latencyMs,
                      .warnings = answer->asset.warnings};
}

} // namespace rushes::generation
