/// What every provider of a service is given: the way out, the time, and where its key and its
/// address come from. References to objects of app/Composition; any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/net/Address.h"
#include "core/net/HttpClient.h"
#include "core/settings/SecretStore.h"

#include <QHash>
#include <QUrl>

namespace rushes::providers {

struct ServiceAccess
{
    net::HttpClient& http;
    const Clock& clock;
    const settings::SecretStore& secrets;
    /// The user's own addresses by provider id ("4sapi" → "https://4sapi.com"); the environment's
    /// variable wins, the published address is the last choice.
    QHash<QString, QString> hosts = {};
};

/// The first key of the provider that the store knows (see KeyNames.h), or an empty one.
settings::Secret keyOf(const ServiceAccess& access, const QString& provider);

/// A value when the provider has a key, or its server needs none: one on this computer that speaks
/// OpenAI's form. Auth ("no key: set …") otherwise.
Result<void> keyReady(const ServiceAccess& access, const QString& provider);

/// Where the provider's requests go, without a trailing slash or version: "/v1", "/v1beta" and
/// "/api/v3" are stripped, so that every provider composes its own paths. Invalid when none is
/// known. "localhost:7860" without a scheme is plain http on this computer and https elsewhere.
QUrl baseUrlOf(const ServiceAccess& access, const QString& provider);
/// The same rules for an address that was typed.
QUrl normalisedBase(const QString& address);

using net::isLoopback;

} // namespace rushes::providers
