#include "CutFixture.h"
#include "ui/cut/TextHandles.h"
#include "ui/cut/TimelineAccessible.h"
#include "ui/cut/Zones.h"

using namespace rushes;
using namespace rushes::cut;
using namespace Qt::Literals::StringLiterals;

namespace {

catalog::PlacementTable twoTallOneWide()
{
    catalog::PlacementTable table;
    table.placements = {
        {.id = u"a"_s, .name = u"A"_s, .size = {1080, 1920}, .unsafe = {50, 200, 50, 400}},
        {.id = u"b"_s,
         .name = u"B"_s,
         .size = {1080, 1920},
         .unsafe = {0, 300, 100, 300},
         .furniture = {{900, 1700, 100, 100}}},
        {.id = u"c"_s, .name = u"C"_s, .size = {1920, 1080}},
    };
    return table;
}

} // namespace

TEST(Zones, allOfARatioLeaveTheSmallestRoom)
{
    const std::vector<Zone> zones = zonesFor(twoTallOneWide(), {540, 960});
    ASSERT_EQ(zones.size(), 4u);
    EXPECT_EQ(zones[0].name, u"All 9:16 zones"_s);
    EXPECT_EQ(zones[0].rect, QRectF(25, 150, 540 - 25 - 50, 960 - 150 - 200));
    EXPECT_EQ(zones[1].name, u"A"_s);
    EXPECT_EQ(zones[2].furniture.front(), QRectF(450, 850, 50, 50)) << "scaled to the frame";
    EXPECT_EQ(zones[3].overlay, ZoneOverlay::Hidden);
    EXPECT_EQ(zones[3].rect, zones[0].rect) << "hiding the zone does not move the text";
}

TEST(Zones, aRatioOfNoPlacementUsesTheWholeFrame)
{
    const std::vector<Zone> zones = zonesFor(twoTallOneWide(), {1000, 700});
    ASSERT_EQ(zones.size(), 1u);
    EXPECT_EQ(zones[0].rect, QRectF(0, 0, 1000, 700));
}

TEST(TextHandles, theBodyMovesTheTextInPartsOfTheZone)
{
    const timeline::TextOverlay text{.x = 0.1, .y = 0.2};
    const auto moved =
        draggedText(text, TextHandle::Body, {20, 50}, {0, 0, 100, 40}, {0, 0, 200, 500});
    EXPECT_NEAR(moved.x, 0.2, 1e-9);
    EXPECT_NEAR(moved.y, 0.3, 1e-9);
    EXPECT_EQ(moved.size, text.size);
}

TEST(TextHandles, aCornerScalesAndASideChangesTheWrap)
{
    const timeline::TextOverlay text{.x = 0, .y = 0.2, .width = 0.5, .size = 50};
    const QRectF bounds(0, 100, 100, 40);
    const QRectF zone(0, 0, 200, 500);
    EXPECT_NEAR(draggedText(text, TextHandle::BottomRight, {50, 20}, bounds, zone).size, 75, 1e-9);
    const auto wrapped = draggedText(text, TextHandle::Right, {40, 0}, bounds, zone);
    EXPECT_NEAR(wrapped.width, 0.7, 1e-9);
    EXPECT_EQ(wrapped.size, 50);
}

TEST(TextHandles, neverLeavesTheZoneAtTheTopLeft)
{
    const auto moved =
        draggedText({}, TextHandle::Body, {-500, -900}, {0, 0, 100, 40}, {0, 0, 200, 500});
    EXPECT_EQ(moved.x, 0);
    EXPECT_EQ(moved.y, 0);
}

TEST(TextHandles, findsCornersBeforeTheBody)
{
    const QRectF bounds(100, 100, 200, 60);
    EXPECT_EQ(handleAt(bounds, {302, 158}), TextHandle::BottomRight);
    EXPECT_EQ(handleAt(bounds, {200, 130}), TextHandle::Body);
    EXPECT_EQ(handleAt(bounds, {200, 300}), TextHandle::None);
}

TEST_F(CutFixture, itemsHaveASentenceForScreenReaders)
{
    const timeline::Timeline timeline = stored(addCut());
    EXPECT_EQ(itemSentence(timeline, mainItems(timeline)[1]),
              u"Hero, alternate A of 2, video 1, from 2.0 to 5.0 seconds"_s);
    EXPECT_EQ(playheadSentence(Time::ofSeconds(12) + Time::ofFrames(21, {24, 1}), {24, 1}),
              u"Time 12 seconds 21 frames"_s);
}
