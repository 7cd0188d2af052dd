/// The settings over a service whose answers the test decides, a keychain of its own and a ledger
/// in memory.
#pragma once

#include "tests/core/generation/StudioFixture.h"
#include "tests/core/settings/FakeKeychain.h"
#include "ui/settings/Access.h"
#include "ui/widgets/Fonts.h"

#include <QLabel>
#include <QLineEdit>

namespace rushes::preferences {

/// Takes one key and no other; asked by its own `probe`, as real services are.
class KeyedService final : public providers::Provider
{
public:
    KeyedService(const settings::SecretStore& secrets, QByteArray key)
        : m_secrets(secrets),
          m_key(std::move(key))
    {}

    QString id() const override { return QStringLiteral("gemini"); }
    Result<void> usable(const catalog::Model&) const override
    {
        return secret().isEmpty() ? Result<void>(fail(ErrorCode::Auth,
                                                      QStringLiteral("no key: set GEMINI_API_KEY")))
                                  : Result<void>();
    }
    Result<void> check(const providers::Request&) const override { return {}; }
    Money estimate(const providers::Request&) const override { return generation::price; }
    Result<providers::Outcome> submit(const providers::Request&, const providers::Paid&,
                                      const Progress&) override
    {
        return providers::Outcome(generation::redAsset());
    }
    Result<providers::Outcome> poll(const providers::RemoteJob&, const Progress&) override
    {
        return providers::Outcome(generation::redAsset());
    }
    Result<void> cancel(const providers::RemoteJob&) override { return {}; }
    Result<void> probe(const catalog::Model& model, const Progress&) override
    {
        if (trouble)
            return fail(*trouble);
        if (secret() != m_key)
            return fail(ErrorCode::Auth, QStringLiteral("API key not valid"));
        return model.id == closedModel ? fail(ErrorCode::Unsupported, QStringLiteral("not open"))
                                       : Result<void>();
    }

    std::optional<Error> trouble = {};
    QString closedModel = {};

private:
    QByteArray secret() const
    {
        return m_secrets.secret(QStringLiteral("GEMINI_API_KEY")).reveal();
    }

    const settings::SecretStore& m_secrets;
    QByteArray m_key;
};

struct SettingsTest : ::testing::Test
{
    static constexpr const char* goodKey = "AIza-good-and-secret";

    SettingsTest() : queue(clock, 1)
    {
        for (const char* name : {"GEMINI_API_KEY", "GOOGLE_API_KEY", "OPENAI_BASE_URL"})
            qunsetenv(name);
        widgets::loadFonts();
        auto owned = std::make_unique<KeyedService>(keys, goodKey);
        service = owned.get();
        generation::Studio::Providers providers;
        providers.push_back(std::move(owned));
        catalog::ModelTable table = generation::fakeModels();
        for (catalog::Model& model : table.models)
            model.provider = QStringLiteral("gemini");
        studio =
            std::make_unique<generation::Studio>(table, std::move(providers), budget, queue, clock);
    }

    Access access() { return {*studio, settings, keys}; }
    static QStringList textsIn(const QWidget& widget)
    {
        QStringList all;
        for (const QLabel* label : widget.findChildren<QLabel*>())
            all << label->text();
        for (const QLineEdit* edit : widget.findChildren<QLineEdit*>())
            all << edit->text();
        return all;
    }
    static bool until(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }

    QTemporaryDir folder;
    rushes::testing::FakeClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    settings::SettingsStore settings{{}, folder.filePath(QStringLiteral("settings.json"))};
    rushes::testing::FakeKeychain* chain = new rushes::testing::FakeKeychain;
    settings::KeyRing keys{std::unique_ptr<settings::Keychain>(chain)};
    KeyedService* service = nullptr;
    std::unique_ptr<generation::Studio> studio;
};

} // namespace rushes::preferences
