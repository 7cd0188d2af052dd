#include "core/providers/openai/OpenAiProvider.h"

#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/ImagesWire.h"
#include "core/providers/openai/JobsWire.h"
#include "core/providers/openai/VideosWire.h"
#include "core/providers/service/CreateError.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto createTimeout = std::chrono::minutes(3); ///< with a picture on a slow line
constexpr auto* videos = "/v1/videos";
constexpr auto* tasks = "/v1/video/generations";

/// How a job that ended badly is told: in the service's words, refusals as such.
Error endError(const HostJob& job, const QString& host)
{
    if (job.state == JobState::Cancelled)
        return {.code = ErrorCode::Cancelled, .detail = u"the job was cancelled at %1"_s.arg(host)};
    if (job.state == JobState::Expired)
        return {.code = ErrorCode::Network, .detail = u"the job expired at %1"_s.arg(host)};
    if (!job.fault)
        return {.code = ErrorCode::Network,
                .detail = u"the job failed at %1, which gave no reason"_s.arg(host)};
    Error error = errorOf(*job.fault, host);
    // Its request was accepted: what is left is a failure of the service, unless it names another.
    if (error.code == ErrorCode::Cancelled)
        error.code = ErrorCode::Network;
    return error;
}

/// The question failed or the download, not the job: it may be asked for again.
Error stillOpen(Error error)
{
    error.outcomeUnknown = error.code == ErrorCode::Network;
    return error;
}

} // namespace

net::HttpRequest OpenAiProvider::remixRequest(const ClipRequest& clip) const
{
    const QByteArray path =
        QByteArray(videos) + '/' + QUrl::toPercentEncoding(clip.continues) + "/remix";
    net::HttpRequest request = requestTo("POST", urlBelow(base(), path));
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = jsonText({{"prompt", clip.words}});
    return request;
}

Result<Outcome> OpenAiProvider::makeClip(const ClipRequest& clip, const Progress& progress)
{
    const bool isEdit = clip.task == ClipTask::Edit;
    net::HttpRequest request =
        isEdit ? remixRequest(clip) : requestTo("POST", urlBelow(base(), videos));
    if (!isEdit)
        request.form = videoForm(clip);
    request.timeouts.total = createTimeout;
    QByteArray route = videos;
    auto response = send(request, net::Repeat::AfterRateLimit, progress);
    if (response && !isEdit && isUnknownRoute(*response)) { // nothing was made
        route = tasks;
        request = requestTo("POST", urlBelow(base(), tasks));
        request.headers.push_back({"Content-Type", "application/json"});
        request.body = jsonText(taskBody(clip));
        request.timeouts.total = createTimeout;
        response = send(request, net::Repeat::AfterRateLimit, progress);
    }
    if (!response)
        return fail(response.error());
    if (!response->isSuccess())
        return fail(errorOfCreate(*response, m_host.id, m_access));
    return readCreated(*response, clip.model, route);
}

Result<Outcome> OpenAiProvider::readCreated(const net::HttpResponse& response,
                                            const catalog::Model& model,
                                            const QByteArray& route) const
{
    const Result<Json> body = parseJson(response.body, m_host.name);
    const HostJob job = body ? hostJobIn(*body) : HostJob();
    const auto fault = body ? faultIn(*body) : std::nullopt;
    if (fault)
        return fail(errorOf(*fault, m_host.id));
    if (job.state == JobState::Failed)
        return fail(endError(job, m_host.id));
    if (job.id.isEmpty() && job.pollAddress.isEmpty())
        return fail(
            Error{.code = ErrorCode::Network,
                  .detail = u"%1 took the clip's order and gave no id for it"_s.arg(m_host.name),
                  .outcomeUnknown = true});
    return Outcome(
        RemoteJob{.id = rememberedId(job, route), .model = model, .progress = job.progress});
}

Result<Outcome> OpenAiProvider::poll(const RemoteJob& job, const Progress& progress)
{
    if (auto ready = usable(job.model); !ready)
        return fail(ready.error());
    const auto response =
        send(requestTo("GET", jobUrl(base(), job)), net::Repeat::Freely, progress);
    Result<Outcome> outcome =
        response ? finished(*response, job, progress) : fail(stillOpen(response.error()));
    return outcome.map_error([&](Error error) { return signedError(std::move(error), job.model); });
}

Result<Outcome> OpenAiProvider::finished(const net::HttpResponse& response, const RemoteJob& job,
                                         const Progress& progress) const
{
    if (response.status == 404 || response.status == 410)
        return fail(vanished(u"%1 does not know the job %2 any more"_s.arg(m_host.name, job.id)));
    if (!response.isSuccess())
        return fail(stillOpen(errorOf(response, m_host.id, m_access)));
    const Result<MediaReply> reply = readReply(response.body, m_host.id);
    if (!reply)
        return fail(stillOpen(reply.error()));
    const HostJob now = hostJobIn(reply->json);
    switch (now.state) {
    case JobState::Failed:
    case JobState::Cancelled:
    case JobState::Expired:
        return fail(endedJob(endError(now, m_host.id)));
    case JobState::Queued:
    case JobState::Running:
        return Outcome(RemoteJob{.id = job.id, .model = job.model, .progress = now.progress});
    case JobState::Succeeded:
    case JobState::Unknown:
        break;
    }
    const FoundMedia found = mediaIn(*reply);
    const QString address = now.clipAddress.isEmpty() ? found.address : now.clipAddress;
    if (now.state == JobState::Unknown && found.isEmpty() && address.isEmpty()) {
        if (const auto fault = faultIn(reply->json))
            return fail(errorOf(*fault, m_host.id));
        return Outcome(RemoteJob{.id = job.id, .model = job.model, .progress = now.progress});
    }
    const QUrl content = contentUrl(base(), job);
    if (found.base64.isEmpty() && address.isEmpty() && !content.isValid())
        return fail(answeredEmpty(
            {ErrorCode::Refused, u"%1 finished the job without a result"_s.arg(m_host.name)}));
    Result<Asset> asset =
        !found.base64.isEmpty()
            ? assetOf(found.base64, m_host.id)
            : fetch(address.isEmpty() ? content.toString(QUrl::FullyEncoded) : address, progress);
    if (!asset)
        return fail(stillOpen(asset.error()));
    if (job.model.makes(catalog::ModelKind::Video)) // what a remix of it is asked with
        asset->interactionId = now.id.isEmpty() ? job.id : now.id;
    return Outcome(std::move(*asset));
}

} // namespace rushes::providers
