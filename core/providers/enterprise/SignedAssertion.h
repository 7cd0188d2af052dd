/// The signed claim with which a service account asks for an access token: a JSON Web Token with
/// RS256 (RFC 7515, RFC 7523). Pure functions, any thread. Errors hold nothing of the key.
#pragma once

#include "core/providers/enterprise/GoogleAccount.h"

#include <QDateTime>

namespace rushes::providers {

/// Good for an hour from `now`. Fails with Auth when the key cannot be read as one of RSA.
Result<QByteArray> signedAssertion(const GoogleAccount& account, const QDateTime& now);

} // namespace rushes::providers
