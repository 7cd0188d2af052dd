/// Finds the error in an answer. One reader for every envelope in the field: google.rpc.Status, the
/// Interactions form, arrays of either, Ark's two, OpenAI, new-api's three, A1111, FastAPI and
/// OAuth's. Pure functions, any thread; says nothing of what it means (see ServiceError.h).
#pragma once

#include "core/base/Json.h"

#include <optional>

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

/// Nothing when the body holds no error. Made for the bodies of a 200 too: new-api sends errors
/// with that, and healthy answers with empty `error` members.
std::optional<ServiceFault> faultIn(const Json& body);

} // namespace rushes::providers
