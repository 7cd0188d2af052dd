/// What an answer says about coming again: after how long, and whether at all. Pure functions of
/// RetryPolicy, any thread; declared there for everybody else.
#pragma once

#include "core/net/Http.h"

namespace rushes::net {

/// A hint of a longer time is no hint.
inline constexpr double longestSensibleSeconds = 1e7;

/// RetryInfo's delay of a google.rpc error, from a body that may be an error or an array of them.
std::optional<std::chrono::milliseconds> retryInfo(const QByteArray& body);

/// Whether the body names a limit that no waiting of ours outlasts: a daily quota, an empty
/// account, a spending limit somebody set.
bool isSpent(const QByteArray& body);

} // namespace rushes::net
