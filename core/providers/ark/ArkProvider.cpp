#include "core/providers/ark/ArkProvider.h"

#include "core/base/Pause.h"
#include "core/providers/ark/ArkHost.h"
#include "core/providers/ark/ArkLimits.h"
#include "core/providers/ark/SeedanceWire.h"
#include "core/providers/ark/SeedreamWire.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/JobsWire.h"
#include "core/providers/service/ServiceError.h"

#include <QRandomGenerator>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto createTimeout = std::chrono::minutes(5);
constexpr auto pollTimeout = std::chrono::minutes(1);
constexpr auto downloadTimeout = std::chrono::minutes(10);
constexpr int tooManyRequests = 429;
constexpr int internalError = 500;
constexpr int notFound = 404;
constexpr int gone = 410;
constexpr int badRequest = 400;

const QByteArray tasksPath = "/contents/generations/tasks";
const QByteArray imagesPath = "/images/generations";

const catalog::Model& modelOf(const Request& request)
{
    return std::visit([](const auto& each) -> const catalog::Model& { return each.model; },
                      request);
}

QByteArray taskPath(const QString& id)
{
    return tasksPath + '/' + QUrl::toPercentEncoding(id);
}

/// The job may still be running, or its clip still be there: only the question failed.
Error onlyAsked(Error error)
{
    error.outcomeUnknown = true;
    return error;
}

} // namespace

Result<void> ArkProvider::usable(const catalog::Model& model) const
{
    const auto named = [&](Error error) {
        error.model = model.id;
        return error;
    };
    if (!baseUrlOf(m_access, id()).isValid())
        return fail(Error{.code = ErrorCode::Usage,
                          .detail = u"ARK_BASE_URL is not an address"_s,
                          .provider = id(),
                          .model = model.id});
    return keyReady(m_access, id()).map_error(named);
}

Result<void> ArkProvider::check(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return checkSeedream(*picture);
    return checkSeedance(std::get<ClipRequest>(request));
}

Money ArkProvider::estimate(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return seedreamPrice(*picture);
    return seedancePrice(std::get<ClipRequest>(request));
}

Result<Outcome> ArkProvider::submit(const Request& request, const Paid&, const Progress& progress)
{
    const catalog::Model& model = modelOf(request);
    Result<void> ready = usable(model);
    if (ready)
        ready = check(request);
    if (!ready)
        return fail(ready.error());
    Result<Outcome> outcome;
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        outcome = makePicture(*picture, progress).map([](Asset asset) {
            return Outcome(std::move(asset));
        });
    else
        outcome = startClip(std::get<ClipRequest>(request), progress).map([](RemoteJob job) {
            return Outcome(std::move(job));
        });
    return outcome.map_error([&](Error error) {
        error.provider = id();
        error.model = model.id;
        return error;
    });
}

Result<Outcome> ArkProvider::poll(const RemoteJob& job, const Progress& progress)
{
    const auto named = [&](Error error) {
        error.provider = id();
        error.model = job.model.id;
        return fail(std::move(error));
    };
    const Result<SeedanceTask> task = askTask(job, progress);
    if (!task)
        return named(task.error());
    if (task->state == SeedanceState::Queued || task->state == SeedanceState::Running)
        return Outcome(job);
    if (task->state != SeedanceState::Succeeded || task->address.isEmpty())
        return named(whyNoClip(*task, id()));
    Result<Asset> asset = fetch(task->address, progress);
    if (!asset)
        return named(onlyAsked(asset.error()));
    if (asset->suffix != suffixOf(MediaKind::Mp4))
        return named({.code = ErrorCode::Network,
                      .detail = u"ark sent a .%1 file in place of a clip"_s.arg(asset->suffix)});
    if (task->tokens)
        asset->reported = seedanceTokenPrice(job.model, task->resolution, *task->tokens);
    return Outcome(std::move(*asset));
}

Result<void> ArkProvider::cancel(const RemoteJob& job)
{
    const auto named = [&](Error error) {
        error.provider = id();
        error.model = job.model.id;
        return fail(std::move(error));
    };
    const Result<SeedanceTask> task = askTask(job, {});
    if (!task)
        return named(task.error());
    if (task->state == SeedanceState::Succeeded)
        return named(
            {.code = ErrorCode::Unsupported,
             .detail = u"the clip is finished and paid for: resume the job to fetch it"_s});
    if (task->state != SeedanceState::Queued && task->state != SeedanceState::Running)
        return {};
    const auto response = send(requestTo("DELETE", taskPath(job.id)), net::Repeat::Freely, {});
    if (!response)
        return named(response.error());
    if (!response->isSuccess() && response->status != notFound)
        return named(errorOf(*response, id(), m_access));
    return {};
}

Result<void> ArkProvider::probe(const catalog::Model& model, const Progress& progress)
{
    if (auto ready = usable(model); !ready)
        return ready;
    const bool isClip = model.makes(catalog::ModelKind::Video);
    const QString remoteId = arkIdOf(model, arkRegionOf(baseUrlOf(m_access, id())));
    net::HttpRequest question = isClip ? requestTo("GET", tasksPath, "page_num=1&page_size=1")
                                       : post(imagesPath, seedreamProbeBody(remoteId));
    question.timeouts.total = pollTimeout;
    const auto response = send(question, net::Repeat::Freely, progress);
    const auto named = [&](Error error) {
        error.provider = id();
        error.model = model.id;
        return fail(std::move(error));
    };
    if (!response)
        return named(response.error());
    const auto body = parseJson(response->body, {});
    const auto fault = body ? faultIn(*body) : std::nullopt;
    const bool isRefusedSize = !isClip && response->status == badRequest && fault &&
                               fault->code.startsWith(u"InvalidParameter"_s);
    if (response->isSuccess() || isRefusedSize)
        return {};
    return named(errorOf(*response, id(), m_access));
}

Result<SeedanceTask> ArkProvider::askTask(const RemoteJob& job, const Progress& progress) const
{
    if (auto ready = usable(job.model); !ready)
        return fail(onlyAsked(ready.error()));
    const auto response = send(requestTo("GET", taskPath(job.id)), net::Repeat::Freely, progress);
    if (!response)
        return fail(onlyAsked(response.error()));
    if (response->status == notFound || response->status == gone)
        return fail(vanished(u"ark does not know the task %1 any more: %2"_s.arg(
            job.id, errorOf(*response, id(), m_access).detail)));
    if (!response->isSuccess())
        return fail(onlyAsked(errorOf(*response, id(), m_access)));
    const Result<Json> json = parseJson(response->body, u"ark"_s);
    if (!json || !json->is_object() || !memberAt(*json, "status").is_string())
        return fail(onlyAsked({.code = ErrorCode::Network,
                               .detail = u"ark answered with something that is no task"_s}));
    return readSeedanceTask(*json);
}

net::HttpRequest ArkProvider::requestTo(const QByteArray& method, const QByteArray& path,
                                        const QByteArray& query) const
{
    net::HttpRequest request{.method = method,
                             .url = arkUrl(baseUrlOf(m_access, id()), path, query)};
    request.headers.push_back({"Accept", "application/json"});
    request.credentials.push_back({"Authorization", "Bearer " + keyOf(m_access, id()).reveal()});
    request.timeouts.total = pollTimeout;
    return request;
}

net::HttpRequest ArkProvider::post(const QByteArray& path, const Json& body) const
{
    net::HttpRequest request = requestTo("POST", path);
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = jsonText(body);
    request.timeouts.total = createTimeout;
    return request;
}

Result<net::HttpResponse> ArkProvider::send(const net::HttpRequest& request, net::Repeat repeat,
                                            const Progress& progress) const
{
    bool failedInside = false;
    for (int next = 2;; ++next) {
        // The bytes of an answer say nothing about how far the picture is.
        auto outcome = m_access.http.send(request, {.stop = progress.stop});
        const bool failsInside = outcome && outcome->status == internalError;
        if (failsInside && failedInside)
            return outcome;
        failedInside = failedInside || failsInside;
        const auto delay = net::delayBefore(next, {}, repeat, outcome, m_access.clock.now(),
                                            QRandomGenerator::global()->generateDouble());
        if (!delay)
            return outcome;
        const bool isLimit = outcome && outcome->status == tooManyRequests;
        reportPause(Pause{*delay, isLimit ? ErrorCode::RateLimited : ErrorCode::Network});
        const bool waited = m_access.clock.wait(*delay, progress.stop);
        reportPause({});
        if (!waited)
            return fail(ErrorCode::Cancelled, u"stopped while waiting for ark"_s);
    }
}

Result<Asset> ArkProvider::fetch(const QString& address, const Progress& progress) const
{
    const QUrl base = baseUrlOf(m_access, id());
    Download wanted{.request = {.method = "GET", .url = QUrl(address)}, .who = id()};
    if (isSameHost(wanted.request.url, base))
        wanted.request.credentials.push_back(
            {"Authorization", "Bearer " + keyOf(m_access, id()).reveal()});
    wanted.request.timeouts.total = downloadTimeout;
    return download(m_access.http, m_access.clock, std::move(wanted), {}, {.stop = progress.stop});
}

} // namespace rushes::providers
