#include "ui/explore/EditReadout.h"
#include "core/project/commands/VariantCommands.h"
#include "tests/support/TinyProject.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Switch.h"

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::EditShown;

namespace {

project::EditOutcome outcomeWith(double changed)
{
    project::EditOutcome outcome{.changed = changed};
    outcome.arrived = {.media = ContentHash(u"aa"_s), .size = {8, 8}};
    outcome.putBack = {.media = ContentHash(u"bb"_s), .size = {8, 8}};
    return outcome;
}

QString wordsOf(const EditReadout& readout)
{
    return readout.findChild<widgets::Label*>()->text();
}

} // namespace

struct EditReadoutTest : ::testing::Test
{
    project::VariantId add(const project::EditOutcome& outcome)
    {
        project::Variant variant{.board = tiny.board()};
        project::setEditOutcome(variant, outcome);
        project::showEdit(variant, EditShown::PutBack);
        return tiny.project().addVariant(variant).value_or(project::VariantId());
    }
    EditReadout::Show shows(const project::VariantId& id)
    {
        return [this, id](EditShown shown) {
            tiny.project().push(project::showVariantEdit(tiny.project(), id, shown, u"Show"_s));
        };
    }

    rushes::testing::TinyProject tiny;
};

TEST_F(EditReadoutTest, SaysHowMuchChangedOutsideTheMaskBeforeItWasPutBack)
{
    const auto id = add(outcomeWith(0.004));
    const EditReadout readout(tiny.project(), id, shows(id));
    EXPECT_EQ(wordsOf(readout),
              u"Only this changed: 0.4 % outside the mask changed before it was put back.");
}

TEST_F(EditReadoutTest, SaysInWordsWhereToLookWhenMoreChanged)
{
    const auto some = add(outcomeWith(0.05)), much = add(outcomeWith(0.4));
    EXPECT_TRUE(wordsOf({tiny.project(), some, {}}).endsWith(u"Look at the mask's edge."_s));
    EXPECT_TRUE(wordsOf({tiny.project(), much, {}}).endsWith(u"the mask's edge may show."_s));
}

TEST_F(EditReadoutTest, TheSwitchShowsThePictureAsItCameAndUndoBringsItBack)
{
    const auto id = add(outcomeWith(0.004));
    EditReadout readout(tiny.project(), id, shows(id));
    auto* put = readout.findChild<widgets::Switch*>();
    EXPECT_TRUE(put->isChecked());
    put->click();
    EXPECT_EQ(tiny.project().variant(id)->media, ContentHash(u"aa"_s));
    EXPECT_TRUE(wordsOf(readout).startsWith(u"Shown as it came"_s));
    tiny.project().undoStack().undo();
    EXPECT_EQ(tiny.project().variant(id)->media, ContentHash(u"bb"_s));
    EXPECT_TRUE(put->isChecked());
}

TEST_F(EditReadoutTest, WithoutAMaskThereIsNothingToPutBack)
{
    project::EditOutcome outcome = outcomeWith(0.71);
    outcome.putBack = {};
    const auto id = add(outcome);
    const EditReadout readout(tiny.project(), id, shows(id));
    EXPECT_TRUE(wordsOf(readout).startsWith(u"71 % of the picture changed."_s));
    EXPECT_TRUE(readout.findChild<widgets::Switch*>()->parentWidget()->isHidden());
}

TEST(EditVerdict, IsStricterOutsideAMask)
{
    EXPECT_EQ(verdictOf(outcomeWith(0.004)), EditVerdict::Kept);
    EXPECT_EQ(verdictOf(outcomeWith(0.05)), EditVerdict::Look);
    EXPECT_EQ(verdictOf(outcomeWith(0.3)), EditVerdict::Much);
    project::EditOutcome whole = outcomeWith(0.2);
    whole.putBack = {};
    EXPECT_EQ(verdictOf(whole), EditVerdict::Kept);
}

TEST(ShareText, IsNeverZeroForWhatChanged)
{
    EXPECT_EQ(shareText(0), u"0.0 %");
    EXPECT_EQ(shareText(0.0002), u"under 0.1 %");
    EXPECT_EQ(shareText(0.023), u"2.3 %");
    EXPECT_EQ(shareText(0.71), u"71 %");
}

} // namespace rushes::explore
