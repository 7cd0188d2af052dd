/// The Clip workspace's small project with Omni Flash at a local server that speaks for it: what is
/// pressed here is really ordered, polled and fetched. Main thread.
#pragma once

#include "core/providers/gemini/GeminiProvider.h"
#include "tests/support/GeminiServer.h"
#include "tests/support/TinyClip.h"
#include "tests/ui/clip/ClipFixture.h"

namespace rushes::clip {

class KeyRing final : public settings::SecretStore
{
public:
    QByteArray key = "test-key";
    settings::Secret secret(const QString& name) const override
    {
        return name == QLatin1String("GEMINI_API_KEY") ? settings::Secret(key) : settings::Secret();
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

class ServiceFixture : public ClipFixture
{
protected:
    using Server = rushes::testing::GeminiServer;

    void SetUp() override
    {
        qputenv("RUSHES_POLL_MS", "1");
        qunsetenv("GOOGLE_GEMINI_BASE_URL");
        static const QByteArray film = rushes::testing::tinyClip();
        m_server.setClip(film);
        ClipFixture::SetUp();
        start();
    }
    void TearDown() override { EXPECT_EQ(m_server.objections(), QStringList()); }

    /// A new program over the same project; the old one ended without a word.
    void start()
    {
        m_studio.reset();
        m_queue.reset();
        generation::Studio::Providers providers;
        providers.push_back(std::make_unique<providers::LocalProvider>(
            draft::DraftBoard(m_folder.filePath(QStringLiteral("drawings")))));
        providers.push_back(std::make_unique<providers::GeminiProvider>(
            providers::ServiceAccess{.http = m_http,
                                     .clock = m_clock,
                                     .secrets = m_keys,
                                     .hosts = {{QStringLiteral("gemini"), m_server.address()}}}));
        m_queue = std::make_unique<generation::JobQueue>(m_clock, 2);
        m_studio = std::make_unique<generation::Studio>(
            *catalog::loadModels(), std::move(providers), m_budget, *m_queue, m_clock);
    }
    /// As if something had been paid before, so that no press asks whether it may cost.
    void payOnce()
    {
        const auto ledger = m_budget.ledger();
        ASSERT_TRUE(ledger);
        ASSERT_TRUE((*ledger)->enter({.model = QStringLiteral("x")}, Money::ofDollars(0.01),
                                     m_clock.now()));
    }
    template <class Condition>
    static bool wait(Condition&& condition)
    {
        constexpr int patience = 20000; // ms; a busy machine
        return QTest::qWaitFor(std::forward<Condition>(condition), patience);
    }
    bool waitForClips(std::size_t count)
    {
        return wait([&] { return m_project->document().clips.size() >= count; });
    }
    const project::Clip& lastClip() const { return m_project->document().clips.back(); }

    Server m_server;
    net::HttpClient m_http;
    KeyRing m_keys;
};

} // namespace rushes::clip
