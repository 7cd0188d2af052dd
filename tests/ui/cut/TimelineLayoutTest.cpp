#include "ui/cut/TimelineLayout.h"

#include "core/timeline/Edits.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::cut;
using namespace Qt::Literals::StringLiterals;

namespace {

timeline::Timeline twoItems()
{
    timeline::Timeline timeline = timeline::emptyTimeline({1080, 1920});
    for (const auto& name : {u"Hook"_s, u"Hero"_s}) {
        timeline::Item item{
            .id = timeline::ItemId::make(), .name = name, .range = {{}, Time::ofSeconds(2)}};
        item.alternates = {{}};
        timeline = *timeline::appendItem(timeline, timeline.trackNamed(u"V1"_s)->id, item);
    }
    return timeline;
}

constexpr TimelineScale scale{.pixelsPerSecond = 50, .scroll = {}, .viewport = {800, 300}};

} // namespace

TEST(TimelineLayout, turnsTimeIntoPixelsAndBack)
{
    const timeline::Timeline timeline = twoItems();
    const TimelineLayout layout(timeline,
                                {.pixelsPerSecond = 50, .scroll = {30, 0}, .viewport = {800, 300}});
    EXPECT_DOUBLE_EQ(layout.xOf(Time::ofSeconds(2)), 104 + 100 - 30);
    EXPECT_EQ(layout.timeAt(174), Time::ofSeconds(2));
    EXPECT_EQ(layout.timeAt(0), Time()) << "left of the start is the start";
}

TEST(TimelineLayout, stacksTheLanesInTheDesignsHeights)
{
    const timeline::Timeline timeline = twoItems();
    const TimelineLayout layout(timeline, scale);
    ASSERT_EQ(layout.lanes().size(), 4u);
    EXPECT_EQ(layout.lanes()[0].body.height(), 36);
    EXPECT_EQ(layout.lanes()[1].body.height(), 48);
    EXPECT_EQ(layout.lanes()[2].body.height(), 84);
    EXPECT_EQ(layout.lanes()[3].body.height(), 72);
    EXPECT_EQ(layout.lanes()[1].body.top() - layout.lanes()[0].body.bottom() - 1, 3);
}

TEST(TimelineLayout, findsBodiesAndEdgesOfItems)
{
    const timeline::Timeline timeline = twoItems();
    const TimelineLayout layout(timeline, scale);
    const Lane& lane = *layout.lane(timeline.trackNamed(u"V1"_s)->id);
    const int y = lane.body.center().y();
    const timeline::Item& first = timeline.trackNamed(u"V1"_s)->items[0];
    EXPECT_EQ(layout.hit({104 + 50, y}).part, TimelinePart::Item);
    EXPECT_EQ(layout.hit({104 + 50, y}).item, first.id);
    EXPECT_EQ(layout.hit({104 + 3, y}).part, TimelinePart::ItemStart);
    EXPECT_EQ(layout.hit({104 + 95, y}).part, TimelinePart::ItemEnd);
    EXPECT_EQ(layout.hit({104 + 103, y}).part, TimelinePart::ItemStart) << "of the second item";
    EXPECT_EQ(layout.hit({104 + 300, y}).part, TimelinePart::Track);
}

TEST(TimelineLayout, keepsAMiddleToGrabOnNarrowItems)
{
    timeline::Timeline timeline = twoItems();
    const TimelineLayout layout(timeline,
                                {.pixelsPerSecond = 6, .scroll = {}, .viewport = {800, 300}});
    const Lane& lane = *layout.lane(timeline.trackNamed(u"V1"_s)->id);
    EXPECT_EQ(layout.hit({104 + 6, lane.body.center().y()}).part, TimelinePart::Item);
}

TEST(TimelineLayout, findsRulerHeaderButtonsAndTransitions)
{
    timeline::Timeline timeline = twoItems();
    timeline.tracks[2].items[1].transitionIn = timeline::Transition{};
    const TimelineLayout layout(timeline, scale);
    const Lane& lane = layout.lanes()[2];
    EXPECT_EQ(layout.hit({300, 10}).part, TimelinePart::Ruler);
    EXPECT_EQ(layout.hit(lane.eye.center()).part, TimelinePart::Eye);
    EXPECT_EQ(layout.hit(lane.lock.center()).part, TimelinePart::Lock);
    const QRect tile = layout.transitionRect(timeline.tracks[2].items[1], lane);
    EXPECT_EQ(tile.width(), 28);
    EXPECT_EQ(layout.hit(tile.center()).part, TimelinePart::Transition);
}

TEST(TimelineLayout, spreadsRulerLabelsAtEveryScale)
{
    const timeline::Timeline timeline = twoItems();
    for (const double pixels : {4.0, 20.0, 58.0, 200.0, 480.0}) {
        const TimelineLayout layout(
            timeline, {.pixelsPerSecond = pixels, .scroll = {}, .viewport = {1200, 300}});
        int last = -1000;
        int labels = 0;
        for (const RulerTick& tick : layout.ticks()) {
            if (tick.label.isEmpty())
                continue;
            EXPECT_GE(tick.x - last, 44) << pixels;
            last = tick.x;
            ++labels;
        }
        EXPECT_GE(labels, 3) << pixels;
    }
    EXPECT_EQ(TimelineLayout(timeline, scale).ticks().front().label, u"0:00"_s);
}

TEST(TimelineLayout, fitsTheWholeCutIntoTheWidth)
{
    EXPECT_LE(fittingScale(Time::ofSeconds(15), 900) * 15, 900);
    EXPECT_GT(fittingScale(Time::ofSeconds(15), 900) * 15, 800);
    EXPECT_EQ(fittingScale(Time::ofSeconds(100000), 900), smallestScale);
}
