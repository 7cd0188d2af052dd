#include "core/net/RetryPolicy.h"

#include "core/base/Pause.h"
#include "core/net/RetryHint.h"

#include <QLocale>
#include <QRandomGenerator>

#include <cmath>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

enum Status {
    RequestTimeout = 408,
    Conflict = 409,
    TooManyRequests = 429,
    InternalError = 500,
    NotImplemented = 501,
    BadGateway = 502,
    Unavailable = 503,
    HttpVersionUnsupported = 505,
};

/// RFC 9110's date, which is always in English and in GMT.
QDateTime httpDate(const QByteArray& text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<milliseconds> scaled(const QByteArray& number, double unit)
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !(value >= 0) || value * unit > longestSensibleSeconds * 1000)
        return std::nullopt;
    return milliseconds(std::llround(std::ceil(value * unit)));
}

/// Whether the server may have done, and charged for, what it gave no proper answer to.
bool wasTurnedAway(const HttpResponse& response, Repeat repeat)
{
    const int status = response.status;
    if (repeat == Repeat::Freely || status == TooManyRequests)
        return true;
    return repeat == Repeat::AfterServerErrors &&
           (status == InternalError || status == BadGateway || status == Unavailable);
}

bool mayRepeat(const Result<HttpResponse>& outcome, Repeat repeat)
{
    if (outcome)
        return mayPass(*outcome) && wasTurnedAway(*outcome, repeat);
    const Error& error = outcome.error();
    return error.code == ErrorCode::Network && (repeat == Repeat::Freely || !error.outcomeUnknown);
}

} // namespace

std::optional<milliseconds> retryHint(const HttpResponse& response, const QDateTime& now)
{
    if (const auto hint = scaled(response.header("retry-after-ms"), 1))
        return hint;
    const QByteArray after = response.header("Retry-After").trimmed();
    if (const auto hint = scaled(after, 1000))
        return hint;
    if (const QDateTime date = httpDate(after); date.isValid())
        return milliseconds(std::max<qint64>(0, now.msecsTo(date)));
    return retryInfo(response.body);
}

bool mayPass(const HttpResponse& response)
{
    const int status = response.status;
    if (status == TooManyRequests)
        return !isSpent(response.body);
    if (status == NotImplemented || status == HttpVersionUnsupported)
        return false;
    return status == RequestTimeout || status == Conflict || (status >= 500 && status <= 599);
}

std::optional<milliseconds> delayBefore(int next, const RetryPolicy& policy, Repeat repeat,
                                        const Result<HttpResponse>& outcome, const QDateTime& now,
                                        double random)
{
    if (next < 2 || next > policy.tries || !mayRepeat(outcome, repeat))
        return std::nullopt;
    const double longest = double(policy.longest.count());
    const double grown =
        std::min(double(policy.first.count()) * std::pow(policy.factor, next - 2), longest);
    const std::optional<milliseconds> hint =
        outcome ? retryHint(*outcome, now) : outcome.error().retryAfter;
    if (!hint)
        return milliseconds(std::llround(grown * (1 - policy.jitter * random)));
    if (*hint > policy.longest)
        return std::nullopt;
    // never before the time that was named; the random share keeps many from coming at once
    return *hint +
           milliseconds(std::llround(double(policy.first.count()) * policy.jitter * random));
}

Result<HttpResponse> sendPatiently(HttpClient& client, const HttpRequest& request, Repeat repeat,
                                   const RetryPolicy& policy, const Clock& clock,
                                   const Progress& progress)
{
    bool hasBegun = false; // a reader that got the beginning must not get it twice
    HttpRequest sent = request;
    if (request.onBody)
        sent.onBody = [&](QByteArrayView piece) {
            hasBegun = true;
            return request.onBody(piece);
        };
    for (int next = 2;; ++next) {
        Result<HttpResponse> outcome = client.send(sent, progress);
        const double random = QRandomGenerator::global()->generateDouble();
        const std::optional<milliseconds> delay =
            delayBefore(next, policy, repeat, outcome, clock.now(), random);
        if (!delay || hasBegun)
            return outcome;
        const bool isLimit = outcome && outcome->status == TooManyRequests;
        reportPause(Pause{*delay, isLimit ? ErrorCode::RateLimited : ErrorCode::Network});
        const bool waited = clock.wait(*delay, progress.stop);
        reportPause({});
        if (!waited)
            return fail(ErrorCode::Cancelled, u"stopped while waiting to try again"_s);
    }
}

} // namespace rushes::net
