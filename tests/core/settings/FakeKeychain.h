/// A keychain whose answers the test decides: at once, later, or never. Main thread.
#pragma once

#include "core/settings/Keychain.h"

#include <QMap>

#include <vector>

namespace rushes::testing {

class FakeKeychain final : public settings::Keychain
{
public:
    void read(const QString& name, const Read& done) override
    {
        ++reads;
        answer([this, name, done] {
            if (trouble)
                done(fail(*trouble));
            else
                done(kept.value(name));
        });
    }
    void write(const QString& name, const settings::Secret& secret, const Written& done) override
    {
        answer([this, name, secret, done] {
            if (trouble)
                return done(fail(*trouble));
            if (secret.isEmpty())
                kept.remove(name);
            else
                kept[name] = secret;
            done({});
        });
    }
    /// Answers everything that was asked while `silent`.
    void speak()
    {
        silent = false;
        for (const auto& one : std::exchange(m_waiting, {}))
            one();
    }

    QMap<QString, settings::Secret> kept;
    std::optional<Error> trouble;
    bool silent = false;
    int reads = 0;

private:
    void answer(const std::function<void()>& what)
    {
        if (silent)
            m_waiting.push_back(what);
        else
            what();
    }

    std::vector<std::function<void()>> m_waiting;
};

} // namespace rushes::testing
