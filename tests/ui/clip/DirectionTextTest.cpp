#include "ui/clip/DirectionText.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/clip/DirectionChoices.h"
#include "ui/clip/SpeedLane.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;
using direction::Direction;
using direction::TokenKind;

using DirectionTextTest = widgets::test::Styled;

TEST_F(DirectionTextTest, everyChoiceOfAWordGivesADirectionWithThatWord)
{
    const Direction now{.light = *direction::lightNamed(u"noon"_s)};
    for (const TokenKind kind : {TokenKind::Pace, TokenKind::Ease, TokenKind::Duration,
                                 TokenKind::Warmth, TokenKind::Softness, TokenKind::Background}) {
        const auto choices = choicesFor(kind, now);
        EXPECT_GE(choices.size(), 2U) << int(kind);
        for (const DirectionChoice& choice : choices)
            EXPECT_TRUE(direction::toWords(choice.direction).contains(choice.label))
                << choice.label.toStdString();
    }
    EXPECT_EQ(int(choicesFor(TokenKind::Move, now).size()), direction::moveNames().size());
    EXPECT_TRUE(choicesFor(TokenKind::Subject, now).empty());
}

TEST_F(DirectionTextTest, aWordOpensItsChoicesAndAChoiceChangesTheSetting)
{
    DirectionText text;
    text.resize(800, 120);
    text.setDirection({});
    text.show();
    QSignalSpy edited(&text, &DirectionText::edited);
    ASSERT_TRUE(text.token(TokenKind::Move));
    EXPECT_EQ(text.token(TokenKind::Move)->text(), u"pushes in"_s);
    text.token(TokenKind::Move)->click();
    auto* menu = text.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == u"Orbit left"_s)
            action->trigger();
    }
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited.at(0).at(0).value<Direction>().move, CameraMove::OrbitLeft);
}

TEST_F(DirectionTextTest, wordsFollowTheSettings)
{
    DirectionText text;
    text.setDirection({});
    text.setDirection({.duration = Time::ofSeconds(7)});
    EXPECT_EQ(text.token(TokenKind::Duration)->text(), u"7 seconds"_s);
    text.setDirection({.move = CameraMove::Static});
    EXPECT_FALSE(text.token(TokenKind::Ease)); // nothing moves, so nothing eases
}

TEST(SpeedLane, showsWhereTheMoveIsFast)
{
    const Direction even{.ease = direction::Ease::Linear};
    EXPECT_NEAR(moveSpeed(even, 0.1), moveSpeed(even, 0.9), 1e-9);
    Direction smooth{.ease = direction::Ease::InOut};
    EXPECT_GT(moveSpeed(smooth, 0.5), 5 * moveSpeed(smooth, 0.02));
    EXPECT_EQ(moveSpeed({.move = CameraMove::Static}, 0.5), 0);
    // There and back: fast in the middle of either way, still where it turns.
    smooth.loops = true;
    EXPECT_NEAR(moveSpeed(smooth, 0.25), moveSpeed(smooth, 0.75), 1e-9);
    EXPECT_GT(moveSpeed(smooth, 0.25), 5 * moveSpeed(smooth, 0.5));
}

TEST_F(DirectionTextTest, draggingTheSpeedLaneAsksForTheFrameUnderThePointer)
{
    SpeedLane lane;
    lane.resize(200, 36);
    QSignalSpy scrubbed(&lane, &SpeedLane::scrubbed);
    QTest::mousePress(&lane, Qt::LeftButton, {}, {50, 18});
    ASSERT_EQ(scrubbed.size(), 1);
    EXPECT_NEAR(scrubbed.at(0).at(0).toDouble(), 0.25, 0.01);
    lane.setPosition(0.5); // shown, not asked for
    EXPECT_EQ(scrubbed.size(), 1);
}

TEST_F(DirectionTextTest, aWordOfTheUsersOwnStaysWhenItsSettingMoves)
{
    DirectionText text;
    direction::Wording wording;
    wording.changed[TokenKind::Pace] = u"like a feather"_s;
    text.setDirection({}, wording);
    EXPECT_EQ(text.token(TokenKind::Pace)->text(), u"like a feather"_s);
    EXPECT_EQ(text.token(TokenKind::Pace)->accessibleDescription(), u"changed by you"_s);
    text.setDirection({.strength = 0.9}, wording);
    EXPECT_EQ(text.token(TokenKind::Pace)->text(), u"like a feather"_s);
}

TEST_F(DirectionTextTest, ownWordsAreTypedIntoTheListOfAWord)
{
    DirectionText text;
    text.resize(800, 120);
    text.setDirection({});
    text.show();
    QSignalSpy edited(&text, &DirectionText::edited);
    text.token(TokenKind::Subject)->click();
    auto* field = text.findChild<QMenu*>()->findChild<QLineEdit*>();
    ASSERT_TRUE(field);
    field->setText(u"the red shoe"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(edited.size(), 1);
    const auto wording = edited.at(0).at(1).value<direction::Wording>();
    EXPECT_EQ(wording.changed.at(TokenKind::Subject), u"the red shoe"_s);
}

TEST_F(DirectionTextTest, aChosenWordSetsItsSettingAndStays)
{
    DirectionText text;
    text.setDirection({});
    QSignalSpy edited(&text, &DirectionText::edited);
    text.token(TokenKind::Move)->click();
    for (QAction* action : text.findChild<QMenu*>()->actions()) {
        if (action->text() == u"Orbit left"_s)
            action->trigger();
    }
    const auto wording = edited.at(0).at(1).value<direction::Wording>();
    EXPECT_EQ(wording.changed.at(TokenKind::Move), u"orbits to the left"_s);
    EXPECT_EQ(edited.at(0).at(0).value<Direction>().move, CameraMove::OrbitLeft);
}

} // namespace rushes::clip
