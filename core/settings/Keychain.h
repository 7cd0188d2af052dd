/// The platform's own place for secrets, seen from a KeyRing. It answers later, on the main thread,
/// or perhaps never: whoever asks has a patience of their own. Owned by a KeyRing; main thread.
#pragma once

#include "core/settings/SecretStore.h"

#include <functional>

namespace rushes::settings {

class Keychain
{
public:
    using Read = std::function<void(const Result<Secret>&)>;
    using Written = std::function<void(const Result<void>&)>;

    virtual ~Keychain() = default;
    /// An empty secret when there is none of this name. Unsupported where there is no keychain.
    virtual void read(const QString& name, const Read& done) = 0;
    /// An empty secret removes it.
    virtual void write(const QString& name, const Secret& secret, const Written& done) = 0;
};

/// Where there is none.
class NoKeychain final : public Keychain
{
public:
    void read(const QString& name, const Read& done) override;
    void write(const QString& name, const Secret& secret, const Written& done) override;
};

} // namespace rushes::settings
