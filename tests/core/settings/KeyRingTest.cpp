#include "core/settings/KeyRing.h"
#include "tests/core/settings/FakeKeychain.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rushes::testing::FakeKeychain;

namespace {

const QString name = u"RUSHES_TEST_KEY"_s;
const Secret key("abc-123");

struct KeyRingTest : ::testing::Test
{
    KeyRingTest() { qunsetenv("RUSHES_TEST_KEY"); }
    ~KeyRingTest() override { qunsetenv("RUSHES_TEST_KEY"); }

    /// The chain lives as long as the ring.
    std::unique_ptr<KeyRing> ring(std::chrono::milliseconds patience = 10s)
    {
        auto owned = std::make_unique<FakeKeychain>();
        chain = owned.get();
        return std::make_unique<KeyRing>(std::move(owned), patience);
    }

    FakeKeychain* chain = nullptr;
};

} // namespace

TEST_F(KeyRingTest, findsWhatTheKeychainHolds)
{
    const auto keys = ring();
    chain->kept[name] = key;
    QSignalSpy loaded(keys.get(), &KeyRing::loaded);
    keys->load({name, u"RUSHES_OTHER"_s});
    ASSERT_TRUE(loaded.count() == 1 || loaded.wait());
    EXPECT_EQ(keys->secret(name), key);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Keychain);
    EXPECT_EQ(keys->placeOf(u"RUSHES_OTHER"_s), KeyPlace::Nowhere);
    EXPECT_TRUE(keys->trouble().isEmpty());
    EXPECT_EQ(loaded.count(), 1);
}

TEST_F(KeyRingTest, letsTheEnvironmentWinAndThenDoesNotAskTheKeychain)
{
    const auto keys = ring();
    chain->kept[name] = key;
    qputenv("RUSHES_TEST_KEY", "from outside");
    keys->load({name});
    EXPECT_EQ(chain->reads, 0);
    EXPECT_EQ(keys->secret(name).reveal(), "from outside");
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Environment);
}

TEST_F(KeyRingTest, keepsAKeyInTheKeychain)
{
    const auto keys = ring();
    const QSignalSpy ended(keys.get(), &KeyRing::keepingEnded);
    ASSERT_TRUE(keys->keep(name, key));
    EXPECT_EQ(chain->kept.value(name), key);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Keychain);
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(KeyRingTest, keepsAKeyForTheSessionWhereThereIsNoKeychainAndSaysWhy)
{
    KeyRing keys(std::make_unique<NoKeychain>());
    ASSERT_TRUE(keys.keep(name, key));
    EXPECT_EQ(keys.secret(name), key);
    EXPECT_EQ(keys.placeOf(name), KeyPlace::Session);
    EXPECT_EQ(keys.trouble(), u"this computer has no keychain"_s);
}

TEST_F(KeyRingTest, doesNotWaitForASilentKeychainButHearsItLater)
{
    const auto keys = ring(1ms);
    chain->silent = true;
    chain->kept[u"RUSHES_OTHER"_s] = key;
    QSignalSpy loaded(keys.get(), &KeyRing::loaded);
    keys->load({u"RUSHES_OTHER"_s});
    EXPECT_TRUE(keys->isLoading());
    ASSERT_TRUE(loaded.wait());
    EXPECT_FALSE(keys->isLoading());
    EXPECT_EQ(keys->trouble(), u"the keychain does not answer"_s);

    QSignalSpy ended(keys.get(), &KeyRing::keepingEnded);
    ASSERT_TRUE(keys->keep(name, key));
    EXPECT_EQ(keys->secret(name), key) << "in use at once";
    ASSERT_TRUE(ended.count() == 1 || ended.wait());
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Session);

    chain->speak();
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Keychain);
    EXPECT_EQ(keys->secret(u"RUSHES_OTHER"_s), key);
    EXPECT_TRUE(keys->trouble().isEmpty());
    EXPECT_EQ(loaded.count(), 1);
}

TEST_F(KeyRingTest, waitsForTheKeychainWhereThereIsNoWindow)
{
    const auto keys = ring();
    chain->kept[name] = key;
    keys->loadWithin({name}, 10s);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Keychain);
    EXPECT_TRUE(keys->trouble().isEmpty());
}

TEST_F(KeyRingTest, waitsForASilentKeychainOnlyUntilTheDeadline)
{
    const auto keys = ring();
    chain->silent = true;
    chain->kept[name] = key;
    keys->loadWithin({name}, 1ms);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Nowhere);
    EXPECT_EQ(keys->trouble(), u"the keychain does not answer"_s);
}

TEST_F(KeyRingTest, goesBackToTheKeyBeforeWhenATrialEnds)
{
    const auto keys = ring();
    ASSERT_TRUE(keys->keep(name, key));
    keys->tryOut(name, Secret("another"));
    EXPECT_EQ(keys->secret(name).reveal(), "another");
    EXPECT_EQ(chain->kept.value(name), key) << "a trial is not kept";
    EXPECT_TRUE(keys->isKept(name));
    keys->endTrial(name);
    EXPECT_EQ(keys->secret(name), key);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Keychain);
}

TEST_F(KeyRingTest, tellsATriedKeyFromOneThatIsKept)
{
    const auto keys = ring();
    keys->tryOut(name, key);
    EXPECT_EQ(keys->placeOf(name), KeyPlace::Session);
    EXPECT_FALSE(keys->isKept(name)) << "the service may still refuse it";
    keys->endTrial(name);
    EXPECT_FALSE(keys->isKept(name));
    ASSERT_TRUE(keys->keep(name, key));
    EXPECT_TRUE(keys->isKept(name));
}

TEST_F(KeyRingTest, removesAKeyFromEverywhere)
{
    const auto keys = ring();
    ASSERT_TRUE(keys->keep(name, key));
    const QSignalSpy changed(keys.get(), &KeyRing::changed);
    ASSERT_TRUE(keys->keep(name, {}));
    EXPECT_TRUE(keys->secret(name).isEmpty());
    EXPECT_FALSE(chain->kept.contains(name));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(KeyRingTest, doesNotLetTheKeychainReplaceAKeyThatWasGivenMeanwhile)
{
    const auto keys = ring();
    chain->silent = true;
    chain->kept[name] = Secret("old");
    keys->load({name});
    keys->tryOut(name, key);
    chain->speak();
    EXPECT_EQ(keys->secret(name), key);
}

} // namespace rushes::settings
