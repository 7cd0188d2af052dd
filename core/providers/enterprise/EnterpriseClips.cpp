#include "core/providers/enterprise/EnterpriseCall.h"
#include "core/providers/enterprise/EnterpriseProvider.h"
#include "core/providers/gemini/InteractionReply.h"
#include "core/providers/gemini/InteractionsWire.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The service's own id, without the path in front of it.
QString interactionIdOf(const QString& path)
{
    return path.section(u'/', -1);
}

Error brokenClip(const QString& words, const catalog::Model& model)
{
    return withModel({.code = ErrorCode::Network, .detail = words}, model);
}

/// A question that failed says nothing of the clip, unless the service does not know it.
Error unanswered(Error error, const RemoteJob& job)
{
    if (error.code == ErrorCode::Unsupported)
        error.code = ErrorCode::Network;
    else
        error.outcomeUnknown = true;
    return withModel(std::move(error), job.model);
}

/// A clip that is there, a job that still runs, or why there is none.
Result<Outcome> outcomeOf(const InteractionReply& reply, const RemoteJob& job)
{
    if (reply.status == InteractionStatus::Running)
        return Outcome(job);
    const Delivered* clip = reply.first(Delivered::Kind::Clip);
    if (!clip)
        return fail(withModel(whyNothing(reply, Delivered::Kind::Clip, u"gemini"_s), job.model));
    if (clip->blob.isEmpty())
        return fail(
            brokenClip(u"the clip was delivered to %1, where it cannot be fetched"_s.arg(clip->uri),
                       job.model));
    const auto file = decodeToFile(clip->blob, u"gemini"_s);
    if (!file)
        return fail(withModel(file.error(), job.model));
    Asset asset;
    asset.file = file->path;
    asset.suffix = suffixOf(file->kind);
    asset.interactionId = interactionIdOf(job.id);
    asset.reported = reportedCost(reply, job.model);
    return asset;
}

/// Jobs of the developer API have bare ids.
Result<void> checkOrigin(const RemoteJob& job)
{
    if (job.id.startsWith("projects/"_L1))
        return {};
    return fail(withModel({.code = ErrorCode::Auth,
                           .detail = u"this clip was begun with a key of the Gemini API; unset "
                                     u"GOOGLE_GENAI_USE_VERTEXAI to go on with it"_s},
                          job.model));
}

} // namespace

Result<Outcome> EnterpriseProvider::submitClip(const ClipRequest& request, const Progress& progress)
{
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), request.model));
    QStringList warnings;
    const auto body = enterpriseClipBody(request, warnings);
    if (!body)
        return fail(withModel(body.error(), request.model));
    const QUrl url = interactionUrl(*place, interactionsPath(*place));
    const auto response = call(*place, jsonRequest("POST", url, jsonText(*body)),
                               net::Repeat::AfterRateLimit, progress);
    if (!response)
        return fail(withModel(response.error(), request.model));
    auto reply = readReply(response->body, u"gemini"_s);
    const QString id = reply ? interactionIdOf(stringAt(reply->json, "id")) : QString();
    if (id.isEmpty()) {
        Error lost = brokenClip(u"the service did not name the clip it began"_s, request.model);
        lost.outcomeUnknown = true;
        return fail(std::move(lost));
    }
    const RemoteJob job{.id = interactionsPath(*place) + u'/' + id, .model = request.model};
    auto outcome = outcomeOf(readInteraction(std::move(*reply)), job);
    if (outcome && std::holds_alternative<Asset>(*outcome))
        std::get<Asset>(*outcome).warnings = warnings;
    return outcome;
}

Result<Outcome> EnterpriseProvider::poll(const RemoteJob& job, const Progress& progress)
{
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), job.model));
    if (const auto own = checkOrigin(job); !own)
        return fail(own.error());
    const auto response = call(*place, jsonRequest("GET", interactionUrl(*place, job.id), {}),
                               net::Repeat::Freely, progress);
    if (!response)
        return fail(unanswered(response.error(), job));
    auto reply = readReply(response->body, u"gemini"_s);
    if (!reply)
        return fail(unanswered(reply.error(), job));
    return outcomeOf(readInteraction(std::move(*reply)), job);
}

Result<void> EnterpriseProvider::cancel(const RemoteJob& job)
{
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), job.model));
    if (const auto own = checkOrigin(job); !own)
        return own;
    const QUrl url = interactionUrl(*place, job.id + u"/cancel"_s);
    const auto response = call(*place, jsonRequest("POST", url, "{}"), net::Repeat::Freely, {});
    return response ? Result<void>() : fail(withModel(response.error(), job.model));
}

} // namespace rushes::providers
