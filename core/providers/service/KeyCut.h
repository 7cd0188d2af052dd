/// Cuts keys and tokens out of texts that come from outside: services like to repeat the key they
/// did not accept. Pure functions, any thread.
#pragma once

#include <QByteArrayList>
#include <QString>

namespace rushes::providers {

/// Puts "…" for every one of `secrets` that stands in the text, and for anything that has the looks
/// of a key: the prefixes of the field ("sk-", "AIza", "AQ.", "ya29.", "Bearer "), long words with
/// digits near "key", "token" and the like, and `key=` in an address.
QString withoutKeys(QString text, const QByteArrayList& secrets = {});

} // namespace rushes::providers
