/// The platform's keychain: Keychain on macOS, the credential manager of Windows, Secret Service or
/// KWallet on Linux. Never falls back to a file, and never waits long for who is silent. Owned by
/// the Composition's KeyRing; main thread.
#pragma once

#include "core/settings/Keychain.h"

namespace rushes::app {

class SystemKeychain final : public settings::Keychain
{
public:
    void read(const QString& name, const Read& done) override;
    void write(const QString& name, const settings::Secret& secret, const Written& done) override;

private:
    /// Asked once.
    bool reachable();

    std::optional<bool> m_reachable;
};

} // namespace rushes::app
