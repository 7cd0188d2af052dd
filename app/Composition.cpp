#include "app/Composition.h"

#include "app/Resources.h"
#include "core/providers/local/LocalProvider.h"
#include "core/providers/service/UnconnectedProvider.h"
#include "core/settings/RushesHome.h"

#include <QSet>

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jobsAtOnce = 4;

generation::Studio::Providers makeProviders(const catalog::ModelTable& models,
                                            const draft::DraftBoard& board)
{
    generation::Studio::Providers providers;
    providers.push_back(std::make_unique<providers::LocalProvider>(board));
    QSet<QString> known{u"local"_s};
    for (const catalog::Model& model : models.models) {
        if (known.contains(model.provider))
            continue;
        known.insert(model.provider);
        providers.push_back(std::make_unique<providers::UnconnectedProvider>(model.provider));
    }
    return providers;
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::create()
{
    Result<catalog::ModelTable> models = catalog::loadModels();
    if (!models)
        return fail(models.error());
    Result<catalog::PlacementTable> placements = catalog::loadPlacements();
    if (!placements)
        return fail(placements.error());
    Result<settings::Settings> settings = settings::readSettings(settings::settingsPath());
    if (!settings)
        return fail(settings.error());
    return std::unique_ptr<Composition>(
        new Composition(std::move(*models), std::move(*placements), std::move(*settings)));
}

Composition::Composition(catalog::ModelTable models, catalog::PlacementTable placements,
                         settings::Settings settings)
    : m_placements(std::move(placements)),
      m_settings(std::move(settings)),
      m_draftBoard(resourceFolder(u"draft"_s)),
      m_budget(
          [] { return generation::Ledger::open(settings::ledgerPath(), settings::spendingPath()); },
          m_clock),
      m_queue(m_clock, jobsAtOnce)
{
    generation::Studio::Providers providers = makeProviders(models, m_draftBoard);
    m_studio = std::make_unique<generation::Studio>(std::move(models), std::move(providers),
                                                    m_budget, m_queue, m_clock);
    applyLimits();
}

Composition::~Composition() = default;

Result<void> Composition::changeSettings(const settings::Settings& settings)
{
    m_settings = settings;
    applyLimits();
    return settings::writeSettings(settings::settingsPath(), settings);
}

void Composition::applyLimits()
{
    m_budget.setSessionCap(m_settings.sessionLimit);
    m_budget.setLimits({.day = m_settings.dailyLimit,
                        .month = m_settings.monthlyLimit,
                        .project = m_settings.projectLimit,
                        .model = m_settings.modelLimit,
                        .minute = m_settings.minuteLimit});
}

} // namespace rushes::app
