/// What a service's failure means in our words. One reader for every envelope in the field:
/// google.rpc.Status, the Interactions form, arrays of either, Ark, OpenAI, new-api's three, A1111
/// and FastAPI, HTML of a proxy. Pure functions, any thread. Never holds a key: texts that repeat
/// one are cut.
#pragma once

#include "core/base/Json.h"
#include "core/net/Http.h"

namespace rushes::providers {

/// The parts of an error envelope, as they were sent.
struct ServiceFault
{
    QString code = {};    ///< "RESOURCE_EXHAUSTED", "rate_limit_exceeded", "ModelNotOpen", "429"
    QString message = {}; ///< the service's own words
    QString reason = {};  ///< google.rpc ErrorInfo's, or the envelope's `type`
    QString parameter = {};

    bool operator==(const ServiceFault&) const = default;
};

/// Nothing when the body holds no error. Looks at the body even of a 200.
std::optional<ServiceFault> faultIn(const Json& body);

/// 401, 403, an overdue account, a bad or leaked key → Auth; blocked by safety → Refused; 429 →
/// RateLimited with the hint; unknown model, unsupported parameter → Unsupported; 4xx else →
/// Unsupported with the service's words; 5xx, HTML, anything unreadable → Network. `outcomeUnknown`
/// only for 504 and 524.
Error errorOf(const net::HttpResponse& response, const QString& provider, const QDateTime& now);

/// The same for an error found inside a reply or a job that was answered with 200.
Error errorOf(const ServiceFault& fault, const QString& provider);

} // namespace rushes::providers
