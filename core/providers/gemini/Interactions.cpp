#include "core/providers/gemini/Interactions.h"

#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "core/providers/service/CreateError.h"
#include "core/providers/service/ServiceError.h"

#include <QFile>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPuzzled = 4; ///< questions, when the answer is 400 without a reason
constexpr auto betweenPuzzled = std::chrono::seconds(2);

Error broken(const QString& words, const InteractionsService& service, const catalog::Model& model)
{
    Error error{.code = ErrorCode::Network, .detail = words};
    error.outcomeUnknown = true; // it was made, and it is what came that cannot be used
    return from(error, service.provider, model);
}

Delivered::Kind wantedOf(const catalog::Model& model)
{
    return model.makes(catalog::ModelKind::Video) ? Delivered::Kind::Clip
                                                  : Delivered::Kind::Picture;
}

/// The file behind a delivery, wherever it is.
Result<MediaFile> fileOf(const InteractionsService& service, const catalog::Model& model,
                         const Delivered& delivered, const Progress& progress)
{
    const QByteArray address = delivered.uri.toUtf8();
    const Blob inAddress = dataUrl(address);
    const Blob& blob = delivered.blob.isEmpty() ? inAddress : delivered.blob;
    if (!blob.isEmpty()) {
        auto file = decodeToFile(blob, service.provider);
        return file ? file : fail(broken(file.error().detail, service, model));
    }
    const auto path = service.download(QUrl(delivered.uri), progress);
    if (!path)
        return fail(from(path.error(), service.provider, model));
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(*path, file.errorString()));
    return MediaFile{*path, kindOf(file.read(64)), file.size()};
}

/// Width and height, which prove that it can be read.
Result<QSize> sizeOf(const MediaFile& file, Delivered::Kind kind)
{
    if (kind == Delivered::Kind::Picture)
        return media::imageSize(file.path);
    const auto reader = media::VideoReader::open(file.path);
    return reader ? Result<QSize>((*reader)->info().size) : fail(reader.error());
}

Result<Asset> assetOf(const InteractionsService& service, const catalog::Model& model,
                      const InteractionReply& reply, const Delivered& delivered,
                      const Progress& progress)
{
    const auto file = fileOf(service, model, delivered, progress);
    if (!file)
        return fail(file.error());
    const bool isClip = file->kind == MediaKind::Mp4;
    const bool fits =
        file->kind != MediaKind::Unknown && isClip == (delivered.kind == Delivered::Kind::Clip);
    const auto size = fits ? sizeOf(*file, delivered.kind) : Result<QSize>(QSize());
    if (!fits || !size || size->isEmpty()) {
        QFile::remove(file->path);
        const QString why = size ? QString() : u": "_s + size.error().detail;
        const bool wantsClip = delivered.kind == Delivered::Kind::Clip;
        return fail(broken((wantsClip ? u"what came is not a clip that can be read"_s
                                      : u"what came is not a picture that can be read"_s) +
                               why,
                           service, model));
    }
    return Asset{.file = file->path,
                 .suffix = suffixOf(file->kind),
                 .size = *size,
                 .interactionId = reply.id,
                 .reported = reportedCost(reply, model)};
}

/// Everything that is not about the question but about the key or the connection may pass.
Error unanswered(Error error, const InteractionsService& service, const catalog::Model& model)
{
    error.outcomeUnknown = error.code != ErrorCode::Cancelled;
    return from(std::move(error), service.provider, model);
}

/// Asks again while the answer is a 400 that names neither key nor interaction.
Result<net::HttpResponse> callPuzzled(const InteractionsService& service, const QByteArray& method,
                                      const QString& path, const Progress& progress)
{
    const QByteArray body = method == "POST" ? "{}" : "";
    for (int asked = 1;; ++asked) {
        auto response = service.call(method, path, body, net::Repeat::Freely, progress);
        const bool puzzles = response && response->status == 400 && !isForgotten(*response) &&
                             !response->body.contains("API_KEY_INVALID") &&
                             !response->body.contains("already");
        if (!puzzles || asked == mostPuzzled ||
            !service.access.clock.wait(betweenPuzzled * asked, progress.stop))
            return response;
    }
}

} // namespace

bool isForgotten(const net::HttpResponse& response)
{
    if (response.status != 400 && response.status != 404)
        return false;
    const auto json = parseJson(response.body, {});
    const auto fault = json ? faultIn(*json) : std::nullopt;
    if (!fault || !fault->message.contains(u"interaction"_s, Qt::CaseInsensitive))
        return false;
    return response.status == 404 ||
           fault->message.contains(u"invalid interaction"_s, Qt::CaseInsensitive) ||
           fault->message.contains(u"not found"_s, Qt::CaseInsensitive) ||
           fault->message.contains(u"expired"_s, Qt::CaseInsensitive);
}

Result<InteractionReply> createdInteraction(const InteractionsService& service,
                                            const catalog::Model& model,
                                            const Result<net::HttpResponse>& response,
                                            net::Repeat repeat)
{
    if (!response)
        return fail(from(response.error(), service.provider, model));
    if (!response->isSuccess()) {
        const bool isOnce = repeat == net::Repeat::AfterRateLimit;
        return fail(from(isOnce ? errorOfCreate(*response, service.provider, service.access)
                                : errorOf(*response, service.provider, service.access),
                         service.provider, model));
    }
    auto media = readReply(response->body, service.provider);
    if (!media)
        return fail(broken(media.error().detail, service, model));
    InteractionReply reply = readInteraction(std::move(*media));
    if (reply.id.isEmpty() && reply.media.empty() && reply.faults.empty() && reply.words.isEmpty())
        return fail(
            broken(u"%1 answered without an interaction"_s.arg(service.provider), service, model));
    return reply;
}

Result<Outcome> outcomeOf(const InteractionsService& service, const catalog::Model& model,
                          const InteractionReply& reply, const Progress& progress)
{
    const Delivered::Kind wanted = wantedOf(model);
    const Delivered* delivered = reply.first(wanted);
    const bool isRunning = reply.status == InteractionStatus::Running && reply.faults.empty();
    if (isRunning && !delivered && !reply.id.isEmpty())
        return Outcome(RemoteJob{.id = reply.id, .model = model});
    if (!delivered)
        return fail(
            from(whyNothing(reply, wanted, model, service.provider), service.provider, model));
    auto asset = assetOf(service, model, reply, *delivered, progress);
    return asset ? Result<Outcome>(std::move(*asset)) : fail(asset.error());
}

Result<Outcome> pollInteraction(const InteractionsService& service, const RemoteJob& job,
                                const Progress& progress)
{
    const auto response = callPuzzled(service, "GET", u"/"_s + job.id, progress);
    if (!response)
        return fail(unanswered(response.error(), service, job.model));
    if (!response->isSuccess()) {
        const Error error = errorOf(*response, service.provider, service.access);
        const bool isGone =
            isForgotten(*response) || response->status == 404 || response->status == 410;
        return fail(isGone ? from(vanished(u"the job is not known (any more): "_s + error.detail),
                                  service.provider, job.model)
                           : unanswered(error, service, job.model));
    }
    auto media = readReply(response->body, service.provider);
    if (!media)
        return fail(unanswered(media.error(), service, job.model));
    InteractionReply reply = readInteraction(std::move(*media));
    if (reply.id.isEmpty())
        reply.id = job.id;
    auto outcome = outcomeOf(service, job.model, reply, progress);
    const bool hasEnded = !outcome && !reply.first(wantedOf(job.model));
    return hasEnded ? fail(endedJob(outcome.error())) : outcome;
}

Result<void> cancelInteraction(const InteractionsService& service, const RemoteJob& job)
{
    const auto response = callPuzzled(service, "POST", u"/%1/cancel"_s.arg(job.id), {});
    if (!response)
        return fail(from(response.error(), service.provider, job.model));
    if (!response->isSuccess())
        return fail(from(errorOf(*response, service.provider, service.access), service.provider,
                         job.model));
    return {};
}

} // namespace rushes::providers
