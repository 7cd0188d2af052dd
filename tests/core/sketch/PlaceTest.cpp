#include "core/sketch/Place.h"

#include "core/sketch/Studio.h"
#include "tests/core/sketch/TestPictures.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::Background;
using direction::BackgroundKind;
using direction::CameraMove;
using direction::StudioScene;

namespace {

constexpr QSize placeFrame(240, 240);
const QRect foreground(20, 215, 200, 20);
const QRect far(20, 5, 200, 20);

Background placeNamed(const QString& text)
{
    return direction::parseBackground(u"scene:"_s + text).value();
}

QImage stillBefore(const Background& place, std::optional<direction::Lighting> light = {})
{
    return SketchRenderer(boxBeforeWall(),
                          {.move = CameraMove::Static, .light = light, .background = place},
                          placeFrame)
        .frame(0.5);
}

QColor meanOf(const QImage& frame, const QRect& part)
{
    return frame.copy(part)
        .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .pixelColor(0, 0);
}

} // namespace

TEST(Place, eachHasAPhotographOfItsOwn)
{
    std::vector<QImage> seen;
    for (const QString& name : direction::sceneNames()) {
        const Background place = placeNamed(name);
        if (!direction::isPlace(place.scene))
            continue;
        const QImage frame = stillBefore(place).copy(far);
        for (const QImage& other : seen)
            EXPECT_NE(frame, other) << name.toStdString();
        seen.push_back(frame);
    }
    EXPECT_EQ(seen.size(), 8u);
    const QColor sky = meanOf(stillBefore(placeNamed(u"park"_s)), far);
    EXPECT_GT(sky.blue(), sky.red() + 40) << "the sky over the park";
}

TEST(Place, theTableBeforeItTakesAColour)
{
    const QColor usual = meanOf(stillBefore(placeNamed(u"quay"_s)), foreground);
    const QColor green = meanOf(stillBefore(placeNamed(u"quay,#20a040"_s)), foreground);
    EXPECT_LT(std::abs(usual.green() - usual.red()), 40);
    EXPECT_GT(green.green(), green.red() + 50);
    EXPECT_GT(green.green(), green.blue() + 30);
}

TEST(Place, reachesTheUpperEdgeWhereverTheTableEnds)
{
    const QImage low = [] {
        QImage picture(60, 400, QImage::Format_RGB32);
        QPainter painter(&picture);
        paintPlace(painter, StudioScene::Park, picture.size(), 395, Qt::red);
        return picture;
    }();
    EXPECT_GT(low.pixelColor(30, 0).blue(), low.pixelColor(30, 0).red() + 40);
    QImage above(60, 400, QImage::Format_RGB32);
    QPainter painter(&above);
    paintPlace(painter, StudioScene::Park, above.size(), -50, Qt::red);
    painter.end();
    EXPECT_GT(above.pixelColor(30, 200).red(), 3 * above.pixelColor(30, 200).blue())
        << "nothing but the table is seen from straight above";
}

TEST(Place, isSeenAlsoBehindWhatWasPhotographedFromAbove)
{
    const Raster steep = [] { // a plate that was seen from above
        Raster mask({240, 240}, 0);
        for (int y = 0; y < 240; ++y) {
            for (int x = 0; x < 240; ++x) {
                if (std::hypot(x - 120, y - 150) < 70)
                    mask.row(y)[x] = 1;
            }
        }
        return mask;
    }();
    const QImage picture = studioPicture(StudioScene::Park, {}, placeFrame, steep);
    const QColor sky = meanOf(picture, far);
    EXPECT_GT(sky.blue(), sky.red() + 40);
}

TEST(Place, lightsTheSubjectUnlessTheUserDoes)
{
    const QRect box(110, 105, 20, 30);
    const int asItIs = meanOf(stillBefore(placeNamed(u"sweep"_s)), box).red();
    const int atNight = meanOf(stillBefore(placeNamed(u"night"_s)), box).red();
    EXPECT_LT(atNight, asItIs - 30);
    const direction::Lighting bright{};
    EXPECT_GT(meanOf(stillBefore(placeNamed(u"night"_s), bright), box).red(), atNight + 30);
    EXPECT_EQ(lightOnSubject({.background = placeNamed(u"sweep"_s)}), std::nullopt);
    Background elsewhere = placeNamed(u"night"_s);
    elsewhere.kind = BackgroundKind::Keep;
    EXPECT_EQ(lightOnSubject({.background = elsewhere}), std::nullopt);
}

} // namespace rushes::sketch
