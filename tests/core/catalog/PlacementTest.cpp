#include "core/catalog/Placement.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::catalog;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray table(const QByteArray& member)
{
    return R"({"date":"2026-11-22","placements":[{"id":"a","name":"A","size":[100,200],)" + member +
           R"("unsafe":{"top":10,"bottom":20,"left":5,"right":5}}]})";
}

} // namespace

TEST(Placements, areTheNineOfTheCommandLine)
{
    const auto loaded = loadPlacements();
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
    const QStringList expected{u"reels"_s,   u"stories"_s,       u"tiktok"_s,
                               u"shorts"_s,  u"feed-portrait"_s, u"feed-square"_s,
                               u"youtube"_s, u"linkedin"_s,      u"master"_s};
    EXPECT_EQ(loaded->ids(), expected);
    EXPECT_EQ(loaded->find(u"reels"_s)->size, QSize(1080, 1920));
    EXPECT_EQ(loaded->find(u"feed-portrait"_s)->size, QSize(1080, 1350));
    EXPECT_TRUE(loaded->find(u"master"_s)->size.isEmpty());
    for (const Placement& placement : loaded->placements) {
        EXPECT_TRUE(placement.size.width() % 2 == 0 || placement.size.isEmpty());
        EXPECT_EQ(placement.lufs, -14) << placement.id.toStdString();
    }
}

TEST(Placements, haveSafeZonesFreeOfTheirFurniture)
{
    const auto loaded = loadPlacements();
    ASSERT_TRUE(loaded);
    for (const Placement& placement : loaded->placements) {
        const QSize frame = placement.size.isEmpty() ? QSize(640, 480) : placement.size;
        const QRectF zone = placement.safeZone(frame);
        EXPECT_TRUE(QRectF(QPointF(0, 0), QSizeF(frame)).contains(zone))
            << placement.id.toStdString();
        EXPECT_GT(zone.width() * zone.height(), 0.25 * frame.width() * frame.height())
            << placement.id.toStdString();
        for (const QRectF& shape : placement.furniture)
            EXPECT_FALSE(zone.intersects(shape)) << placement.id.toStdString();
    }
}

TEST(Placements, scaleTheirSafeZoneWithTheFrame)
{
    const Placement reels = *loadPlacements()->find(u"reels"_s);
    const QRectF full = reels.safeZone(QSize(1080, 1920));
    const QRectF half = reels.safeZone(QSize(540, 960));
    EXPECT_DOUBLE_EQ(half.x() * 2, full.x());
    EXPECT_DOUBLE_EQ(half.bottom() * 2, full.bottom());
    EXPECT_DOUBLE_EQ(full.top(), 269);
}

TEST(Placements, cutTheZoneBackOnTheSideThatCostsLeast)
{
    const auto parsed = parsePlacements(table(R"("furniture":[[90,100,10,100]],)"), u"t"_s);
    ASSERT_TRUE(parsed) << parsed.error().detail.toStdString();
    EXPECT_EQ(parsed->placements.front().safeZone(QSize(100, 200)), QRectF(5, 10, 85, 170));
}

TEST(Placements, nameTheNearestWhenUnknown)
{
    const auto found = loadPlacements()->find(u"reel"_s);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Usage);
    EXPECT_TRUE(found.error().detail.contains(u"reels"_s));
}

TEST(Placements, nameFileAndMemberWhenDamaged)
{
    const auto wrongType = parsePlacements(table(R"("longest_s":"ninety",)"), u"mine.json"_s);
    ASSERT_FALSE(wrongType);
    EXPECT_TRUE(wrongType.error().detail.startsWith(u"mine.json.placements[0].longest_s"_s))
        << wrongType.error().detail.toStdString();

    const auto noMargins =
        parsePlacements(R"({"date":"x","placements":[{"id":"a","name":"A"}]})", u"mine.json"_s);
    ASSERT_FALSE(noMargins);
    EXPECT_TRUE(noMargins.error().detail.contains(u"unsafe: is missing"_s));

    const auto notJson = parsePlacements("{", u"mine.json"_s);
    ASSERT_FALSE(notJson);
    EXPECT_TRUE(notJson.error().detail.startsWith(u"mine.json"_s));
    EXPECT_FALSE(parsePlacements("[]", u"mine.json"_s));
}

TEST(Placements, refuseAnIdTwice)
{
    const QByteArray one =
        R"({"id":"a","name":"A","unsafe":{"top":0,"bottom":0,"left":0,"right":0}})";
    const auto parsed =
        parsePlacements(R"({"date":"x","placements":[)" + one + "," + one + "]}", u"mine.json"_s);
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().detail.contains(u"placements[1].id"_s));
}
