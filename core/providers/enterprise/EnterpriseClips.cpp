#include "core/providers/enterprise/EnterpriseCall.h"
#include "core/providers/enterprise/EnterpriseProvider.h"
#include "core/providers/gemini/InteractionsWire.h"
#include "core/providers/gemini/OmniClips.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of "projects/{project}/locations/global/interactions/{id}"; empty for a job of the developer
/// API, whose ids are bare.
QString ownIdOf(const RemoteJob& job)
{
    return job.id.startsWith("projects/"_L1) ? job.id.section(u'/', -1) : QString();
}

Error otherDoor(const RemoteJob& job)
{
    return withModel({.code = ErrorCode::Auth,
                      .detail = u"this clip was begun with a key of the Gemini API; unset "
                                u"GOOGLE_GENAI_USE_VERTEXAI to go on with it"_s,
                      .outcomeUnknown = true},
                     job.model);
}

/// The body that begins a clip, delivered inline.
Json inlineBody(ClipTurn turn, const catalog::Model& model)
{
    turn.model = enterpriseId(model);
    Json body = clipBody(turn);
    body["response_format"]["delivery"] = "inline";
    return body;
}

} // namespace

InteractionsService EnterpriseProvider::interactions(const EnterprisePlace& place)
{
    return {.provider = id(),
            .access = m_access,
            .call =
                [this, place](const QByteArray& method, const QString& path, const QByteArray& body,
                              net::Repeat repeat, const Progress& progress) {
                    const QUrl url = interactionUrl(place, interactionsPath(place) + path);
                    return call(place, jsonRequest(method, url, body), repeat, progress);
                },
            .download = [](const QUrl& address, const Progress&) -> Result<QString> {
                return fail(ErrorCode::Network,
                            u"the clip was delivered to %1, where it cannot be fetched"_s.arg(
                                address.toString()));
            }};
}

Result<Outcome> EnterpriseProvider::submitClip(const ClipRequest& request, const Progress& progress)
{
    constexpr auto repeat = net::Repeat::AfterRateLimit;
    const catalog::Model& model = request.model;
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), model));
    auto clip = prepareClip(request);
    if (!clip)
        return fail(withModel(clip.error(), model));
    const InteractionsService service = interactions(*place);
    const auto response =
        service.call("POST", {}, jsonText(inlineBody(clip->turn, model)), repeat, progress);
    const auto reply = createdInteraction(service, model, response, repeat);
    auto outcome = reply ? outcomeOf(service, model, *reply, progress) : fail(reply.error());
    if (!outcome)
        return outcome;
    if (auto* asset = std::get_if<Asset>(&*outcome)) {
        asset->warnings += clip->warnings;
        return outcome;
    }
    auto& job = std::get<RemoteJob>(*outcome);
    job.id = interactionsPath(*place) + u'/' + job.id.section(u'/', -1);
    const std::scoped_lock lock(m_mutex);
    m_warnings.insert(job.id, clip->warnings);
    return outcome;
}

Result<Outcome> EnterpriseProvider::poll(const RemoteJob& job, const Progress& progress)
{
    const QString own = ownIdOf(job);
    if (own.isEmpty())
        return fail(otherDoor(job));
    const auto place = enterprisePlace(m_access);
    if (!place) {
        Error error = withModel(place.error(), job.model);
        error.outcomeUnknown = true;
        return fail(std::move(error));
    }
    auto outcome = pollInteraction(interactions(*place), {.id = own, .model = job.model}, progress);
    if (!outcome)
        return outcome;
    if (std::holds_alternative<RemoteJob>(*outcome))
        return Outcome(job);
    const std::scoped_lock lock(m_mutex);
    std::get<Asset>(*outcome).warnings += m_warnings.take(job.id);
    return outcome;
}

Result<void> EnterpriseProvider::cancel(const RemoteJob& job)
{
    const QString own = ownIdOf(job);
    if (own.isEmpty())
        return fail(otherDoor(job));
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), job.model));
    return cancelInteraction(interactions(*place), {.id = own, .model = job.model});
}

} // namespace rushes::providers
