/// What a redirect asks for next. Keys stay with the host they were meant for, and a safe address
/// never leads to a plain one. Pure functions, any thread.
#pragma once

#include "core/net/Http.h"

#include <optional>

namespace rushes::net {

/// The request that follows `response`, or nothing when it is no redirect. 303 and, for POST, 301
/// and 302 become a GET without a body (RFC 9110, 15.4); the others repeat the method and body.
/// Another origin gets no credentials. Fails with Network for an address that must not be followed.
Result<std::optional<HttpRequest>> redirected(const HttpRequest& request,
                                              const HttpResponse& response);

} // namespace rushes::net
