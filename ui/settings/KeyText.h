/// What is said of keys: where one comes from, and what a check has found. Pure functions, main
/// thread (they translate). No text holds a key.
#pragma once

#include "core/generation/Inquiries.h"
#include "core/settings/KeyRing.h"

namespace rushes::preferences {

/// The name under which the service's key is there, or an empty text.
QString presentKeyName(const settings::KeyRing& keys, const QString& provider);
settings::KeyPlace keyPlace(const settings::KeyRing& keys, const QString& provider);
/// "In this computer's keychain", "From the environment (GEMINI_API_KEY)", "No key".
QString keyPlaceText(const settings::KeyRing& keys, const QString& provider);

/// "Key works. It can use 2 of our 2 models."
QString goodKeyText(const generation::ServiceReport& report);
/// "Google does not accept this key. Check that you copied all of it.", or why it could not be
/// asked.
QString badKeyText(const Error& error, const QString& provider);
/// Why a key lasts only until the program ends; empty when it lies in the keychain.
QString keychainText(const settings::KeyRing& keys, const QString& provider);
/// What every service's key is for, and where to get one.
QString keyPurpose(const QString& provider);
/// Where a key is made; empty when there is no one place.
QString keyPageAddress(const QString& provider);

} // namespace rushes::preferences
