#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

namespace rushes::timeline {

using namespace testing;

namespace {

Item text(const char* id, double start, double duration)
{
    return {.id = ItemId(QString::fromLatin1(id)),
            .name = QString::fromLatin1(id),
            .range = {s(start), s(duration)},
            .text = TextOverlay{}};
}

/// Three shots of 3 s, each with a text 0.5 s after its start.
Timeline withTexts()
{
    Timeline timeline =
        onV1({item("a", 0, 3, picture()), item("b", 3, 3, picture()), item("c", 6, 3, picture())});
    timeline.tracks[0].items = {text("ta", 0.5, 2), text("tb", 3.5, 2), text("tc", 6.5, 2)};
    return timeline;
}

} // namespace

TEST(ConnectedItems, closeUpWithTheShotsAfterAShorterOne)
{
    const auto after = trimItem(withTexts(), id("a"), Edge::End, s(2), TrimMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("ta"))->range, range(0.5, 2.5)) << "its shot stayed where it is";
    EXPECT_EQ(after->item(id("tb"))->range, range(2.5, 4.5));
    EXPECT_EQ(after->item(id("tc"))->range, range(5.5, 7.5));
}

TEST(ConnectedItems, goWithTheirShotWhenItIsTakenOut)
{
    const auto after = removeItem(withTexts(), id("b"), RemoveMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_FALSE(after->item(id("tb")));
    EXPECT_EQ(after->item(id("tc"))->range, range(3.5, 5.5));
}

TEST(ConnectedItems, stayWhenTheirShotIsLiftedOut)
{
    const auto after = removeItem(withTexts(), id("b"), RemoveMode::Lift);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("tb"))->range, range(3.5, 5.5));
}

TEST(ConnectedItems, changeTheOrderWithTheirShots)
{
    const auto after = reorderItem(withTexts(), id("c"), 0);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("tc"))->range, range(0.5, 2.5));
    EXPECT_EQ(after->item(id("ta"))->range, range(3.5, 5.5));
    EXPECT_EQ(after->item(id("tb"))->range, range(6.5, 8.5));
    EXPECT_EQ(after->tracks[0].items[0].id, id("tc")) << "in order of start";
}

TEST(ConnectedItems, makeRoomForANewShot)
{
    const Timeline before = withTexts();
    const auto after = insertItem(before, idOf(before, "V1"), item("new", 3, 4, picture()));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("ta"))->range, range(0.5, 2.5));
    EXPECT_EQ(after->item(id("tb"))->range, range(7.5, 9.5));
}

TEST(ConnectedItems, endWhereTheNextBeginsWhenTheyMeet)
{
    Timeline before = withTexts();
    before.tracks[0].items = {text("long", 1, 4), text("tc", 6.5, 2)};
    const auto after = removeItem(before, id("b"), RemoveMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("tc"))->range, range(3.5, 5.5));
    EXPECT_EQ(after->item(id("long"))->range, range(1, 3.5)) << "it reached over its own shot";
}

TEST(ConnectedItems, staySomewhereInAShotThatBecameShorterThanTheirOffset)
{
    Timeline before = withTexts();
    before.tracks[0].items = {text("late", 2, 1)};
    const auto after = trimItem(before, id("a"), Edge::End, s(1), TrimMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_LT(after->item(id("late"))->range.start, s(1));
}

TEST(ConnectedItems, onLockedTracksAndMusicStayWhereTheyAre)
{
    Timeline before = withTexts();
    before.tracks[0].states = TrackState::Locked;
    before.tracks[3].items = {item("music", 1, 8, sound(8))};
    const auto after = removeItem(before, id("a"), RemoveMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("tb"))->range, range(3.5, 5.5));
    EXPECT_EQ(after->item(id("music"))->range, range(1, 9));
}

TEST(ConnectedItems, doNotMoveForAnEditOfAnotherTrack)
{
    Timeline before = withTexts();
    before.tracks[1].items = {item("over", 4, 1, picture())};
    const auto after = removeItem(before, id("over"), RemoveMode::Ripple);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->tracks[0].items, before.tracks[0].items);
}

} // namespace rushes::timeline
