#include "app/Composition.h"

#include "app/Resources.h"
#include "app/SystemKeychain.h"
#include "core/base/Memory.h"
#include "core/providers/a1111/A1111Provider.h"
#include "core/providers/ark/ArkProvider.h"
#include "core/providers/enterprise/EnterpriseProvider.h"
#include "core/providers/gemini/GeminiProvider.h"
#include "core/providers/local/LocalProvider.h"
#include "core/providers/openai/OpenAiProvider.h"
#include "core/providers/service/KeyNames.h"
#include "core/settings/RushesHome.h"

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jobsAtOnce = 4;
constexpr std::chrono::seconds keychainDeadline(2);

QStringList keptNames()
{
    QStringList names;
    for (const QString& service : providers::keyedServices())
        names += providers::keyNames(service);
    return names;
}

std::unique_ptr<net::HttpClient> makeHttp(const settings::Settings& settings,
                                          const net::WireLog& log)
{
    return std::make_unique<net::HttpClient>(net::ClientOptions{
        .proxy = settings.proxy, .certificateFile = settings.certificateFile, .log = log});
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::create(const net::WireLog& log)
{
    keepPictureMemory();
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
      m_settings(std::move(settings), settings::settingsPath()),
      m_draftBoard(resourceFolder(u"draft"_s)),
      m_matting(media::MattingAddOn{.folder = settings::mattingFolder(),
                                    .helper = programBeside(u"rushes-matting"_s)}),
      m_keys(std::make_unique<SystemKeychain>()),
      m_log(log),
      m_budget(
          [] { return generation::Ledger::open(settings::ledgerPath(), settings::spendingPath()); },
          m_clock),
      m_queue(m_clock, jobsAtOnce)
{
    m_https.push_back(makeHttp(m_settings.current(), m_log));
    m_studio = std::make_unique<generation::Studio>(std::move(models), makeProviders(), m_budget,
                                                    m_queue, m_clock);
    m_studio->setMatting(m_matting);
    QObject::connect(&m_settings, &settings::SettingsStore::changed, m_studio.get(),
                     [this](const settings::Settings& before) { applySettings(before); });
    QObject::connect(&m_keys, &settings::KeyRing::changed, m_studio.get(),
                     &generation::Studio::modelsChanged);
    applyLimits();
}

Composition::~Composition()
{
    m_queue.endAll(); // before the providers that its threads are in
}

generation::Studio::Providers Composition::makeProviders()
{
    providers::ServiceAccess access{*m_https.back(), m_clock, m_keys};
    for (const auto& [provider, address] : m_settings.current().addresses.asKeyValueRange())
        access.hosts.insert(provider, address);
    generation::Studio::Providers all;
    all.push_back(std::make_unique<providers::LocalProvider>(m_draftBoard, m_matting));
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

void Composition::useKeychain()
{
    for (const auto happened : {&settings::KeyRing::changed, &settings::KeyRing::loaded})
        QObject::connect(&m_keys, happened, m_studio.get(), [this] { limitFirstKey(); });
    QObject::connect(&m_keys, &settings::KeyRing::keepingEnded, m_studio.get(),
                     &generation::Studio::askHosts);
    QObject::connect(&m_keys, &settings::KeyRing::loaded, m_studio.get(),
                     &generation::Studio::askHosts);
    m_keys.load(keptNames());
}

void Composition::findKeys()
{
    m_keys.loadWithin(keptNames(), keychainDeadline);
}

bool Composition::hasKey() const
{
    bool has = providers::enterpriseIsWanted();
    for (const QString& name : keptNames())
        has = has || m_keys.isKept(name); // one that is tried may be refused
    return has;
}

void Composition::limitFirstKey()
{
    // When it cannot be written it is in use all the same, and asked for again at the next start.
    if (hasKey())
        (void)m_settings.change(settings::withFirstKey(m_settings.current()));
}

void Composition::applySettings(const settings::Settings& before)
{
    applyLimits();
    const settings::Settings& now = m_settings.current();
    const bool otherWay =
        before.proxy != now.proxy || before.certificateFile != now.certificateFile;
    if (otherWay)
        m_https.push_back(makeHttp(now, m_log));
    if (!otherWay && before.addresses == now.addresses)
        return;
    m_studio->setProviders(makeProviders());
    m_studio->askHosts();
}

void Composition::applyLimits()
{
    const settings::Settings& settings = m_settings.current();
    m_budget.setSessionCap(settings.sessionLimit);
    m_budget.setLimits({.day = settings.dailyLimit,
                        .month = settings.monthlyLimit,
                        .project = settings.projectLimit,
                        .model = settings.modelLimit,
                        .minute = settings.minuteLimit});
}

} // namespace rushes::app
