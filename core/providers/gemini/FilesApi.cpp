#include "core/providers/gemini/FilesApi.h"

#include "core/providers/gemini/GeminiCall.h"
#include "core/providers/service/ServiceError.h"

#include <QFileInfo>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int uploadTries = 3;
constexpr auto betweenQuestions = std::chrono::seconds(2);
constexpr int mostQuestions = 300; ///< ten minutes

tl::unexpected<Error> broken(const QString& words)
{
    return fail(Error{.code = ErrorCode::Network, .detail = words, .provider = u"gemini"_s});
}

/// Announces the upload; where the bytes go.
Result<QUrl> startUpload(const ServiceAccess& access, qint64 bytes, const QByteArray& mimeType,
                         const QString& displayName, const Progress& progress)
{
    const Json about{{"file", {{"displayName", displayName}}}};
    net::HttpRequest request =
        geminiRequest(access, "POST", u"/upload/v1beta/files"_s, jsonText(about));
    request.headers.push_back({"X-Goog-Upload-Protocol", "resumable"});
    request.headers.push_back({"X-Goog-Upload-Command", "start"});
    request.headers.push_back({"X-Goog-Upload-Header-Content-Length", QByteArray::number(bytes)});
    request.headers.push_back({"X-Goog-Upload-Header-Content-Type", mimeType});
    const auto response =
        callGemini(access, request, net::Repeat::Freely, {.sink = {}, .stop = progress.stop});
    if (!response)
        return fail(response.error());
    const QUrl target(QString::fromUtf8(response->header("X-Goog-Upload-URL")));
    if (!target.isValid() || target.isEmpty())
        return broken(u"the service did not say where the upload goes"_s);
    return target;
}

/// The address holds a token of its own: the key does not go there.
Result<net::HttpResponse> sendBytes(const ServiceAccess& access, const QUrl& target,
                                    const QString& path, const Progress& progress)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = target;
    request.headers = {{"X-Goog-Upload-Offset", "0"},
                       {"X-Goog-Upload-Command", "upload, finalize"},
                       {"Content-Type", "application/octet-stream"}};
    request.bodyFile = path;
    request.timeouts.total = std::chrono::hours(1);
    return access.http.send(request, progress);
}

} // namespace

Result<ServiceFile> serviceFile(const Json& json)
{
    const Json& wrapped = memberAt(json, "file");
    const Json& object = wrapped.is_object() ? wrapped : json;
    ServiceFile file{.name = stringAt(object, "name"), .uri = stringAt(object, "uri")};
    const QString state = stringAt(object, "state");
    if (state == u"PROCESSING"_s)
        file.state = ServiceFile::State::Processing;
    if (state == u"FAILED"_s)
        file.state = ServiceFile::State::Failed;
    if (!file.name.startsWith(u"files/"_s))
        return broken(u"the service did not name the uploaded file"_s);
    return file;
}

Result<ServiceFile> uploadFile(const ServiceAccess& access, const QString& path,
                               const QByteArray& mimeType, const QString& displayName,
                               const Progress& progress)
{
    const QFileInfo info(path);
    if (!info.isReadable())
        return fail(ErrorCode::Io, u"cannot read %1"_s.arg(path));
    Error last;
    for (int tried = 0; tried < uploadTries; ++tried) {
        const auto target = startUpload(access, info.size(), mimeType, displayName, progress);
        if (!target)
            return fail(target.error());
        const auto response = sendBytes(access, *target, path, progress);
        if (response && response->isSuccess()) {
            const auto json = parseJson(response->body, u"the answer to an upload"_s);
            return json ? serviceFile(*json) : broken(json.error().detail);
        }
        last = response ? errorOf(*response, u"gemini"_s, access) : response.error();
        last.outcomeUnknown = false; // an upload costs nothing
        const bool mayPass = last.code == ErrorCode::Network || last.code == ErrorCode::RateLimited;
        if (!mayPass || !access.clock.wait(std::chrono::seconds(1 << tried), progress.stop))
            break;
    }
    last.provider = u"gemini"_s;
    return fail(last);
}

Result<ServiceFile> awaitActive(const ServiceAccess& access, ServiceFile file,
                                const Progress& progress)
{
    for (int asked = 0; file.state == ServiceFile::State::Processing; ++asked) {
        if (!access.clock.wait(betweenQuestions, progress.stop))
            return fail(ErrorCode::Cancelled, u"stopped while the service looked at the file"_s);
        if (asked == mostQuestions)
            return broken(u"the service did not finish looking at the uploaded file"_s);
        const auto response =
            callGemini(access, geminiRequest(access, "GET", u"/v1beta/"_s + file.name),
                       net::Repeat::Freely, {.sink = {}, .stop = progress.stop});
        if (!response)
            return fail(response.error());
        const auto json = parseJson(response->body, u"the state of an upload"_s);
        auto now = json ? serviceFile(*json) : broken(json.error().detail);
        if (!now)
            return now;
        file = *now;
    }
    if (file.state == ServiceFile::State::Failed)
        return broken(u"the service could not use the uploaded file"_s);
    return file;
}

Result<void> downloadResults(const ServiceAccess& access, const QString& name, const QString& path,
                             const Progress& progress)
{
    net::HttpRequest request =
        geminiRequest(access, "GET", u"/download/v1beta/%1:download?alt=media"_s.arg(name));
    request.intoFile = path;
    request.largestBody = 64ll << 30;
    request.timeouts.total = std::chrono::hours(2);
    const auto response = callGemini(access, request, net::Repeat::Freely, progress);
    return response ? Result<void>() : fail(response.error());
}

} // namespace rushes::providers
