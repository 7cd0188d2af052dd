#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

namespace rushes::timeline {

using namespace testing;

namespace {

Timeline two()
{
    return onV1(
        {item("a", 0, 3, video(10), 2), item("b", 3, 3, video(10), 2), item("c", 8, 1, picture())});
}

Timeline trimmed(const char* what, Edge edge, double to, TrimMode mode)
{
    const auto after = trimItem(two(), id(what), edge, s(to), mode);
    EXPECT_TRUE(after) << (after ? "" : after.error().detail.toStdString());
    return after.value_or(two());
}

Time source(const Timeline& timeline, const char* what)
{
    return timeline.item(id(what))->alternates[0].sourceStart;
}

} // namespace

TEST(Trim, startLeavesAGapAndMovesTheSourceAlong)
{
    const Timeline after = trimmed("b", Edge::Start, 4, TrimMode::Trim);
    EXPECT_EQ(after.item(id("b"))->range, range(4, 6));
    EXPECT_EQ(source(after, "b"), s(3));
    EXPECT_EQ(after.item(id("a"))->range, range(0, 3));
}

TEST(Trim, startStopsAtTheNeighbourAndAtOneFrame)
{
    EXPECT_EQ(trimmed("b", Edge::Start, 1, TrimMode::Trim).item(id("b"))->range, range(3, 6));
    const Timeline shortest = trimmed("b", Edge::Start, 20, TrimMode::Trim);
    EXPECT_EQ(shortest.item(id("b"))->range.duration, Time::ofFrames(1, shortest.rate));
    EXPECT_EQ(shortest.item(id("b"))->range.end(), s(6));
}

TEST(Trim, startStopsAtTheBeginningOfTheFile)
{
    const Timeline before = onV1({item("a", 5, 2, video(10), 1)});
    const auto after = trimItem(before, id("a"), Edge::Start, s(0), TrimMode::Trim);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->range, range(4, 7));
    EXPECT_EQ(source(*after, "a"), Time());
}

TEST(Trim, endStopsAtTheNeighbourAndAtTheEndOfTheFile)
{
    EXPECT_EQ(trimmed("a", Edge::End, 5, TrimMode::Trim).item(id("a"))->range, range(0, 3));
    EXPECT_EQ(trimmed("b", Edge::End, 7.5, TrimMode::Trim).item(id("b"))->range, range(3, 7.5));
    const Timeline before = onV1({item("a", 0, 1, video(4), 1)});
    const auto after = trimItem(before, id("a"), Edge::End, s(60), TrimMode::Trim);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->range, range(0, 3));
}

TEST(Trim, aPictureHasNoEnd)
{
    EXPECT_EQ(trimmed("c", Edge::End, 600, TrimMode::Trim).item(id("c"))->range, range(8, 600));
}

TEST(Trim, roundsToTheNearestFrame)
{
    const Timeline after = trimmed("c", Edge::End, 9.52, TrimMode::Trim);
    EXPECT_EQ(after.item(id("c"))->range.end(), Time::ofFrames(286, after.rate));
}

TEST(RippleTrim, endMovesEverythingLaterAndKeepsTheGaps)
{
    const Timeline after = trimmed("a", Edge::End, 2, TrimMode::Ripple);
    EXPECT_EQ(after.item(id("a"))->range, range(0, 2));
    EXPECT_EQ(after.item(id("b"))->range, range(2, 5));
    EXPECT_EQ(after.item(id("c"))->range, range(7, 8));
}

TEST(RippleTrim, startStaysWhereItIsAndShowsLaterMaterial)
{
    const Timeline after = trimmed("b", Edge::Start, 4, TrimMode::Ripple);
    EXPECT_EQ(after.item(id("b"))->range, range(3, 5));
    EXPECT_EQ(source(after, "b"), s(3));
    EXPECT_EQ(after.item(id("c"))->range, range(7, 8));
}

TEST(RippleTrim, startCanGrowUpToTheBeginningOfTheFile)
{
    const Timeline after = trimmed("b", Edge::Start, -50, TrimMode::Ripple);
    EXPECT_EQ(after.item(id("b"))->range, range(3, 8));
    EXPECT_EQ(source(after, "b"), Time());
    EXPECT_EQ(after.item(id("c"))->range, range(10, 11));
}

TEST(RollTrim, movesTheCutBetweenTwoItemsAndNothingElse)
{
    const Timeline after = trimmed("a", Edge::End, 4, TrimMode::Roll);
    EXPECT_EQ(after.item(id("a"))->range, range(0, 4));
    EXPECT_EQ(after.item(id("b"))->range, range(4, 6));
    EXPECT_EQ(source(after, "b"), s(3));
    EXPECT_EQ(after.item(id("c"))->range, range(8, 9));
    EXPECT_EQ(v1(trimmed("b", Edge::Start, 4, TrimMode::Roll)), v1(after));
}

TEST(RollTrim, stopsAtTheMaterialOfBothItems)
{
    const Timeline left = onV1({item("a", 0, 3, video(10), 0), item("b", 3, 3, video(10), 1)});
    const auto early = trimItem(left, id("a"), Edge::End, s(0), TrimMode::Roll);
    ASSERT_TRUE(early);
    EXPECT_EQ(early->item(id("b"))->range, range(2, 6)) << "b has one second before its start";
    const Timeline right = onV1({item("a", 0, 3, video(3.5), 0), item("b", 3, 3, video(10), 1)});
    const auto late = trimItem(right, id("a"), Edge::End, s(5), TrimMode::Roll);
    ASSERT_TRUE(late);
    EXPECT_EQ(late->item(id("a"))->range, range(0, 3.5)) << "a has half a second left";
}

TEST(RollTrim, refusesWhereNothingTouches)
{
    EXPECT_FALSE(trimItem(two(), id("b"), Edge::End, s(7), TrimMode::Roll));
    EXPECT_FALSE(trimItem(two(), id("a"), Edge::Start, s(1), TrimMode::Roll));
    EXPECT_FALSE(trimItem(two(), id("c"), Edge::End, s(9), TrimMode::Roll));
}

} // namespace rushes::timeline
