#include "core/providers/service/ServiceAccess.h"
#include "core/providers/service/KeyNames.h"
#include "tests/support/FakeClock.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KnownSecrets final : settings::SecretStore
{
    QHash<QString, QByteArray> all;

    settings::Secret secret(const QString& name) const override
    {
        return settings::Secret(all.value(name));
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

struct ServiceAccessTest : ::testing::Test
{
    net::HttpClient http;
    testing::FakeClock clock;
    KnownSecrets secrets;
    ServiceAccess access{http, clock, secrets, {}};

    void SetUp() override
    {
        for (const char* name : {"OPENAI_BASE_URL", "FOURSAPI_BASE_URL", "ARK_BASE_URL"})
            qunsetenv(name);
    }
    void TearDown() override { SetUp(); }
};

} // namespace

TEST_F(ServiceAccessTest, prefersTheKeyThatGooglesOwnToolsPrefer)
{
    EXPECT_TRUE(keyOf(access, u"gemini"_s).isEmpty());
    secrets.all[u"GEMINI_API_KEY"_s] = " first\n";
    EXPECT_EQ(keyOf(access, u"gemini"_s).reveal(), "first");
    secrets.all[u"GOOGLE_API_KEY"_s] = "second";
    EXPECT_EQ(keyOf(access, u"gemini"_s).reveal(), "second");
}

TEST_F(ServiceAccessTest, needsNoKeyForAServerOnThisComputer)
{
    ASSERT_FALSE(keyReady(access, u"openai"_s));
    EXPECT_EQ(keyReady(access, u"openai"_s).error().detail, u"no key: set OPENAI_API_KEY"_s);
    qputenv("OPENAI_BASE_URL", "http://127.0.0.1:1234/v1");
    EXPECT_TRUE(keyReady(access, u"openai"_s));
    EXPECT_TRUE(keyReady(access, u"a1111"_s));
    secrets.all[u"ARK_API_KEY"_s] = "k";
    EXPECT_TRUE(keyReady(access, u"ark"_s));
}

TEST_F(ServiceAccessTest, takesTheAddressFromTheEnvironmentThenTheUserThenTheService)
{
    EXPECT_EQ(baseUrlOf(access, u"4sapi"_s), QUrl(u"https://4sapi.com"_s));
    access.hosts[u"4sapi"_s] = u"https://other.example/v1/"_s;
    EXPECT_EQ(baseUrlOf(access, u"4sapi"_s), QUrl(u"https://other.example"_s));
    qputenv("FOURSAPI_BASE_URL", "http://127.0.0.1:5/v1");
    EXPECT_EQ(baseUrlOf(access, u"4sapi"_s), QUrl(u"http://127.0.0.1:5"_s));
    EXPECT_EQ(baseUrlOf(access, u"ark"_s), QUrl(u"https://ark.ap-southeast.bytepluses.com"_s));
    EXPECT_FALSE(baseUrlOf(access, u"a1111"_s).isValid());
    EXPECT_FALSE(baseUrlOf(access, u"local-server"_s).isValid());
    access.hosts[u"local-server"_s] = u"localhost:1234"_s;
    EXPECT_EQ(baseUrlOf(access, u"local-server"_s), QUrl(u"http://localhost:1234"_s));
}

TEST(BaseUrl, losesItsVersionAndItsSlashes)
{
    const std::pair<const char*, const char*> pairs[] = {
        {"https://4sapi.com", "https://4sapi.com"},
        {"https://4sapi.com/", "https://4sapi.com"},
        {"https://4sapi.com/v1", "https://4sapi.com"},
        {" https://4sapi.com/v1/\n", "https://4sapi.com"},
        {"https://4sapi.com/v1/v1", "https://4sapi.com"},
        {"https://openrouter.ai/api/v1", "https://openrouter.ai/api"},
        {"https://g.example/v1beta//", "https://g.example"},
        {"https://ark.example/api/v3", "https://ark.example"},
        {"https://ark.example/api/plan/v3", "https://ark.example/api/plan/v3"},
        {"4sapi.com", "https://4sapi.com"},
        {"localhost:7860", "http://localhost:7860"},
        {"http://[::1]:8080/v1", "http://[::1]:8080"},
        {"https://x.example/v1?key=1#a", "https://x.example"},
        {"", ""},
        {"///", ""},
    };
    for (const auto& [typed, base] : pairs)
        EXPECT_EQ(normalisedBase(QString::fromUtf8(typed)), QUrl(QString::fromUtf8(base))) << typed;
}

} // namespace rushes::providers
