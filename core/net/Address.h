/// Which addresses may be used, which of them are the same host, and how one is written where
/// people read it. Pure functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QUrl>

namespace rushes::net {

/// 127.0.0.0/8, ::1, localhost.
bool isLoopback(const QUrl& url);

/// Usage unless it is https, or http to a loopback address, with a host and without a name or
/// password in it.
Result<void> checkAddress(const QUrl& url);

/// The same scheme, host and port, so that a key meant for one may go to the other.
bool isSameOrigin(const QUrl& one, const QUrl& other);

/// Without the values of query items that may be keys, tokens or signatures.
QString loggedAddress(const QUrl& url);

} // namespace rushes::net
