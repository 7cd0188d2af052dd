#include "core/providers/openai/OpenAiProvider.h"

#include "core/catalog/Price.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostLimits.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/JobsWire.h"
#include "core/providers/service/KeyNames.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto jobTimeout = std::chrono::minutes(1);
constexpr auto downloadTimeout = std::chrono::minutes(10);

QString joined(const std::vector<ListedModel>& models)
{
    constexpr std::size_t shown = 12;
    QStringList ids;
    for (const ListedModel& model : models) {
        if (ids.size() < qsizetype(shown) && !kindsOf(model).empty())
            ids << model.id;
    }
    return ids.isEmpty() ? u"no picture or clip models"_s : ids.join(u", "_s);
}

} // namespace

Error OpenAiProvider::signedError(Error error, const catalog::Model& model) const
{
    error.provider = m_host.id;
    error.model = model.id;
    return error;
}

QUrl OpenAiProvider::base() const
{
    const QUrl url = baseUrlOf(m_access, m_host.id);
    if (m_host != localHost() || isLoopback(url))
        return url;
    // OPENAI_BASE_URL may name a gateway, while the server on this computer stands in the settings.
    const QUrl own = normalisedBase(m_access.hosts.value(m_host.id));
    return isLoopback(own) ? own : QUrl();
}

Result<void> OpenAiProvider::usable(const catalog::Model& model) const
{
    if (!base().isValid())
        return fail(
            signedError({.code = ErrorCode::Unsupported,
                         .detail = u"no address of %1: set %2 to one on this computer"_s.arg(
                             m_host.name, hostOf(m_host.id).variable)},
                        model));
    return keyReady(m_access, m_host.id).map_error([&](Error error) {
        return signedError(std::move(error), model);
    });
}

Result<void> OpenAiProvider::check(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return checkHostPicture(*picture);
    return checkHostClip(std::get<ClipRequest>(request));
}

Money OpenAiProvider::estimate(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request)) {
        const QSize size = hostPictureSize(*picture);
        return catalog::picturePrice(picture->model,
                                     {.pixels = std::int64_t(size.width()) * size.height(),
                                      .references = int(picture->references.size())});
    }
    const auto& clip = std::get<ClipRequest>(request);
    return catalog::clipPrice(clip.model, clip.resolution, clip.direction.duration);
}

Result<Outcome> OpenAiProvider::submit(const Request& request, const Paid&,
                                       const Progress& progress)
{
    const auto* picture = std::get_if<PictureRequest>(&request);
    const catalog::Model& model = picture ? picture->model : std::get<ClipRequest>(request).model;
    Result<void> ready = usable(model);
    if (ready)
        ready = check(request);
    if (!ready)
        return fail(ready.error());
    Result<Outcome> outcome = picture ? makePicture(*picture, progress)
                                      : makeClip(std::get<ClipRequest>(request), progress);
    return outcome.map_error([&](Error error) { return signedError(std::move(error), model); });
}

Result<void> OpenAiProvider::cancel(const RemoteJob& job)
{
    const QUrl url = jobUrl(base(), job);
    if (!url.path().contains(u"/sdcpp/"_s))
        return fail(signedError(
            {.code = ErrorCode::Unsupported,
             .detail = u"%1 cannot stop a job: it runs on, and may be charged"_s.arg(m_host.name)},
            job.model));
    const QUrl stop = QUrl::fromEncoded(url.toEncoded(QUrl::RemoveQuery) + "/cancel");
    const auto response = send(requestTo("POST", stop), net::Repeat::Freely, {});
    if (!response)
        return fail(signedError(response.error(), job.model));
    constexpr int alreadyOver = 409;
    constexpr int forgotten = 410;
    const bool isOver = response->status == alreadyOver || response->status == forgotten;
    if (!response->isSuccess() && !isOver)
        return fail(signedError(errorOf(*response, m_host.id, m_access), job.model));
    return {};
}

Result<void> OpenAiProvider::probe(const catalog::Model& model, const Progress& progress)
{
    if (auto ready = usable(model); !ready)
        return ready;
    const auto response = listModels(progress);
    if (!response)
        return fail(signedError(response.error(), model));
    const Result<Json> body = parseJson(response->body, m_host.name);
    const auto listed = listedModels(body ? *body : Json(), m_host.name);
    if (!listed)
        return fail(signedError(listed.error(), model));
    const QString wanted = hostIdOf(model);
    if (std::any_of(listed->begin(), listed->end(),
                    [&](const ListedModel& each) { return each.id == wanted; }))
        return {};
    return fail(signedError({.code = ErrorCode::Unsupported,
                             .detail = u"%1 does not offer %2 to this key; it offers %3"_s.arg(
                                 m_host.name, wanted, joined(*listed))},
                            model));
}

Result<std::vector<catalog::Model>> OpenAiProvider::discover(const Progress& progress)
{
    std::vector<catalog::Model> models;
    const QUrl address = base();
    // A server here that needs no key is listed once, as "local:…".
    const bool isLocalTwice =
        m_host == openAiHost() && isLoopback(address) && keyOf(m_access, m_host.id).isEmpty();
    if (isLocalTwice || !usable({}))
        return models;
    const auto response = listModels(progress);
    if (!response)
        return fail(signedError(response.error(), {}));
    const Result<Json> body = parseJson(response->body, m_host.name);
    const auto listed = listedModels(body ? *body : Json(), m_host.name);
    if (!listed)
        return fail(signedError(listed.error(), {}));
    const auto table = catalog::loadModels();
    const bool isOpenAiItself = address.host() == u"api.openai.com"_s;
    for (const ListedModel& each : *listed) {
        catalog::Model model =
            hostModel(m_host.prefix, each, table ? *table : catalog::ModelTable());
        // OpenAI's own clips ended on 2026-09-24; only gateways still take their form.
        if (!model.kinds.empty() && !(isOpenAiItself && model.makes(catalog::ModelKind::Video)))
            models.push_back(std::move(model));
    }
    return models;
}

net::HttpRequest OpenAiProvider::requestTo(const QByteArray& method, const QUrl& url) const
{
    net::HttpRequest request{.method = method, .url = url};
    request.headers.push_back({"Accept", "application/json"});
    const settings::Secret key = keyOf(m_access, m_host.id);
    if (!key.isEmpty() && isSameHost(url, base()))
        request.credentials.push_back({"Authorization", "Bearer " + key.reveal()});
    request.timeouts.total = jobTimeout;
    return request;
}

Result<net::HttpResponse> OpenAiProvider::send(const net::HttpRequest& request, net::Repeat repeat,
                                               const Progress& progress) const
{
    // The bytes of an answer say nothing about how far the picture is.
    return net::sendPatiently(m_access.http, request, repeat, m_retry, m_access.clock,
                              {.stop = progress.stop});
}

Result<net::HttpResponse> OpenAiProvider::listModels(const Progress& progress) const
{
    const auto response =
        send(requestTo("GET", urlBelow(base(), "/v1/models")), net::Repeat::Freely, progress);
    if (response && !response->isSuccess())
        return fail(errorOf(*response, m_host.id, m_access));
    return response;
}

Result<Asset> OpenAiProvider::fetch(const QString& address, const Progress& progress) const
{
    const QUrl url = QUrl(base().toString() + u'/').resolved(QUrl(address));
    Download wanted{.request = requestTo("GET", url), .who = m_host.id};
    wanted.request.headers.clear();
    wanted.request.timeouts.total = downloadTimeout;
    return download(m_access.http, m_access.clock, std::move(wanted), m_retry,
                    {.stop = progress.stop});
}

} // namespace rushes::providers
