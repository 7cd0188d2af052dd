#include "core/providers/service/UnconnectedProvider.h"
#include "core/providers/service/KeyNames.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives variables back as they were.
struct Environment
{
    ~Environment()
    {
        for (const auto& [name, value] : before)
            qputenv(name.constData(), value);
    }
    void set(const QByteArray& name, const QByteArray& value)
    {
        before.emplace_back(name, qgetenv(name.constData()));
        qputenv(name.constData(), value);
    }
    std::vector<std::pair<QByteArray, QByteArray>> before;
};

} // namespace

TEST(UnconnectedProvider, saysWhichKeyIsMissing)
{
    Environment environment;
    environment.set("GEMINI_API_KEY", "");
    environment.set("GOOGLE_API_KEY", "");
    const auto usable = UnconnectedProvider(u"gemini"_s).usable({});
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Auth);
    EXPECT_EQ(usable.error().detail, u"no key: set GEMINI_API_KEY or GOOGLE_API_KEY"_s);
}

TEST(UnconnectedProvider, saysThatItHasNoConnectionAlthoughThereIsAKey)
{
    Environment environment;
    environment.set("GEMINI_API_KEY", "secret-value");
    const auto usable = UnconnectedProvider(u"gemini"_s).usable({});
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(usable.error().detail.contains(u"secret"_s));
}

TEST(KeyNames, preferGooglesOwnOrder)
{
    Environment environment;
    environment.set("GEMINI_API_KEY", "a");
    environment.set("GOOGLE_API_KEY", "b");
    EXPECT_EQ(keyPresent(u"gemini"_s), u"GOOGLE_API_KEY"_s);
    environment.set("GOOGLE_API_KEY", "");
    EXPECT_EQ(keyPresent(u"gemini"_s), u"GEMINI_API_KEY"_s);
}

TEST(KeyNames, takeTheHostFromTheEnvironment)
{
    Environment environment;
    environment.set("ARK_BASE_URL", "http://127.0.0.1:9/api");
    EXPECT_EQ(hostOf(u"ark"_s).address, u"http://127.0.0.1:9/api"_s);
    EXPECT_EQ(hostOf(u"nobody"_s), Host());
}

} // namespace rushes::providers
