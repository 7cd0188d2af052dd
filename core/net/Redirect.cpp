#include "core/net/Redirect.h"

#include "core/net/Address.h"

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

void becomeGet(HttpRequest& request)
{
    request.method = "GET";
    request.body.clear();
    request.bodyFile.clear();
    request.form.clear();
    std::erase_if(request.headers, [](const Header& header) {
        return header.name.startsWith("Content-") || header.name.startsWith("content-");
    });
}

} // namespace

Result<std::optional<HttpRequest>> redirected(const HttpRequest& request,
                                              const HttpResponse& response)
{
    const QByteArray location = response.header("Location");
    if (!isRedirect(response.status) || location.isEmpty())
        return std::nullopt;
    HttpRequest next = request;
    next.url = request.url.resolved(QUrl::fromEncoded(location));
    const bool leavesTls = request.url.scheme() == "https"_L1 && next.url.scheme() != "https"_L1;
    if (leavesTls || !checkAddress(next.url))
        return fail(ErrorCode::Network, u"%1 leads to %2, which must not be followed"_s.arg(
                                            loggedAddress(request.url), loggedAddress(next.url)));
    if (!isSameOrigin(request.url, next.url))
        next.credentials.clear();
    const bool isPost = request.method == "POST";
    if ((response.status == 303 && request.method != "HEAD") || (response.status <= 302 && isPost))
        becomeGet(next);
    return next;
}

} // namespace rushes::net
