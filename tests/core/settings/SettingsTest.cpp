#include "core/settings/Settings.h"
#include "core/settings/RushesHome.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

TEST(Settings, areDefaultsWithoutAFile)
{
    const QTemporaryDir folder;
    EXPECT_EQ(readSettings(folder.filePath(u"none.json"_s)), Settings());
}

TEST(Settings, comeBackAsTheyWereWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/settings.json"_s);
    const Settings settings{.theme = ThemeChoice::Light,
                            .recentProjects = {u"/a"_s, u"/b"_s},
                            .dailyLimit = Money::ofDollars(2.5),
                            .minuteLimit = Money::ofDollars(0.5)};
    ASSERT_TRUE(writeSettings(path, settings));
    EXPECT_EQ(readSettings(path), settings);
}

TEST(Settings, keepWhatLiveMayDo)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    const Settings written{.live = {.isEager = true, .fansOut = true}};
    ASSERT_TRUE(writeSettings(path, written));
    EXPECT_EQ(readSettings(path)->live, written.live);
    ASSERT_TRUE(writeSettings(path, {}));
    EXPECT_EQ(readSettings(path)->live, LiveHabits());
}

TEST(Settings, keepWhatANewerVersionWrote)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"theme":"dark","telescope":{"lens":3}})");
    file.close();

    auto settings = readSettings(path);
    ASSERT_TRUE(settings);
    settings->theme = ThemeChoice::System;
    ASSERT_TRUE(writeSettings(path, *settings));
    const auto again = readSettings(path);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->extra["telescope"]["lens"], 3);
    EXPECT_EQ(again->theme, ThemeChoice::System);
}

TEST(Settings, areNotOverwrittenByReadingADamagedFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"theme\":");
    file.close();
    const auto settings = readSettings(path);
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, ErrorCode::Io);
    EXPECT_TRUE(settings.error().detail.contains(path));
}

TEST(Settings, rememberTheNewestProjectFirstAndTenOfThem)
{
    Settings settings;
    for (int i = 0; i < 12; ++i)
        settings = withRecentProject(settings, u"/project%1"_s.arg(i));
    settings = withRecentProject(settings, u"/project5"_s);
    ASSERT_EQ(settings.recentProjects.size(), 10);
    EXPECT_EQ(settings.recentProjects.front(), u"/project5"_s);
    EXPECT_EQ(settings.recentProjects.count(u"/project5"_s), 1);
}

TEST(RushesHome, isTheFolderTheEnvironmentNames)
{
    const QByteArray before = qgetenv("RUSHES_HOME");
    qputenv("RUSHES_HOME", "/somewhere/else");
    EXPECT_EQ(settingsPath(), u"/somewhere/else/settings.json"_s);
    qputenv("RUSHES_HOME", before);
}

} // namespace rushes::settings
