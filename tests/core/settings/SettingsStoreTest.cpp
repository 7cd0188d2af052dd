#include "core/settings/SettingsStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

TEST(SettingsStore, tellsWhatWasBeforeAndWritesWhatIs)
{
    const QTemporaryDir folder;
    SettingsStore store({}, folder.filePath(u"settings.json"_s));
    Settings before;
    int changes = 0;
    QObject::connect(&store, &SettingsStore::changed, &store, [&](const Settings& old) {
        before = old;
        ++changes;
    });
    const Settings wanted{.theme = ThemeChoice::Light,
                          .addresses = {{u"a1111"_s, u"localhost:7860"_s}},
                          .proxy = u"http://proxy:8080"_s,
                          .certificateFile = u"/etc/company.pem"_s,
                          .guideAtStart = false,
                          .shortcuts = {{u"newBoard"_s, {u"Ctrl+B"_s}}, {u"keys"_s, {}}},
                          .layout = {{"window", "AAEC"}}};
    ASSERT_TRUE(store.change(wanted));
    EXPECT_EQ(before, Settings());
    EXPECT_EQ(readSettings(folder.filePath(u"settings.json"_s)), wanted);
    ASSERT_TRUE(store.change(wanted));
    EXPECT_EQ(changes, 1) << "nothing changed";
}

TEST(SettingsStore, usesWhatItCannotWrite)
{
    const QTemporaryDir folder;
    SettingsStore store({}, folder.path()); // a folder is no file
    const auto changed = store.change({.theme = ThemeChoice::Dark});
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::Io);
    EXPECT_EQ(store.current().theme, ThemeChoice::Dark);
}

TEST(Settings, giveAFirstKeyADollarADayUntilTheUserHasChosen)
{
    EXPECT_EQ(withFirstKey({}).dailyLimit, firstDailyLimit);
    EXPECT_EQ(withFirstKey({.dailyLimit = Money::ofDollars(5)}).dailyLimit, Money::ofDollars(5));
    EXPECT_EQ(withFirstKey({.dailyLimitChosen = true}).dailyLimit, std::nullopt);
}

} // namespace rushes::settings
