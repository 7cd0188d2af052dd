/// Under which names a service's key lies in the environment and in the keychain: the ecosystem's
/// own. Never reads a key. Pure functions, any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace rushes::providers {

/// In order of preference; empty for the local engines and for hosts that need no key.
QStringList keyNames(const QString& provider);

/// The services whose key is one text that can be pasted and kept.
QStringList keyedServices();
/// Under which name such a key is kept.
QString keptKeyName(const QString& provider);

/// Where the provider's requests would go: its variable's value, or the published address.
struct Host
{
    QString variable;
    QString address;

    bool operator==(const Host&) const = default;
};
Host hostOf(const QString& provider);

/// "set GEMINI_API_KEY or GOOGLE_API_KEY"
QString keyAdvice(const QString& provider);

} // namespace rushes::providers
