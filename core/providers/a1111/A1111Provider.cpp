#include "core/providers/a1111/A1111Provider.h"

#include "core/providers/a1111/A1111Wire.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/ImagesWire.h"
#include "core/providers/openai/JobsWire.h"

#include <thread>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto readTimeout = std::chrono::seconds(30);
constexpr auto paintTimeout = std::chrono::minutes(60); ///< a processor without a graphics card
constexpr auto progressInterval = std::chrono::seconds(1);
constexpr auto interruptTimeout = std::chrono::seconds(5); ///< whoever stops it waits for this

tl::unexpected<Error> failFor(const catalog::Model& model, Error error)
{
    error.provider = u"a1111"_s;
    error.model = model.id;
    return fail(std::move(error));
}

tl::unexpected<Error> unsupported(const catalog::Model& model, const QString& why)
{
    return failFor(model, {.code = ErrorCode::Unsupported, .detail = why});
}

tl::unexpected<Error> noJobs(const catalog::Model& model)
{
    return unsupported(model, u"a1111 answers at once and keeps no jobs"_s);
}

} // namespace

Result<void> A1111Provider::usable(const catalog::Model& model) const
{
    if (!baseUrlOf(m_access, id()).isValid())
        return unsupported(model, u"no address of a1111: set A1111_BASE_URL"_s);
    return {};
}

Result<void> A1111Provider::check(const Request& request) const
{
    const auto* picture = std::get_if<PictureRequest>(&request);
    if (!picture)
        return unsupported(std::get<ClipRequest>(request).model, u"a1111 makes no clips"_s);
    if (picture->references.size() > 1)
        return unsupported(picture->model, u"a1111 begins from one picture at most, not %1"_s.arg(
                                               picture->references.size()));
    return {};
}

Result<Outcome> A1111Provider::submit(const Request& request, const Paid&, const Progress& progress)
{
    if (auto possible = check(request); !possible)
        return fail(possible.error());
    const auto& picture = std::get<PictureRequest>(request);
    if (auto ready = usable(picture.model); !ready)
        return fail(ready.error());
    net::HttpRequest painting =
        requestTo("POST", picture.references.empty() ? "/sdapi/v1/txt2img" : "/sdapi/v1/img2img");
    painting.headers.push_back({"Content-Type", "application/json"});
    painting.body = jsonText(paintingBody(picture));
    painting.timeouts.total = paintTimeout;
    painting.timeouts.stall = {};
    const auto response = paint(painting, progress);
    if (!response)
        return failFor(picture.model, response.error());
    if (!response->isSuccess())
        return failFor(picture.model, errorOf(*response, id(), m_access));
    const Result<MediaReply> reply = readReply(response->body, id());
    if (!reply)
        return failFor(picture.model, reply.error());
    if (const auto fault = faultIn(reply->json))
        return failFor(picture.model, errorOf(*fault, id()));
    const FoundMedia found = mediaIn(*reply);
    if (found.base64.isEmpty())
        return failFor(picture.model, {.code = ErrorCode::Refused,
                                       .detail = u"a1111 answered without a picture"_s});
    Result<Asset> asset = assetOf(found.base64, id());
    if (!asset)
        return failFor(picture.model, asset.error());
    return Outcome(std::move(*asset));
}

Result<Outcome> A1111Provider::poll(const RemoteJob& job, const Progress&)
{
    return noJobs(job.model);
}

Result<void> A1111Provider::cancel(const RemoteJob& job)
{
    return noJobs(job.model);
}

Result<void> A1111Provider::probe(const catalog::Model& model, const Progress& progress)
{
    const auto models = checkpoints(progress);
    if (!models)
        return failFor(model, models.error());
    QStringList names;
    for (const catalog::Model& each : *models) {
        if (each.id == model.id)
            return {};
        names << each.name;
    }
    return unsupported(model, u"a1111 has no checkpoint %1; it has %2"_s.arg(checkpointOf(model),
                                                                             names.join(u", "_s)));
}

Result<std::vector<catalog::Model>> A1111Provider::discover(const Progress& progress)
{
    if (!usable({}))
        return std::vector<catalog::Model>();
    return checkpoints(progress);
}

Result<std::vector<catalog::Model>> A1111Provider::checkpoints(const Progress& progress) const
{
    if (auto ready = usable({}); !ready)
        return fail(ready.error());
    const auto response =
        net::sendPatiently(m_access.http, requestTo("GET", "/sdapi/v1/sd-models"),
                           net::Repeat::Freely, m_retry, m_access.clock, {.stop = progress.stop});
    if (!response)
        return fail(response.error());
    if (!response->isSuccess())
        return fail(errorOf(*response, id(), m_access));
    const Result<Json> body = parseJson(response->body, id());
    return checkpointsIn(body ? *body : Json());
}

net::HttpRequest A1111Provider::requestTo(const QByteArray& method, const QByteArray& path) const
{
    const QUrl base = baseUrlOf(m_access, id());
    net::HttpRequest request{.method = method, .url = urlBelow(base, path)};
    request.headers.push_back({"Accept", "application/json"});
    if (!base.userName().isEmpty()) {
        const QByteArray pair = base.userName(QUrl::FullyDecoded).toUtf8() + ':' +
                                base.password(QUrl::FullyDecoded).toUtf8();
        request.credentials.push_back({"Authorization", "Basic " + pair.toBase64()});
    }
    request.timeouts.total = readTimeout;
    return request;
}

/// The server tells its progress beside the answer that is still awaited, so a second thread asks.
Result<net::HttpResponse> A1111Provider::paint(const net::HttpRequest& request,
                                               const Progress& progress) const
{
    std::jthread watch;
    if (progress.sink) {
        watch = std::jthread([this, &progress](const std::stop_token& stop) {
            const net::HttpRequest question =
                requestTo("GET", "/sdapi/v1/progress?skip_current_image=true");
            double furthest = 0;
            while (m_access.clock.wait(progressInterval, stop)) {
                const auto answer = m_access.http.send(question, {.stop = stop});
                const Result<Json> body = answer && answer->isSuccess()
                                              ? parseJson(answer->body, u"progress"_s)
                                              : fail(ErrorCode::Network, {});
                if (body && progressIn(*body) > furthest && !stop.stop_requested())
                    progress.report(furthest = progressIn(*body));
            }
        });
    }
    // A failure of its graphics card does not pass by asking again.
    auto response = net::sendPatiently(m_access.http, request, net::Repeat::AfterRateLimit, m_retry,
                                       m_access.clock, {.stop = progress.stop});
    if (!response && response.error().code == ErrorCode::Cancelled) {
        net::HttpRequest interrupt = requestTo("POST", "/sdapi/v1/interrupt");
        interrupt.timeouts.total = interruptTimeout;
        (void)m_access.http.send(interrupt);
    }
    return response;
}

} // namespace rushes::providers
