#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

namespace rushes::timeline {

using namespace testing;

TEST(AppendItem, putsTheItemAfterTheLastOneWhateverItsStart)
{
    const Timeline before = onV1({item("a", 0, 2, picture())});
    const auto after = appendItem(before, idOf(before, "V1"), item("b", 9, 3, picture()));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("b"))->range, range(2, 5));
    EXPECT_EQ(after->duration(), s(5));
}

TEST(AppendItem, givesAnIdWhenThereIsNone)
{
    const Timeline before = onV1({});
    const auto after = appendItem(before, idOf(before, "V1"), item("", 0, 1, picture()));
    ASSERT_TRUE(after);
    EXPECT_FALSE(v1(*after)[0].id.isEmpty());
}

TEST(AppendItem, shortensAnItemToItsMaterial)
{
    const Timeline before = onV1({});
    const auto after = appendItem(before, idOf(before, "V1"), item("a", 0, 10, video(4.01)));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->range, range(0, 4)) << "4.01 s hold 120 whole frames";
}

TEST(AppendItem, refusesMaterialShorterThanAFrame)
{
    const Timeline before = onV1({});
    const auto after = appendItem(before, idOf(before, "V1"), item("a", 0, 1, video(0.01)));
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().code, ErrorCode::Usage);
}

TEST(AppendItem, refusesAnItemThatIsInTheCutAlready)
{
    const Timeline before = onV1({item("a", 0, 1, picture())});
    EXPECT_FALSE(appendItem(before, idOf(before, "V2"), item("a", 0, 1, picture())));
}

TEST(AppendItem, keepsSoundOffPictureTracksAndPicturesOffMusic)
{
    const Timeline before = onV1({});
    EXPECT_FALSE(appendItem(before, idOf(before, "V1"), item("a", 0, 1, sound(3))));
    EXPECT_FALSE(appendItem(before, idOf(before, "Music"), item("a", 0, 1, picture())));
    EXPECT_FALSE(appendItem(before, idOf(before, "Text"), item("a", 0, 1, picture())));
    EXPECT_TRUE(appendItem(before, idOf(before, "Music"), item("a", 0, 1, sound(3))));
}

TEST(AppendItem, roundsToFramesAndIsNeverShorterThanOne)
{
    const Timeline before = onV1({});
    const auto after = appendItem(before, idOf(before, "V1"), item("a", 0, 0.001, picture()));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->range.duration, Time::ofFrames(1, before.rate));
}

TEST(InsertItem, movesEveryLaterItemRightByTheOverlap)
{
    const Timeline before =
        onV1({item("a", 0, 2, picture()), item("b", 3, 2, picture()), item("c", 6, 1, picture())});
    const auto after = insertItem(before, idOf(before, "V1"), item("n", 2, 3, picture()));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("n"))->range, range(2, 5));
    EXPECT_EQ(after->item(id("b"))->range, range(5, 7));
    EXPECT_EQ(after->item(id("c"))->range, range(8, 9));
}

TEST(InsertItem, movesNothingWhenItFitsTheGap)
{
    const Timeline before = onV1({item("a", 0, 1, picture()), item("b", 5, 2, picture())});
    const auto after = insertItem(before, idOf(before, "V1"), item("n", 2, 3, picture()));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("b"))->range, range(5, 7));
}

TEST(InsertItem, goesToTheNearerEndOfTheItemItFallsInto)
{
    const Timeline before = onV1({item("a", 0, 4, picture())});
    const auto early = insertItem(before, idOf(before, "V1"), item("n", 1, 1, picture()));
    const auto late = insertItem(before, idOf(before, "V1"), item("n", 3, 1, picture()));
    ASSERT_TRUE(early && late);
    EXPECT_EQ(early->item(id("n"))->range, range(0, 1));
    EXPECT_EQ(early->item(id("a"))->range, range(1, 5));
    EXPECT_EQ(late->item(id("n"))->range, range(4, 5));
}

TEST(RemoveItem, liftLeavesTheGapAndRippleClosesIt)
{
    const Timeline before =
        onV1({item("a", 0, 2, picture()), item("b", 2, 3, picture()), item("c", 5, 1, picture())});
    const auto lifted = removeItem(before, id("b"), RemoveMode::Lift);
    const auto rippled = removeItem(before, id("b"), RemoveMode::Ripple);
    ASSERT_TRUE(lifted && rippled);
    EXPECT_EQ(lifted->item(id("c"))->range, range(5, 6));
    EXPECT_EQ(rippled->item(id("c"))->range, range(2, 3));
    EXPECT_EQ(rippled->item(id("b")), nullptr);
}

TEST(Split, leavesBothHalvesTouching)
{
    const Timeline before = onV1({item("a", 1, 4, video(10), 2)});
    const auto after = splitItem(before, id("a"), s(2));
    ASSERT_TRUE(after);
    const auto& items = v1(*after);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].range, range(1, 2));
    EXPECT_EQ(items[1].range, range(2, 5));
    EXPECT_NE(items[0].id, items[1].id);
    EXPECT_EQ(items[1].alternates[0].sourceStart, s(3))
        << "the second half goes on where the first ends";
}

TEST(Split, keepsEveryTakeInBothHalves)
{
    Timeline before = onV1({item("a", 0, 4, video(10))});
    before = *addAlternate(before, id("a"), {.media = video(3, "short")});
    const auto after = splitItem(before, id("a"), s(2));
    ASSERT_TRUE(after);
    EXPECT_EQ(v1(*after)[1].alternates.size(), 2U);
    EXPECT_EQ(v1(*after)[1].alternates[1].sourceStart, s(1)) << "as far as the shorter file goes";
}

TEST(Split, fadesOnlyAtTheOuterEnds)
{
    Item whole = item("a", 0, 4, picture());
    whole.fadeIn = s(1);
    whole.fadeOut = s(1);
    whole.transitionIn = Transition{};
    const auto after = splitItem(onV1({whole}), id("a"), s(2));
    ASSERT_TRUE(after);
    const auto& items = v1(*after);
    EXPECT_EQ(items[0].fadeIn, s(1));
    EXPECT_EQ(items[0].fadeOut, Time());
    EXPECT_EQ(items[1].fadeIn, Time());
    EXPECT_EQ(items[1].fadeOut, s(1));
    EXPECT_TRUE(items[0].transitionIn);
    EXPECT_FALSE(items[1].transitionIn);
}

TEST(Split, refusesTheEdgesAndTheOutside)
{
    const Timeline before = onV1({item("a", 1, 2, picture())});
    EXPECT_FALSE(splitItem(before, id("a"), s(1)));
    EXPECT_FALSE(splitItem(before, id("a"), s(3)));
    EXPECT_FALSE(splitItem(before, id("a"), s(7)));
    EXPECT_FALSE(splitItem(before, id("x"), s(2)));
}

TEST(MoveItem, goesToAnotherTrackOfTheSameKind)
{
    const Timeline before = onV1({item("a", 0, 2, picture())});
    const auto after = moveItem(before, id("a"), idOf(before, "V2"), s(3));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->trackOf(id("a"))->name, QStringLiteral("V2"));
    EXPECT_EQ(after->item(id("a"))->range, range(3, 5));
    EXPECT_FALSE(moveItem(before, id("a"), idOf(before, "Music"), s(3)));
}

TEST(MoveItem, refusesToCoverAnotherButMayCoverItsOwnOldPlace)
{
    const Timeline before = onV1({item("a", 0, 2, picture()), item("b", 4, 2, picture())});
    const auto covering = moveItem(before, id("a"), idOf(before, "V1"), s(3));
    ASSERT_FALSE(covering);
    EXPECT_TRUE(covering.error().detail.contains(QStringLiteral("b")));
    const auto own = moveItem(before, id("a"), idOf(before, "V1"), s(1));
    ASSERT_TRUE(own);
    EXPECT_EQ(own->item(id("a"))->range, range(1, 3));
}

TEST(MoveItem, keepsTheTrackInOrderAndStopsAtZero)
{
    const Timeline before = onV1({item("a", 2, 1, picture()), item("b", 4, 1, picture())});
    const auto after = moveItem(before, id("b"), idOf(before, "V1"), s(-5));
    ASSERT_TRUE(after);
    EXPECT_EQ(v1(*after)[0].id, id("b"));
    EXPECT_EQ(v1(*after)[0].range, range(0, 1));
}

TEST(ReorderItem, putsTheItemBeforeTheIndexAndClosesEverythingUp)
{
    const Timeline before =
        onV1({item("a", 1, 1, picture()), item("b", 3, 2, picture()), item("c", 6, 3, picture())});
    const auto after = reorderItem(before, id("c"), 0);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("c"))->range, range(0, 3));
    EXPECT_EQ(after->item(id("a"))->range, range(3, 4));
    EXPECT_EQ(after->item(id("b"))->range, range(4, 6));
}

TEST(ReorderItem, takesAnIndexBeyondTheEndAsLast)
{
    const Timeline before = onV1({item("a", 0, 1, picture()), item("b", 1, 2, picture())});
    const auto after = reorderItem(before, id("a"), 99);
    ASSERT_TRUE(after);
    EXPECT_EQ(v1(*after)[1].id, id("a"));
    EXPECT_EQ(after->item(id("a"))->range, range(2, 3));
}

TEST(LockedTrack, refusesEveryEditButBeingUnlocked)
{
    Timeline timeline = onV1({item("a", 0, 2, video(9)), item("b", 2, 2, video(9))});
    const TrackId track = idOf(timeline, "V1");
    timeline = *setTrackStates(timeline, track, TrackState::Locked);
    EXPECT_FALSE(appendItem(timeline, track, item("n", 0, 1, picture())));
    EXPECT_FALSE(insertItem(timeline, track, item("n", 0, 1, picture())));
    EXPECT_FALSE(removeItem(timeline, id("a"), RemoveMode::Lift));
    EXPECT_FALSE(splitItem(timeline, id("a"), s(1)));
    EXPECT_FALSE(trimItem(timeline, id("a"), Edge::End, s(1), TrimMode::Trim));
    EXPECT_FALSE(slipItem(timeline, id("a"), s(1)));
    EXPECT_FALSE(moveItem(timeline, id("a"), idOf(timeline, "V2"), s(0)));
    EXPECT_FALSE(reorderItem(timeline, id("a"), 1));
    EXPECT_FALSE(changeItem(timeline, *timeline.item(id("a"))));
    const auto refused = addAlternate(timeline, id("a"), {.media = video(4)});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail, QStringLiteral("track V1 is locked"));
    EXPECT_TRUE(setTrackStates(timeline, track, {}));
}

} // namespace rushes::timeline
