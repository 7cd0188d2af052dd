#include "core/draft/Composition.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

const Lexicon& knownWords()
{
    static const Lexicon lexicon = Lexicon::builtIn();
    return lexicon;
}

struct Placed
{
    ParsedPrompt prompt;
    Layout layout;

    /// The first placement of the thing with this drawing.
    Placement of(const QString& icon) const
    {
        for (const Placement& place : layout.placements) {
            const auto& entry = prompt.objects[std::size_t(place.object)].entry;
            if (entry && entry->icon == icon)
                return place;
        }
        ADD_FAILURE() << "no " << icon.toStdString();
        return {};
    }
};

Placed placed(const QString& text, std::uint64_t seed = 1, QSize size = {1024, 1024})
{
    Placed result{parsePrompt(text, knownWords()), {}};
    result.layout = compose(result.prompt, std::vector<double>(result.prompt.objects.size(), 1),
                            knownWords(), {text, size, seed});
    return result;
}

struct Sided
{
    QString prompt;
    QString left; ///< drawings
    QString right;
};

struct Layered
{
    QString prompt;
    QString back;
    QString front;
};

} // namespace

TEST(PlaceWords, putEachThingOnTheSideItIsSaidToBe)
{
    const std::vector<Sided> rows{
        {u"a sneaker on a beach with a palm on the left"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"a sneaker on a beach, a palm on the right"_s, u"running-shoe"_s, u"palm-tree"_s},
        {u"a lamp on the right and a cup of coffee on the left"_s, u"hot-beverage"_s,
         u"couch-and-lamp"_s},
        {u"on the left a sneaker, on the right a guitar"_s, u"running-shoe"_s, u"guitar"_s},
        {u"on the left a sneaker and on the right a guitar"_s, u"running-shoe"_s, u"guitar"_s},
        {u"sneaker with a guitar to the left"_s, u"guitar"_s, u"running-shoe"_s},
        {u"a guitar to the right of a sneaker"_s, u"running-shoe"_s, u"guitar"_s},
        {u"ein Turnschuh am Strand, links eine Palme"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"une basket sur la plage, un palmier à gauche"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"una zapatilla en la playa, una palmera a la derecha"_s, u"running-shoe"_s,
         u"palm-tree"_s},
        {u"ビーチのスニーカー、左にヤシの木"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"海滩上的运动鞋，右边有一棵棕榈树"_s, u"running-shoe"_s, u"palm-tree"_s},
    };
    for (const Sided& row : rows)
        for (std::uint64_t seed = 1; seed < 7; ++seed)
            for (const QSize size : {QSize(1024, 1024), QSize(1600, 900), QSize(900, 1600)}) {
                SCOPED_TRACE(row.prompt.toStdString());
                const Placed result = placed(row.prompt, seed, size);
                EXPECT_LT(result.of(row.left).centreX, result.of(row.right).centreX);
            }
}

TEST(PlaceWords, putOneThingBehindAnother)
{
    const std::vector<Layered> rows{
        {u"a sneaker with a palm behind it"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"a sneaker in front of a palm"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"a sneaker behind a guitar"_s, u"running-shoe"_s, u"guitar"_s},
        {u"a sneaker, a palm in the background"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"a sneaker, a guitar in the foreground"_s, u"running-shoe"_s, u"guitar"_s},
        {u"in the background a palm, a sneaker on the beach"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"ein Turnschuh vor einer Palme"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"ein Turnschuh, im Hintergrund eine Palme"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"une basket devant un palmier"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"una zapatilla delante de una palmera"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"スニーカーの後ろにヤシの木"_s, u"palm-tree"_s, u"running-shoe"_s},
        {u"运动鞋后面有一棵棕榈树"_s, u"palm-tree"_s, u"running-shoe"_s},
    };
    for (const Layered& row : rows)
        for (std::uint64_t seed = 1; seed < 7; ++seed) {
            SCOPED_TRACE(row.prompt.toStdString());
            const Placed result = placed(row.prompt, seed);
            const Placement back = result.of(row.back);
            const Placement front = result.of(row.front);
            EXPECT_LT(back.groundY, front.groundY);
            std::vector<int> order;
            for (const Placement& place : result.layout.placements)
                order.push_back(place.object);
            EXPECT_EQ(order.front(), back.object);
            EXPECT_EQ(order.back(), front.object);
        }
}

TEST(PlaceWords, moveTheOnlyThing)
{
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const auto centre = [seed](const QString& text) {
            return placed(text, seed, {1600, 900}).layout.placements.front().centreX;
        };
        EXPECT_LT(centre(u"a palm on the left"_s), 750);
        EXPECT_GT(centre(u"a palm on the beach, on the right"_s), 850);
    }
}

TEST(PlaceWords, belongToTheThingOfTheirClause)
{
    const ParsedPrompt prompt = parsePrompt(u"a sneaker, a palm on the left"_s, knownWords());
    ASSERT_EQ(prompt.objects.size(), 2U);
    EXPECT_EQ(prompt.objects[1].spot.side, CameraWord::Left);
    EXPECT_EQ(prompt.objects[0].spot, Spot{});
}

TEST(PlaceWords, areDrawnInTheReportAndIgnoredWithWhatIsNotDrawn)
{
    const WordReport drawn = parsePrompt(u"sneaker, a palm on the left"_s, knownWords()).report;
    EXPECT_TRUE(drawn.drawn.contains(u"on the left"_s));
    const ParsedPrompt other = parsePrompt(u"sneaker, glowing on the left"_s, knownWords());
    EXPECT_EQ(other.side, CameraWord::None);
    EXPECT_TRUE(other.report.ignored.contains(u"on the left"_s));
}

TEST(PlaceWords, moveAThingThatWasNamedBefore)
{
    const Placed result = placed(u"a dog and a cat on a street, the cat on the left"_s);
    ASSERT_EQ(result.prompt.objects.size(), 2U);
    EXPECT_EQ(result.prompt.objects[1].spot.side, CameraWord::Left);
}

TEST(PlaceWords, makeABlockOfAThingWithoutADrawing)
{
    const ParsedPrompt prompt = parsePrompt(u"sneaker, a zorble on the left"_s, knownWords());
    ASSERT_EQ(prompt.objects.size(), 2U);
    EXPECT_EQ(prompt.objects[1].label, u"zorble"_s);
    EXPECT_EQ(prompt.objects[1].spot.side, CameraWord::Left);
}

TEST(PlaceWords, leaveAColouredBackgroundABackground)
{
    const ParsedPrompt prompt = parsePrompt(u"sneaker on a yellow background"_s, knownWords());
    EXPECT_TRUE(prompt.backdrop);
    EXPECT_EQ(prompt.scene, SceneKind::Studio);
}
