#include "core/draft/Composition.h"
#include "core/draft/scenes/Scenes.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

Stage stageOf(const QString& prompt, std::uint64_t seed, QSize size = {160, 120})
{
    static const Lexicon lexicon = Lexicon::builtIn();
    const ParsedPrompt parsed = parsePrompt(prompt, lexicon);
    return paintScene(compose(parsed, std::vector<double>(parsed.objects.size(), 1), lexicon,
                              {prompt, size, seed})
                          .setting);
}

float mean(const Stage& stage, int firstRow, int endRow, std::size_t channel)
{
    float sum = 0;
    for (int y = firstRow; y < endRow; ++y)
        for (int x = 0; x < stage.picture.width(); ++x)
            sum += stage.picture.channels[channel].row(y)[x];
    return sum / float((endRow - firstRow) * stage.picture.width());
}

} // namespace

TEST(Scene, leavesNoPixelOfADaylightPlaceUnpainted)
{
    for (const QString& place :
         {u"studio"_s, u"podium"_s, u"beach"_s, u"sea"_s, u"table"_s, u"room"_s, u"city"_s,
          u"desert"_s, u"snow"_s, u"meadow"_s, u"forest"_s, u"mountains"_s, u"street"_s, u"café"_s})
        for (std::uint64_t seed = 0; seed < 16; ++seed) {
            const Stage stage = stageOf(u"lemon in the "_s + place, seed, {120, 120});
            float darkest = 1;
            for (int y = 0; y < stage.picture.height(); ++y)
                for (int x = 0; x < stage.picture.width(); ++x)
                    darkest = std::min(darkest, stage.picture.at(x, y).luminance());
            EXPECT_GT(darkest, 0.003F) << place.toStdString() << " seed " << seed;
        }
}

TEST(Scene, isDarkerAtNightThanByDay)
{
    for (const QString& place : {u"beach"_s, u"city"_s, u"meadow"_s})
        EXPECT_LT(mean(stageOf(place + u" at night"_s, 3), 0, 120, 1),
                  0.6F * mean(stageOf(place, 3), 0, 120, 1));
}

TEST(Scene, warmsTheSkyAtSunset)
{
    const Stage day = stageOf(u"sea"_s, 3);
    const Stage sunset = stageOf(u"sea at sunset"_s, 3);
    EXPECT_LT(mean(day, 0, 50, 0), mean(day, 0, 50, 2));
    EXPECT_GT(mean(sunset, 30, 55, 0), mean(sunset, 30, 55, 2));
}

TEST(Scene, hidesTheDistanceInFog)
{
    const auto contrast = [](const Stage& stage) {
        float low = 9;
        float high = 0;
        for (int x = 0; x < stage.picture.width(); ++x) {
            low = std::min(low, stage.picture.at(x, 58).luminance());
            high = std::max(high, stage.picture.at(x, 58).luminance());
        }
        return high - low;
    };
    EXPECT_LT(contrast(stageOf(u"mountains in fog"_s, 4)), contrast(stageOf(u"mountains"_s, 4)));
}

TEST(Scene, takesTheBackdropColourFromThePrompt)
{
    const Stage pink = stageOf(u"sneaker on a pink background"_s, 2);
    EXPECT_GT(mean(pink, 5, 30, 0), 1.5F * mean(pink, 5, 30, 1));
}
