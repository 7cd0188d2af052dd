#include "app/Composition.h"

#include "app/Resources.h"
#include "core/providers/a1111/A1111Provider.h"
#include "core/providers/ark/ArkProvider.h"
#include "core/providers/enterprise/EnterpriseProvider.h"
#include "core/providers/gemini/GeminiProvider.h"
#include "core/providers/local/LocalProvider.h"
#include "core/providers/openai/OpenAiProvider.h"
#include "core/settings/RushesHome.h"

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jobsAtOnce = 4;

} // namespace

Result<std::unique_ptr<Composition>> Composition::create(const net::WireLog& log)
{
    Result<catalog::ModelTable> models = catalog::loadModels(settings::modelsPath());
    if (!models)
        return fail(models.error());
    Result<catalog::PlacementTable> placements = catalog::loadPlacements();
    if (!placements)
        return fail(placements.error());
    Result<settings::Settings> settings = settings::readSettings(settings::settingsPath());
    if (!settings)
        return fail(settings.error());
    return std::unique_ptr<Composition>(
        new Composition(std::move(*models), std::move(*placements), std::move(*settings), log));
}

Composition::Composition(catalog::ModelTable models, catalog::PlacementTable placements,
                         settings::Settings settings, const net::WireLog& log)
    : m_placements(std::move(placements)),
      m_settings(std::move(settings)),
      m_draftBoard(resourceFolder(u"draft"_s)),
      m_secrets(std::make_unique<settings::EnvironmentSecrets>()),
      m_http({.log = log}),
      m_budget(
          [] { return generation::Ledger::open(settings::ledgerPath(), settings::spendingPath()); },
          m_clock),
      m_queue(m_clock, jobsAtOnce)
{
    m_studio = std::make_unique<generation::Studio>(std::move(models), makeProviders(), m_budget,
                                                    m_queue, m_clock);
    applyLimits();
}

Composition::~Composition() = default;

generation::Studio::Providers Composition::makeProviders()
{
    const providers::ServiceAccess access{m_http, m_clock, *m_secrets};
    generation::Studio::Providers all;
    all.push_back(std::make_unique<providers::LocalProvider>(m_draftBoard));
    if (providers::enterpriseIsWanted())
        all.push_back(std::make_unique<providers::EnterpriseProvider>(access));
    else
        all.push_back(std::make_unique<providers::GeminiProvider>(access));
    all.push_back(std::make_unique<providers::ArkProvider>(access));
    for (const providers::OpenAiHost& host :
         {providers::openAiHost(), providers::fourSapiHost(), providers::localHost()})
        all.push_back(std::make_unique<providers::OpenAiProvider>(access, host));
    all.push_back(std::make_unique<providers::A1111Provider>(access));
    return all;
}

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
