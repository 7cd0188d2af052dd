#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

#include <limits>

namespace rushes::timeline {

using namespace testing;

TEST(SlipItem, showsOtherMaterialInTheSamePlaceUpToTheEndsOfTheFile)
{
    const Timeline before = onV1({item("a", 5, 2, video(10), 4)});
    const auto source = [&](double by) {
        return slipItem(before, id("a"), s(by))->item(id("a"))->alternates[0].sourceStart;
    };
    EXPECT_EQ(source(1), s(5));
    EXPECT_EQ(source(-100), Time());
    EXPECT_EQ(source(100), s(8));
    EXPECT_EQ(slipItem(before, id("a"), s(1))->item(id("a"))->range, range(5, 7));
}

TEST(SlipItem, refusesAPicture)
{
    EXPECT_FALSE(slipItem(onV1({item("a", 0, 2, picture())}), id("a"), s(1)));
}

TEST(ChangeItem, takesNameGainTransitionAndTake)
{
    Timeline timeline = onV1({item("a", 0, 2, video(5))});
    timeline = *addAlternate(timeline, id("a"), {.media = video(3, "b"), .sourceStart = s(2)});
    Item changed = *timeline.item(id("a"));
    changed.gain = 0.5;
    changed.transitionIn = Transition{.kind = TransitionKind::Wipe};
    changed.chosen = 1;
    const auto after = changeItem(timeline, changed);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->gain, 0.5);
    EXPECT_EQ(after->item(id("a"))->alternate()->sourceStart, s(1)) << "two seconds must be left";
}

TEST(ChangeItem, refusesAnotherRangeATakeThatIsNotThereAndASenselessGain)
{
    const Timeline timeline = onV1({item("a", 0, 2, video(5))});
    Item changed = *timeline.item(id("a"));
    changed.range.start = s(1);
    EXPECT_FALSE(changeItem(timeline, changed));
    changed = *timeline.item(id("a"));
    changed.chosen = 1;
    EXPECT_FALSE(changeItem(timeline, changed));
    changed.chosen = 0;
    changed.gain = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(changeItem(timeline, changed));
}

TEST(ChangeItem, refusesATakeTooShortForItsPlaceAndSaysWhatToDo)
{
    Timeline timeline = onV1({item("a", 0, 4, video(5))});
    timeline = *addAlternate(timeline, id("a"), {.media = video(3, "b")});
    Item changed = *timeline.item(id("a"));
    changed.chosen = 1;
    const auto after = changeItem(timeline, changed);
    ASSERT_FALSE(after);
    EXPECT_TRUE(after.error().detail.contains(QStringLiteral("trim the item first")));
}

TEST(AddAlternate, leavesTheChosenTakeAsItIs)
{
    const auto after =
        addAlternate(onV1({item("a", 0, 2, picture())}), id("a"), {.media = video(9)});
    ASSERT_TRUE(after);
    EXPECT_EQ(after->item(id("a"))->alternates.size(), 2U);
    EXPECT_EQ(after->item(id("a"))->chosen, 0);
}

TEST(AddAlternate, refusesTextAndSoundAmongPictures)
{
    const Timeline timeline = onV1({item("a", 0, 2, picture())});
    EXPECT_FALSE(addAlternate(timeline, id("a"), {.media = sound(3)}));
    Item words{
        .id = id("t"), .range = range(0, 1), .text = TextOverlay{.text = QStringLiteral("Buy")}};
    const auto withText = appendItem(timeline, idOf(timeline, "Text"), words);
    ASSERT_TRUE(withText);
    EXPECT_FALSE(addAlternate(*withText, id("t"), {.media = picture()}));
}

TEST(Snapped, findsTheNearestCutMarkerPlayheadOrZero)
{
    Timeline timeline = onV1({item("a", 2, 2, picture()), item("b", 6, 1, picture())});
    timeline.markers = {{.at = s(5)}};
    const auto snap = [&](double at) { return snapped(timeline, s(at), s(9), s(0.3), id("b")); };
    EXPECT_EQ(snap(0.2), s(0));
    EXPECT_EQ(snap(2.1), s(2));
    EXPECT_EQ(snap(3.8), s(4));
    EXPECT_EQ(snap(5.2), s(5));
    EXPECT_EQ(snap(8.9), s(9));
    EXPECT_EQ(snap(4.5), s(4.5)) << "nothing is near";
    EXPECT_EQ(snap(6.1), s(6.1)) << "its own edges do not attract it";
}

TEST(EmptyTimeline, hasTheFourTracksFromTheTopDown)
{
    const Timeline timeline = emptyTimeline({1080, 1080}, {25, 1});
    ASSERT_EQ(timeline.tracks.size(), 4U);
    EXPECT_EQ(timeline.tracks[0].kind, TrackKind::Text);
    EXPECT_EQ(timeline.tracks[1].name, QStringLiteral("V2"));
    EXPECT_EQ(timeline.tracks[2].name, QStringLiteral("V1"));
    EXPECT_EQ(timeline.tracks[3].kind, TrackKind::Music);
    EXPECT_EQ(timeline.duration(), Time());
    EXPECT_EQ(timeline.rate, (FrameRate{25, 1}));
}

TEST(ItemAt, isHalfOpen)
{
    const Timeline timeline = onV1({item("a", 1, 1, picture()), item("b", 2, 1, picture())});
    const Track& track = *timeline.trackNamed(QStringLiteral("V1"));
    EXPECT_EQ(itemAt(track, s(0.5)), nullptr);
    EXPECT_EQ(itemAt(track, s(1))->id, id("a"));
    EXPECT_EQ(itemAt(track, s(2))->id, id("b"));
    EXPECT_EQ(itemAt(track, s(3)), nullptr);
}

} // namespace rushes::timeline
