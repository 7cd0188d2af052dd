/// Builds every long-lived object once and hands references on; the only place that knows them all.
/// Both programs make one in main, after the application object, and keep it until the end. Main
/// thread.
#pragma once

#include "core/base/Clock.h"
#include "core/catalog/Placement.h"
#include "core/draft/DraftBoard.h"
#include "core/generation/Studio.h"
#include "core/net/HttpClient.h"
#include "core/settings/SecretStore.h"
#include "core/settings/Settings.h"

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
    const settings::Settings& settings() const { return m_settings; }
    settings::SecretStore& secrets() { return *m_secrets; }
    generation::Budget& budget() { return m_budget; }
    generation::JobQueue& queue() { return m_queue; }
    generation::Studio& studio() { return *m_studio; }

    /// Keeps the settings on disk; on failure the value in use is the new one all the same.
    Result<void> changeSettings(const settings::Settings& settings);

private:
    Composition(catalog::ModelTable models, catalog::PlacementTable placements,
                settings::Settings settings, const net::WireLog& log);
    generation::Studio::Providers makeProviders();

    void applyLimits();

    SystemClock m_clock;
    catalog::PlacementTable m_placements;
    settings::Settings m_settings;
    draft::DraftBoard m_draftBoard;
    std::unique_ptr<settings::SecretStore> m_secrets;
    net::HttpClient m_http;
    generation::Budget m_budget;
    generation::JobQueue m_queue;
    std::unique_ptr<generation::Studio> m_studio;
};

} // namespace rushes::app
