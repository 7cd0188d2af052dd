/// Builds every long-lived object once and hands references on; the only place that knows them all.
/// Both programs make one in main, after the application object, and keep it until the end. Main
/// thread.
#pragma once

#include "core/base/Clock.h"
#include "core/catalog/Placement.h"
#include "core/draft/DraftBoard.h"
#include "core/generation/Studio.h"
#include "core/net/HttpClient.h"
#include "core/settings/KeyRing.h"
#include "core/settings/SettingsStore.h"

namespace rushes::app {

class Composition
{
public:
    /// Fails when a table of models or placements cannot be read, or the settings are damaged.
    /// `log` hears of every request, without keys and bodies.
    static Result<std::unique_ptr<Composition>> create(const net::WireLog& log = {});
    ~Composition();

    const Clock& clock() const { return m_clock; }
    const catalog::PlacementTable& placements() const { return m_placements; }
    const draft::DraftBoard& draftBoard() const { return m_draftBoard; }
    /// What is changed there is in use at once.
    settings::SettingsStore& settings() { return m_settings; }
    settings::KeyRing& keys() { return m_keys; }
    generation::Budget& budget() { return m_budget; }
    generation::JobQueue& queue() { return m_queue; }
    generation::Studio& studio() { return *m_studio; }

    /// Looks for keys in the platform's keychain, and asks hosts for their models when keys came.
    /// From now on the first key that is there brings its limit of a day.
    void useKeychain();
    /// The same for a program without a window: waits for the keychain, but not long, and changes
    /// no limit.
    void findKeys();

private:
    Composition(catalog::ModelTable models, catalog::PlacementTable placements,
                settings::Settings settings, const net::WireLog& log);
    generation::Studio::Providers makeProviders();

    void applyLimits();
    void applySettings(const settings::Settings& before);
    bool hasKey() const;
    void limitFirstKey();

    SystemClock m_clock;
    catalog::PlacementTable m_placements;
    settings::SettingsStore m_settings;
    draft::DraftBoard m_draftBoard;
    media::Matting m_matting;
    settings::KeyRing m_keys;
    net::WireLog m_log;
    /// The last is in use; those before it serve what they have begun.
    std::vector<std::unique_ptr<net::HttpClient>> m_https;
    generation::Budget m_budget;
    generation::JobQueue m_queue;
    std::unique_ptr<generation::Studio> m_studio;
};

} // namespace rushes::app
