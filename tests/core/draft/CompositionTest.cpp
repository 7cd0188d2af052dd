#include "core/draft/Composition.h"

#include <gtest/gtest.h>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

const Lexicon& lexicon()
{
    static const Lexicon words = Lexicon::builtIn();
    return words;
}

Layout composed(const QString& prompt, QSize size, std::uint64_t seed, double aspect = 1)
{
    const ParsedPrompt parsed = parsePrompt(prompt, lexicon());
    return compose(parsed, std::vector<double>(parsed.objects.size(), aspect), lexicon(),
                   {prompt, size, seed});
}

} // namespace

TEST(Composition, keepsEveryThingInsideTheFrame)
{
    for (const QString& prompt :
         {u"sneaker"_s, u"three lemons on a table"_s, u"burger and fries on a table"_s,
          u"laptop, a cup of coffee and a plant on a desk"_s, u"five cupcakes"_s})
        for (const QSize size :
             {QSize(1024, 1024), QSize(1600, 900), QSize(900, 1600), QSize(2100, 900)})
            for (std::uint64_t seed = 0; seed < 8; ++seed) {
                SCOPED_TRACE(prompt.toStdString());
                const QRectF box = composed(prompt, size, seed, 1.3).setting.subject;
                EXPECT_GE(box.left(), 0);
                EXPECT_GE(box.top(), 0);
                EXPECT_LE(box.right(), size.width());
                EXPECT_LE(box.bottom(), size.height());
            }
}

TEST(Composition, keepsAllOfATallerThingBesideTheSubjectInsideTheFrame)
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Layout layout =
            composed(u"a glass bottle on a table, a lamp on the left"_s, {1024, 1024}, seed, 0.45);
        ASSERT_EQ(layout.placements.size(), 2U);
        for (const Placement& place : layout.placements)
            EXPECT_GE(place.baseline - place.height, 0) << seed;
    }
}

TEST(Composition, placesNeighbouringSeedsDifferently)
{
    std::set<std::pair<double, double>> places;
    for (std::uint64_t seed = 4; seed < 8; ++seed) {
        const Layout layout = composed(u"sneaker on a beach"_s, {1600, 900}, seed);
        places.insert({layout.setting.subject.center().x(), layout.setting.subject.height()});
    }
    EXPECT_EQ(places.size(), 4U);
}

TEST(Composition, variesDistanceSideAndHorizonBetweenFourVariants)
{
    std::set<int> heights;
    std::set<int> horizons;
    std::set<int> sides;
    for (std::uint64_t seed = 1; seed < 5; ++seed) {
        const Layout layout = composed(u"sneaker on a beach"_s, {1024, 1024}, seed);
        heights.insert(int(layout.setting.subject.height() / 60));
        horizons.insert(int(layout.setting.horizon / 40));
        sides.insert(int(layout.setting.subject.center().x() / 100));
    }
    EXPECT_GE(heights.size(), 3U);
    EXPECT_GE(horizons.size(), 3U);
    EXPECT_GE(sides.size(), 3U);
}

TEST(Composition, leavesRoomForText)
{
    for (const QSize& size : {QSize(1024, 1024), QSize(1600, 900), QSize(900, 1600)})
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const Layout layout = composed(u"sneaker \"Run free\""_s, size, seed);
            ASSERT_FALSE(layout.text.isEmpty());
            EXPECT_TRUE(QRectF(QPointF(), QSizeF(size)).contains(layout.text));
            EXPECT_FALSE(layout.text.intersects(layout.setting.subject));
        }
}

TEST(Composition, drawsAsManyAsWereAskedFor)
{
    EXPECT_EQ(composed(u"three lemons"_s, {800, 800}, 1).placements.size(), 3U);
    EXPECT_EQ(composed(u"a dozen eggs"_s, {800, 800}, 1).placements.size(), 6U);
}

TEST(Composition, makesACloseUpLargerAndAWideShotSmaller)
{
    const auto height = [](const QString& prompt) {
        return composed(prompt, {1024, 1024}, 4).placements.front().height;
    };
    EXPECT_GT(height(u"sneaker, close-up"_s), height(u"sneaker"_s));
    EXPECT_LT(height(u"sneaker, wide shot"_s), height(u"sneaker"_s));
}

TEST(Composition, liftsWhatFliesOffTheGround)
{
    const Placement rocket =
        composed(u"rocket over a desert"_s, {1024, 1024}, 1).placements.front();
    EXPECT_TRUE(rocket.inTheAir);
    EXPECT_LT(rocket.baseline, rocket.groundY - 50);
    EXPECT_FALSE(composed(u"cactus in a desert"_s, {1024, 1024}, 1).placements.front().inTheAir);
}

TEST(Composition, facesThingsIntoThePicture)
{
    EXPECT_TRUE(composed(u"car on the left"_s, {1600, 900}, 1).placements.front().mirrored);
    EXPECT_FALSE(composed(u"car on the right"_s, {1600, 900}, 1).placements.front().mirrored);
}

TEST(Composition, choosesAPlaceThatSuitsAThingWhenNoneIsNamed)
{
    EXPECT_EQ(composed(u"sailboat"_s, {800, 800}, 1).setting.scene, SceneKind::Sea);
    EXPECT_EQ(composed(u"sneaker"_s, {800, 800}, 1).setting.scene, SceneKind::Studio);
    EXPECT_EQ(composed(u"wristwatch on marble"_s, {800, 800}, 1).setting.scene, SceneKind::Table);
}
