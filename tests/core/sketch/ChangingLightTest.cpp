#include "core/sketch/LightStates.h"
#include "core/sketch/LinearLight.h"
#include "tests/core/sketch/TestPictures.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;
using direction::Direction;

namespace {

constexpr QSize litSize(200, 120);
constexpr QRect wholeFrame(0, 0, 200, 120);

Direction dayToDusk(CameraMove move = CameraMove::PushIn)
{
    Direction direction{.move = move, .light = direction::lightNamed(u"noon"_s).value()};
    direction.lightEnd = direction::lightNamed(u"golden-hour"_s).value();
    direction.lightEnd->intensity = 0.6;
    return direction;
}

double warmthOf(const QImage& frame)
{
    double red = 0;
    double blue = 0;
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x) {
            red += qRed(frame.pixel(x, y));
            blue += qBlue(frame.pixel(x, y));
        }
    return red / blue;
}

} // namespace

TEST(ChangingLight, beginsAndEndsAsEachOfTheTwoLightsAlone)
{
    for (const CameraMove move : {CameraMove::Static, CameraMove::TruckLeft}) {
        const Direction changing = dayToDusk(move);
        Direction day = changing;
        day.lightEnd.reset();
        Direction dusk = day;
        dusk.light = changing.lightEnd;
        const SketchRenderer renderer(boxBeforeWall(), changing, litSize);
        EXPECT_EQ(renderer.frame(0), SketchRenderer(boxBeforeWall(), day, litSize).frame(0));
        EXPECT_EQ(renderer.frame(1), SketchRenderer(boxBeforeWall(), dusk, litSize).frame(1));
    }
}

TEST(ChangingLight, getsWarmerAndDarkerEvenly)
{
    const SketchRenderer renderer(boxBeforeWall(), dayToDusk(CameraMove::Static), litSize);
    QImage before = renderer.frame(0);
    for (int i = 1; i <= 20; ++i) {
        const QImage frame = renderer.frame(i / 20.0);
        EXPECT_GT(warmthOf(frame), warmthOf(before)) << i;
        EXPECT_LT(difference(frame, before), 40) << i; // no jump where two states meet
        before = frame;
    }
    EXPECT_GT(warmthOf(before), warmthOf(renderer.frame(0)) * 1.3);
    EXPECT_LT(brightness(before, wholeFrame), brightness(renderer.frame(0), wholeFrame));
}

TEST(ChangingLight, movesFromOneSideToTheOther)
{
    Direction direction{.move = CameraMove::Static,
                        .light = direction::Lighting{.azimuth = -80, .elevation = 10}};
    direction.lightEnd = direction::Lighting{.azimuth = 80, .elevation = 10};
    SketchSource source = flat(boxBeforeWall());
    source.picture.fill(QColor(128, 128, 128));
    const SketchRenderer renderer(source, direction, litSize);
    const auto lean = [&](double t) {
        const QImage frame = renderer.frame(t);
        return brightness(frame, QRect(160, 20, 40, 80)) - brightness(frame, QRect(0, 20, 40, 80));
    };
    EXPECT_LT(lean(0), -8);
    EXPECT_LT(lean(0.25), lean(0.5));
    EXPECT_NEAR(lean(0.5), 0, 3);
    EXPECT_LT(lean(0.5), lean(0.75));
    EXPECT_GT(lean(1), 8);
}

TEST(ChangingLight, givesTheSameFramesInOrderAndBySeeking)
{
    const SketchRenderer inOrder(boxBeforeWall(), dayToDusk(), litSize);
    std::vector<QImage> frames;
    for (int i = 0; i <= 10; ++i)
        frames.push_back(inOrder.frame(i / 10.0));
    const SketchRenderer seeking(boxBeforeWall(), dayToDusk(), litSize);
    for (const int i : {7, 0, 10, 3, 9, 5})
        EXPECT_EQ(seeking.frame(i / 10.0), frames[std::size_t(i)]) << i;
}

TEST(ChangingLight, comesBackInALoop)
{
    Direction direction = dayToDusk(CameraMove::Static);
    direction.loops = true;
    const SketchRenderer renderer(boxBeforeWall(), direction, litSize);
    EXPECT_EQ(renderer.frame(0), renderer.frame(1));
    EXPECT_GT(warmthOf(renderer.frame(0.5)), warmthOf(renderer.frame(0)));
}

TEST(ChangingLight, startsFromThePictureAsItIsWhenNoLightIsSet)
{
    Direction direction = dayToDusk(CameraMove::Static);
    direction.light.reset();
    const SketchRenderer renderer(boxBeforeWall(), direction, litSize);
    EXPECT_EQ(renderer.frame(0),
              SketchRenderer(boxBeforeWall(), {.move = CameraMove::Static}, litSize).frame(0));
    EXPECT_GT(warmthOf(renderer.frame(1)), warmthOf(renderer.frame(0)));
}

TEST(LightStates, areOneForALightThatStays)
{
    Direction direction = dayToDusk();
    EXPECT_GT(lightStates(direction).size(), 3U);
    direction.lightEnd = direction.light;
    EXPECT_EQ(lightStates(direction).size(), 1U);
    EXPECT_EQ(lightStates({}).size(), 1U);
}

TEST(MixInLight, mixesAmountsOfLightAndNotBytes)
{
    QImage black(4, 4, QImage::Format_RGB32);
    black.fill(Qt::black);
    QImage white(4, 4, QImage::Format_RGB32);
    white.fill(Qt::white);
    mixInLight(black, white, 0.5);
    EXPECT_EQ(black.pixelColor(1, 1).red(), 188); // half the light on the sRGB curve
    mixInLight(black, white, 1);
    EXPECT_EQ(black, white);
}

} // namespace rushes::sketch
