#include "core/net/LoggedHeader.h"

#include <algorithm>
#include <array>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Those that say what was sent or how long to wait; a name that is not here may be anything.
constexpr std::array harmless = {
    "accept",
    "accept-encoding",
    "accept-language",
    "age",
    "api-revision",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-range",
    "content-type",
    "date",
    "expires",
    "range",
    "retry-after",
    "server",
    "server-timing",
    "transfer-encoding",
    "user-agent",
    "vary",
    "x-goog-upload-command",
    "x-goog-upload-protocol",
    "x-goog-upload-status",
    "x-request-id",
};

bool isHarmless(const QByteArray& name)
{
    return std::any_of(harmless.begin(), harmless.end(),
                       [&](const char* each) { return name == each; }) ||
           name.startsWith("x-ratelimit-");
}

} // namespace

QString loggedHeader(const Header& header)
{
    const QByteArray name = header.name.toLower();
    return u"%1: %2"_s.arg(QString::fromLatin1(name),
                           isHarmless(name) ? QString::fromLatin1(header.value) : u"..."_s);
}

QString loggedHeaders(QChar direction, const std::vector<Header>& headers)
{
    QString lines;
    for (const Header& header : headers)
        lines += u"\n%1   "_s.arg(direction) + loggedHeader(header);
    return lines;
}

} // namespace rushes::net
