/// When a failed request is sent again, and after how long. The rules are pure; `sendPatiently`
/// applies them to a client and waits on the clock. Any pool thread.
#pragma once

#include "core/base/Clock.h"
#include "core/net/HttpClient.h"

namespace rushes::net {

/// What may be repeated without paying twice.
enum class Repeat {
    Freely,            ///< reads, polls, uploads: any failure that may pass
    AfterServerErrors, ///< pictures: 429 and 5xx, and when nothing had been sent
    AfterRateLimit,    ///< creating a clip or a batch: 429, and when nothing had been sent
};

struct RetryPolicy
{
    int tries = 4;
    std::chrono::milliseconds first = std::chrono::milliseconds(500);
    double factor = 2;
    std::chrono::milliseconds longest = std::chrono::seconds(60); ///< also of a server's own hint
    double jitter = 0.25; ///< share of the delay that is random

    bool operator==(const RetryPolicy&) const = default;
};

/// Retry-After (seconds or date), retry-after-ms, or google.rpc RetryInfo in the body.
std::optional<std::chrono::milliseconds> retryHint(const HttpResponse& response,
                                                   const QDateTime& now);

/// Whether 408, 409, 429 or 5xx of this answer may pass by itself; a daily quota or an empty
/// account may not.
bool mayPass(const HttpResponse& response);

/// How long to wait before try number `next` (2 is the first repetition), or nothing when it must
/// not be sent again. `random` is 0 to 1.
std::optional<std::chrono::milliseconds> delayBefore(int next, const RetryPolicy& policy,
                                                     Repeat repeat,
                                                     const Result<HttpResponse>& outcome,
                                                     const QDateTime& now, double random);

/// `client.send`, again as often as the policy allows. The last answer, whatever its status; an
/// answer that was 429 to the end is a value too.
Result<HttpResponse> sendPatiently(HttpClient& client, const HttpRequest& request, Repeat repeat,
                                   const RetryPolicy& policy, const Clock& clock,
                                   const Progress& progress);

} // namespace rushes::net
