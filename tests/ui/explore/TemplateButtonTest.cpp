#include "ui/explore/TemplateButton.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::TemplateKind;

struct TemplateButtonTest : ::testing::Test
{
    QAction* find(const QString& text)
    {
        menu.clear();
        button.fill(menu);
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action;
            if (!action->menu())
                continue;
            for (QAction* inner : action->menu()->actions()) {
                if (inner->text() == text)
                    return inner;
            }
        }
        return nullptr;
    }

    QTemporaryDir folder;
    TemplateButton::Texts texts{u"our red shoe, our light"_s, u"our light"_s};
    TemplateButton button{folder.path(), [this] { return texts; }};
    QMenu menu;
};

TEST_F(TemplateButtonTest, tellsTheTextOfATemplateThatComesWithRushes)
{
    QSignalSpy chosen(&button, &TemplateButton::templateChosen);
    QAction* action = find(u"Flat lay"_s);
    ASSERT_TRUE(action);
    action->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_TRUE(chosen[0][0].toString().startsWith(u"[product]"_s));
}

TEST_F(TemplateButtonTest, keepsThePromptAndTheSelectedWordsForLater)
{
    QSignalSpy chosen(&button, &TemplateButton::templateChosen);
    QSignalSpy snippet(&button, &TemplateButton::snippetChosen);
    EXPECT_FALSE(find(u"Shoe"_s));
    button.keep(TemplateKind::Template, u"Shoe"_s);
    button.keep(TemplateKind::Snippet, u"Light"_s);
    ASSERT_TRUE(find(u"Shoe"_s));
    find(u"Shoe"_s)->trigger();
    ASSERT_TRUE(find(u"Light"_s));
    find(u"Light"_s)->trigger();
    EXPECT_EQ(chosen.at(0)[0], texts.all);
    EXPECT_EQ(snippet.at(0)[0], texts.selected);
}

TEST_F(TemplateButtonTest, offersToKeepOnlyWhatIsThere)
{
    texts = {u" "_s, {}};
    EXPECT_FALSE(find(u"Keep the prompt as a template…"_s)->isEnabled());
    EXPECT_FALSE(find(u"Keep the selected words as a snippet…"_s)->isEnabled());
}

TEST_F(TemplateButtonTest, saysWhatCouldNotBeKept)
{
    QSignalSpy problem(&button, &TemplateButton::problem);
    button.keep(TemplateKind::Template, u" "_s);
    EXPECT_EQ(problem.count(), 1);
}

} // namespace rushes::explore
