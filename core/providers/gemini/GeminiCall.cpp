#include "core/providers/gemini/GeminiCall.h"

#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

QUrl geminiUrl(const ServiceAccess& access, const QString& path)
{
    const QUrl base = baseUrlOf(access, u"gemini"_s);
    return QUrl(base.toString(QUrl::FullyEncoded) + path);
}

net::HttpRequest geminiRequest(const ServiceAccess& access, const QByteArray& method,
                               const QString& path, const QByteArray& body)
{
    net::HttpRequest request;
    request.method = method;
    request.url = geminiUrl(access, path);
    request.credentials = {{"x-goog-api-key", keyOf(access, u"gemini"_s).reveal()}};
    request.body = body;
    if (!body.isEmpty())
        request.headers = {{"Content-Type", "application/json"}};
    return request;
}

Result<net::HttpResponse> callGemini(const ServiceAccess& access, const net::HttpRequest& request,
                                     net::Repeat repeat, const Progress& progress)
{
    if (const auto ready = keyReady(access, u"gemini"_s); !ready)
        return fail(ready.error());
    Result<net::HttpResponse> response =
        net::sendPatiently(access.http, request, repeat, {}, access.clock, progress);
    if (!response) {
        response.error().provider = u"gemini"_s;
        return response;
    }
    if (!response->isSuccess())
        return fail(errorOf(*response, u"gemini"_s, access));
    return response;
}

} // namespace rushes::providers
