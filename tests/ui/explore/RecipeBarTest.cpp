#include "ui/explore/RecipeBar.h"

#include "tests/ui/explore/ServiceFixture.h"
#include "ui/explore/ModelChip.h"
#include "ui/explore/OptionsButton.h"

#include <QMenu>
#include <QSignalSpy>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

struct RecipeBarTest : ServiceTest
{
    RecipeBarTest() : bar(*studio)
    {
        bar.setChoices(pictureModels(*studio));
        bar.setRecipe({.aspect = {16, 9}});
        chip = bar.findChild<ModelChip*>();
    }
    QAction* lineOf(QWidget* button, const QString& text)
    {
        for (QAction* action : button->findChild<QMenu*>()->actions()) {
            if (action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }

    RecipeBar bar;
    ModelChip* chip = nullptr;
};

TEST_F(RecipeBarTest, choosesTheFirstUsableServiceByItself)
{
    EXPECT_EQ(bar.model().id, u"fake-1"_s);
    service->isUsable = fail(ErrorCode::Auth, u"no key"_s);
    bar.setChoices(pictureModels(*studio));
    EXPECT_EQ(bar.model().id, u"draft-board"_s);
}

TEST_F(RecipeBarTest, showsPriceAndTimeOfEveryModel)
{
    EXPECT_EQ(lineOf(chip, u"Fake"_s)->text(), u"Fake\t$0.03 · about 4 s"_s);
    EXPECT_EQ(lineOf(chip, u"Draft board"_s)->text(), u"Draft board\tfree"_s);
}

TEST_F(RecipeBarTest, greysWhatCannotBeUsedAndSaysWhy)
{
    const QAction* line = lineOf(chip, u"Keyless"_s);
    EXPECT_FALSE(line->isEnabled());
    EXPECT_EQ(line->toolTip(), u"There is no key for it yet."_s);
}

TEST_F(RecipeBarTest, asksForASettingsPageForAKey)
{
    QSignalSpy wanted(&bar, &RecipeBar::keyWanted);
    lineOf(chip, u"Add a key"_s)->trigger();
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(RecipeBarTest, greysRatiosThatTheModelCannotMake)
{
    auto* ratio = bar.findChild<widgets::Chip*>();
    ASSERT_EQ(ratio->text(), u"16:9"_s);
    const QAction* tall = lineOf(ratio, u"9:16"_s);
    EXPECT_FALSE(tall->isEnabled());
    EXPECT_TRUE(tall->toolTip().contains(u"it makes no tall ones"_s, Qt::CaseInsensitive));
    lineOf(chip, u"Draft board"_s)->trigger();
    EXPECT_TRUE(tall->isEnabled());
}

TEST_F(RecipeBarTest, movesToTheNearestRatioThatTheModelCanMake)
{
    lineOf(chip, u"Draft board"_s)->trigger();
    bar.setRecipe({.model = u"draft-board"_s, .aspect = {4, 5}});
    EXPECT_EQ(bar.aspect(), (project::AspectRatio{4, 5}));
    lineOf(chip, u"Fake"_s)->trigger();
    EXPECT_EQ(bar.aspect(), (project::AspectRatio{1, 1}));
}

TEST_F(RecipeBarTest, putsTheModelsOwnOptionsIntoTheRecipe)
{
    auto* options = bar.findChild<OptionsButton*>();
    lineOf(options, u"High"_s)->trigger();
    lineOf(options, u"2K"_s)->trigger();
    EXPECT_EQ(bar.recipe().parameters, Json({{"resolution", "2K"}, {"thinking_level", "high"}}));
    lineOf(chip, u"Draft board"_s)->trigger();
    EXPECT_TRUE(bar.recipe().parameters.empty());
    EXPECT_FALSE(options->isEnabled()) << "the draft board has none";
}

TEST_F(RecipeBarTest, takesUpWhatTheBoardWasLeftWith)
{
    bar.setRecipe({.model = u"draft-board"_s, .aspect = {1, 1}});
    EXPECT_EQ(bar.model().id, u"draft-board"_s);
    bar.setRecipe({.model = u"keyless-1"_s, .aspect = {1, 1}});
    EXPECT_EQ(bar.model().id, u"draft-board"_s) << "it cannot be used now";
}

} // namespace rushes::explore
