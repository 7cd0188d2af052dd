#include "core/net/Address.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? httpsPort : httpPort);
}

bool mayBeSecret(const QString& name)
{
    static constexpr std::array parts = {"key"_L1,  "token"_L1,      "secret"_L1, "sig"_L1,
                                         "auth"_L1, "credential"_L1, "pass"_L1,   "code"_L1,
                                         "hash"_L1, "upload_id"_L1,  "policy"_L1};
    return std::any_of(parts.begin(), parts.end(), [&](QLatin1StringView part) {
        return name.contains(part, Qt::CaseInsensitive);
    });
}

} // namespace

bool isLoopback(const QUrl& url)
{
    static const QRegularExpression v4(u"\\A127(\\.[0-9]{1,3}){3}\\z"_s);
    const QString host = url.host();
    return host == "localhost"_L1 || host == "::1"_L1 || v4.match(host).hasMatch();
}

Result<void> checkAddress(const QUrl& url)
{
    const QString shown = loggedAddress(url);
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorCode::Usage, u"not an address of a server: %1"_s.arg(shown));
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::Usage, u"an address must not hold a password: %1"_s.arg(shown));
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url)))
        return {};
    return fail(
        ErrorCode::Usage,
        u"%1: only https, or http on this machine, keeps keys and pictures safe"_s.arg(shown));
}

bool isSameOrigin(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           portOf(one) == portOf(other);
}

QString loggedAddress(const QUrl& url)
{
    QUrl shown = url;
    shown.setUserInfo({});
    shown.setFragment({});
    QUrlQuery query;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded))
        query.addQueryItem(name, mayBeSecret(name) ? u"..."_s : value);
    shown.setQuery(query);
    return shown.toString(QUrl::FullyEncoded);
}

} // namespace rushes::net
