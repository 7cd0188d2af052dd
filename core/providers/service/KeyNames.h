/// Which environment variables hold a service's key, in the ecosystem's own names. Never reads or
/// returns a key itself, only whether one is there. Pure functions, any thread.
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

/// The first of the provider's variables that is set and not empty, or an empty text.
QString keyPresent(const QString& provider);

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
