#include "core/providers/gemini/GeminiService.h"

#include "core/net/Address.h"
#include "core/providers/gemini/FilesApi.h"
#include "core/providers/gemini/GeminiCall.h"
#include "core/providers/service/ServiceError.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QUrlQuery>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t largestClip = 4ll << 30; ///< bytes

Result<QString> emptyFile()
{
    QTemporaryFile file(QDir::tempPath() + u"/rushes-XXXXXX.mp4"_s);
    file.setAutoRemove(false);
    if (!file.open())
        return fail(ErrorCode::Io, u"cannot make a temporary file: "_s + file.errorString());
    return file.fileName();
}

/// "files/abc" of the address, or nothing.
QString fileNameIn(const QUrl& address)
{
    static const QRegularExpression pattern(u"/(files/[^/:]+)"_s);
    return pattern.match(address.path()).captured(1);
}

Result<net::HttpResponse> fetchOnce(const ServiceAccess& access, const QUrl& address,
                                    const QString& path, const Progress& progress)
{
    net::HttpRequest request = geminiRequest(access, "GET", u"/"_s);
    request.url = address;
    if (!net::isSameOrigin(address, baseUrlOf(access, u"gemini"_s)))
        request.credentials.clear();
    request.intoFile = path;
    request.largestBody = largestClip;
    request.timeouts.total = std::chrono::hours(1);
    return net::sendPatiently(access.http, request, net::Repeat::Freely, {}, access.clock,
                              progress);
}

bool mayNotBeReady(const net::HttpResponse& response)
{
    return response.status == 400 || response.status == 404 || response.status == 409;
}

} // namespace

InteractionsService geminiInteractions(const ServiceAccess& access)
{
    return {.provider = u"gemini"_s,
            .access = access,
            .call = [&access](const QByteArray& method, const QString& path, const QByteArray& body,
                              net::Repeat repeat,
                              const Progress& progress) -> Result<net::HttpResponse> {
                if (const auto ready = keyReady(access, u"gemini"_s); !ready)
                    return fail(ready.error());
                return net::sendPatiently(
                    access.http,
                    geminiRequest(access, method, u"/v1beta/interactions"_s + path, body), repeat,
                    {}, access.clock, progress);
            },
            .download =
                [&access](const QUrl& address, const Progress& progress) {
                    return fetchGenerated(access, address, progress);
                }};
}

QUrl contentAddress(QUrl address)
{
    if (fileNameIn(address).isEmpty())
        return address;
    if (!address.path().endsWith(u":download"_s))
        address.setPath(address.path() + u":download"_s);
    QUrlQuery query(address);
    if (!query.hasQueryItem(u"alt"_s)) {
        query.addQueryItem(u"alt"_s, u"media"_s);
        address.setQuery(query);
    }
    return address;
}

Result<QString> fetchGenerated(const ServiceAccess& access, const QUrl& address,
                               const Progress& progress)
{
    const auto path = emptyFile();
    if (!path)
        return path;
    const QUrl content = contentAddress(address);
    auto response = fetchOnce(access, content, *path, progress);
    const QString name = fileNameIn(content);
    if (response && mayNotBeReady(*response) && !name.isEmpty()) {
        const auto ready = awaitActive(
            access,
            {.name = name, .uri = address.toString(), .state = ServiceFile::State::Processing},
            progress);
        if (ready)
            response = fetchOnce(access, content, *path, progress);
    }
    if (response && response->isSuccess())
        return path;
    QFile::remove(*path);
    Error error = response ? errorOf(*response, u"gemini"_s, access) : response.error();
    if (response && (response->status == 404 || response->status == 410))
        return fail(vanished(u"the service has thrown the result away: "_s + error.detail));
    error.outcomeUnknown = error.code != ErrorCode::Cancelled;
    return fail(error);
}

} // namespace rushes::providers
