#include "core/catalog/Price.h"
#include "core/providers/ark/ArkHost.h"
#include "core/providers/ark/ArkLimits.h"
#include "core/providers/ark/ArkPicture.h"
#include "core/providers/ark/ArkProvider.h"
#include "core/providers/ark/SeedanceWire.h"
#include "core/providers/ark/SeedreamWire.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/service/CreateError.h"
#include "core/providers/service/ReferenceWords.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// It was answered, so it may have been made and charged; only the result is lost.
Error lost(Error error)
{
    error.outcomeUnknown = error.code != ErrorCode::Refused;
    return error;
}

Result<std::vector<QByteArray>> picturesOf(const std::vector<QByteArray>& files,
                                           const catalog::Model& model, const QString& what)
{
    std::vector<QByteArray> pictures;
    for (const QByteArray& file : files) {
        auto picture = arkPicture(file, model, u"%1 %2"_s.arg(what).arg(pictures.size() + 1));
        if (!picture)
            return fail(picture.error());
        pictures.push_back(std::move(*picture));
    }
    return pictures;
}

Result<std::vector<SeedancePicture>> rolesOf(const ClipRequest& request)
{
    const bool isFrames = request.task == ClipTask::FromPicture;
    const auto files = picturesOf(isFrames ? request.frames : request.references, request.model,
                                  isFrames ? u"frame"_s : u"reference"_s);
    if (!files)
        return fail(files.error());
    std::vector<SeedancePicture> pictures;
    for (const QByteArray& file : *files) {
        const char* frame = pictures.empty() ? "first_frame" : "last_frame";
        pictures.push_back({file, isFrames ? frame : "reference_image"});
    }
    if (request.task == ClipTask::FromWords)
        pictures.clear();
    if (request.task != ClipTask::FromWords && pictures.empty())
        return fail(ErrorCode::Usage,
                    u"%1 needs a picture to begin with"_s.arg(request.model.name));
    return pictures;
}

Result<void> checkBodySize(const net::HttpRequest& request, const catalog::Model& model)
{
    const double most = numberAt(model.limits, "request_max_bytes", double(request.body.size()));
    if (double(request.body.size()) <= most)
        return {};
    constexpr double million = 1e6;
    return fail(
        ErrorCode::Unsupported,
        u"%1 takes pictures of about %2 MB together; send fewer or smaller ones"_s.arg(model.name)
            .arg(int(most / million * 3 / 4)));
}

bool isStream(const net::HttpResponse& response)
{
    return response.header("Content-Type").toLower().startsWith("text/event-stream");
}

} // namespace

Result<Asset> ArkProvider::makePicture(const PictureRequest& request, const Progress& progress)
{
    const auto pictures = picturesOf(request.references, request.model, u"reference"_s);
    if (!pictures)
        return fail(pictures.error());
    const bool streams =
        flagAt(request.recipe.parameters, "stream") && flagAt(request.model.limits, "stream");
    const Json body =
        seedreamBody({.model = arkIdOf(request.model, arkRegionOf(baseUrlOf(m_access, id()))),
                      .prompt = wordsWithReferences(request.recipe, request.references.size()),
                      .pictures = *pictures,
                      .size = seedreamSize(request),
                      .format = seedreamFormat(request),
                      .delivery = streams ? Delivery::Stream : Delivery::Whole});
    net::HttpRequest create = post("/images/generations", body);
    QByteArray arrived;
    if (streams)
        create.onBody = [&arrived](QByteArrayView piece) -> Result<void> {
            arrived += piece;
            return {};
        };
    auto response = send(create, net::Repeat::AfterServerErrors, progress);
    if (response && !response->isSuccess())
        return fail(errorOf(*response, id(), m_access));
    // A picture that arrived whole before the stream was cut is paid for, and kept.
    if (!response && !arrived.contains("partial_succeeded"))
        return fail(response.error());
    const QByteArray answer = streams ? arrived : response->body;
    const bool asEvents = !response || isStream(*response);
    const auto reply = asEvents ? readSeedreamStream(answer, id()) : readSeedream(answer, id());
    if (!reply)
        return fail(lost(reply.error()));
    if (!response && reply->pictures.empty())
        return fail(response.error());
    return pictureOf(*reply, request, progress);
}

Result<Asset> ArkProvider::pictureOf(const SeedreamReply& reply, const PictureRequest& request,
                                     const Progress& progress) const
{
    if (reply.pictures.empty()) {
        if (!reply.faults.empty())
            return fail(errorOf(reply.faults.front(), id()));
        return fail(
            lost({.code = ErrorCode::Network, .detail = u"ark answered with no picture"_s}));
    }
    const SeedreamPicture& first = reply.pictures.front();
    auto asset =
        first.base64.isEmpty() ? fetch(first.address, progress) : assetOf(first.base64, id());
    if (!asset)
        return fail(lost(asset.error()));
    if (asset->size.isEmpty())
        asset->size = first.size;
    if (reply.charged) {
        const auto pixels = std::int64_t(asset->size.width()) * asset->size.height();
        asset->reported =
            catalog::picturePrice(request.model, {.resolution = seedreamResolution(request),
                                                  .pixels = pixels,
                                                  .references = int(request.references.size())}) *
            *reply.charged;
    }
    if (reply.pictures.size() > 1)
        asset->warnings << u"%1 more pictures came and were left out"_s.arg(reply.pictures.size() -
                                                                            1);
    for (const ServiceFault& fault : reply.faults)
        asset->warnings << errorOf(fault, id()).detail;
    return asset;
}

Result<RemoteJob> ArkProvider::startClip(const ClipRequest& request, const Progress& progress)
{
    auto pictures = rolesOf(request);
    if (!pictures)
        return fail(pictures.error());
    const Json& limits = request.model.limits;
    SeedanceOrder order{.model = arkIdOf(request.model, arkRegionOf(baseUrlOf(m_access, id()))),
                        .words = request.words,
                        .pictures = std::move(*pictures),
                        .resolution = seedanceResolution(request),
                        .ratio = seedanceRatio(request),
                        .seconds = seedanceSeconds(request)};
    if (flagAt(limits, "seed"))
        order.seed = request.seed;
    if (limits.contains("sound"))
        order.sound = request.sound;
    const net::HttpRequest create = post("/contents/generations/tasks", seedanceBody(order));
    if (auto fits = checkBodySize(create, request.model); !fits)
        return fail(fits.error());
    const auto response = send(create, net::Repeat::AfterRateLimit, progress);
    if (!response)
        return fail(response.error());
    if (!response->isSuccess())
        return fail(errorOfCreate(*response, id(), m_access));
    const Result<Json> json = parseJson(response->body, u"ark"_s);
    const QString task = json ? stringAt(*json, "id") : QString();
    if (!task.isEmpty())
        return RemoteJob{.id = task, .model = request.model};
    if (const auto fault = json ? faultIn(*json) : std::nullopt)
        return fail(errorOf(*fault, id()));
    return fail(lost({.code = ErrorCode::Network,
                      .detail = u"ark answered without the task's id, so that the clip may be "
                                u"made and charged, and cannot be fetched"_s}));
}

} // namespace rushes::providers
