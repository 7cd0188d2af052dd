#include "ui/shell/CommandList.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/settings/SettingsSheet.h"
#include "ui/shell/Actions.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

TEST(CommandFit, prefersTheStartOfTheWords)
{
    EXPECT_EQ(fitOf(u"xyz"_s, u"New board"_s), 0);
    EXPECT_GT(fitOf(u"new"_s, u"New board"_s), fitOf(u"boa"_s, u"New board"_s));
    EXPECT_GT(fitOf(u"boa"_s, u"New board"_s), fitOf(u"oar"_s, u"New board"_s));
    EXPECT_GT(fitOf(u"board new"_s, u"New board"_s), 0);
    EXPECT_GT(fitOf({}, u"New board"_s), 0);
}

TEST_F(ShellTest, findsEveryActionOfTheWindowAndRunsTheChosenOne)
{
    open();
    window->show();
    auto* commands = window->findChild<QAction*>(u"commands"_s);
    ASSERT_NE(commands, nullptr);
    commands->trigger();
    auto* list = window->findChild<CommandList*>();
    ASSERT_NE(list, nullptr);
    auto* edit = list->findChild<QLineEdit*>();
    auto* rows = list->findChild<QListWidget*>();
    EXPECT_GT(rows->count(), 15);
    QTest::keyClicks(edit, u"new bo"_s);
    ASSERT_EQ(rows->count(), 1);
    const std::size_t before = window->project()->document().boards.size();
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(window->project()->document().boards.size(), before + 1);
    EXPECT_FALSE(list->isVisible());
}

TEST_F(ShellTest, opensTheSettingsAndAppliesAKeyThatWasChanged)
{
    open();
    window->show();
    window->findChild<QAction*>(u"settings"_s)->trigger();
    EXPECT_NE(window->findChild<preferences::SettingsSheet*>(), nullptr);
    settings::Settings changed = settings.current();
    changed.shortcuts.insert(u"newBoard"_s, {u"Ctrl+Shift+B"_s});
    ASSERT_TRUE(settings.change(changed));
    EXPECT_EQ(window->findChild<QAction*>(u"newBoard"_s)->shortcut(),
              QKeySequence(u"Ctrl+Shift+B"_s));
}

TEST_F(ShellTest, turnsLightWhenTheSettingsSaySo)
{
    open();
    settings::Settings changed = settings.current();
    changed.theme = settings::ThemeChoice::Light;
    ASSERT_TRUE(settings.change(changed));
    EXPECT_EQ(theme.scheme(), widgets::Scheme::Light);
    window->findChild<QAction*>(u"lightTheme"_s)->trigger();
    EXPECT_EQ(theme.scheme(), widgets::Scheme::Dark);
    EXPECT_EQ(settings.current().theme, settings::ThemeChoice::Dark);
}

TEST_F(ShellTest, remembersTheSplittersOfAWorkspace)
{
    open();
    window->resize(1440, 900);
    window->show();
    const auto columns = [this] {
        return window->findChild<QStackedWidget*>()->widget(0)->findChild<QSplitter*>();
    };
    columns()->setSizes({400, 700, 340});
    const QList<int> left = columns()->sizes();
    window.reset();
    EXPECT_TRUE(settings.current().layout.contains("explore"));
    open();
    window->resize(1440, 900);
    window->show();
    EXPECT_EQ(columns()->sizes(), left);
}

} // namespace rushes::shell
