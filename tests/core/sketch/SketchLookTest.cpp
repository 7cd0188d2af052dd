#include "core/sketch/SketchRenderer.h"

#include "core/sketch/PlainCutout.h"
#include "tests/core/sketch/TestPictures.h"

#include <gtest/gtest.h>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::Background;
using direction::BackgroundKind;
using direction::CameraMove;
using direction::Direction;
using direction::Lighting;

namespace {

constexpr QSize frameSize(240, 240);
constexpr QRect leftPart(0, 60, 60, 120);
constexpr QRect rightPart(180, 60, 60, 120);
const QRect boxLeft(102, 100, 12, 40);
const QRect boxRight(126, 100, 12, 40);

QImage still(const SketchSource& source, const Direction& direction)
{
    return SketchRenderer(source, direction, frameSize).frame(0.5);
}

QImage litBy(const SketchSource& source, const Lighting& light)
{
    return still(source, {.move = CameraMove::Static, .light = light});
}

SketchSource greyScene()
{
    SketchSource source = boxBeforeWall();
    source.picture.fill(QColor(128, 128, 128));
    return source;
}

Direction withBackground(const Background& background, CameraMove move = CameraMove::Static)
{
    return {.move = move, .background = background};
}

} // namespace

TEST(SketchLight, aNeutralLightChangesAlmostNothing)
{
    for (const SketchSource& source : {boxBeforeWall(), flat(boxBeforeWall())}) {
        const QImage plain = still(source, {.move = CameraMove::Static});
        EXPECT_LE(difference(plain, litBy(source, Lighting{})), 4);
    }
}

TEST(SketchLight, brightensItsOwnSideOfTheSceneAndOfTheSubject)
{
    for (const double azimuth : {50.0, 90.0, 130.0}) {
        const QImage fromRight = litBy(greyScene(), {.azimuth = azimuth, .elevation = 10});
        EXPECT_GT(brightness(fromRight, rightPart), brightness(fromRight, leftPart) + 8) << azimuth;
        EXPECT_GT(brightness(fromRight, boxRight), brightness(fromRight, boxLeft) + 3) << azimuth;
        const QImage fromLeft = litBy(greyScene(), {.azimuth = -azimuth, .elevation = 10});
        EXPECT_GT(brightness(fromLeft, leftPart), brightness(fromLeft, rightPart) + 8) << azimuth;
        EXPECT_GT(brightness(fromLeft, boxLeft), brightness(fromLeft, boxRight) + 3) << azimuth;
    }
}

TEST(SketchLight, worksWithoutAMask)
{
    const QImage frame = litBy(flat(greyScene()), {.azimuth = 70, .elevation = 10});
    EXPECT_GT(brightness(frame, rightPart), brightness(frame, leftPart) + 8);
}

TEST(SketchLight, fromBehindDarkensTheSubjectsFront)
{
    const QRect front(112, 112, 16, 16);
    const QImage plain = still(greyScene(), {.move = CameraMove::Static});
    const QImage backlit = litBy(greyScene(), direction::lightNamed(u"backlight"_s).value());
    EXPECT_LT(brightness(backlit, front), brightness(plain, front) * 0.8);
    EXPECT_GT(brightness(backlit, QRect(5, 5, 40, 40)), brightness(plain, front) * 0.8);
}

TEST(SketchLight, kelvinTints)
{
    const QColor warm = litBy(greyScene(), {.kelvin = 3000}).pixelColor(30, 120);
    EXPECT_GT(warm.red(), warm.blue() + 30);
    const QColor cool = litBy(greyScene(), {.kelvin = 10000}).pixelColor(30, 120);
    EXPECT_GT(cool.blue(), cool.red() + 15);
}

TEST(SketchLight, intensityIsMonotone)
{
    double before = -1;
    for (const double intensity : {0.0, 0.5, 1.0, 1.5, 2.0}) {
        const double now =
            brightness(litBy(boxBeforeWall(), {.intensity = intensity}), QRect(0, 0, 240, 240));
        EXPECT_GT(now, before);
        before = now;
    }
}

TEST(SketchLight, softnessEvensTheShading)
{
    const auto contrast = [](double softness) {
        const QImage frame =
            litBy(greyScene(), {.azimuth = 80, .elevation = 10, .softness = softness});
        return brightness(frame, boxRight) - brightness(frame, boxLeft);
    };
    EXPECT_GT(contrast(0), contrast(0.5));
    EXPECT_GT(contrast(0.5), contrast(1));
}

TEST(SketchBackground, aColourReallyReplacesIt)
{
    const Background teal{.kind = BackgroundKind::Colour, .colour = QColor(0x12, 0x80, 0x90)};
    for (const CameraMove move : {CameraMove::Static, CameraMove::TruckLeft, CameraMove::Roll}) {
        const SketchRenderer renderer(boxBeforeWall(), withBackground(teal, move), frameSize);
        EXPECT_TRUE(renderer.hasSubject());
        EXPECT_TRUE(renderer.warnings().isEmpty());
        const QImage frame = renderer.frame(0.5);
        for (const QPoint corner : {QPoint(0, 0), QPoint(239, 0), QPoint(0, 239), QPoint(239, 239)})
            EXPECT_EQ(frame.pixelColor(corner), teal.colour);
        EXPECT_GT(redness(frame.pixel(120, 120)), 0.9);
        EXPECT_EQ(blobOf(frame, greenness).amount, 0);
    }
}

TEST(SketchBackground, aPictureReplacesIt)
{
    SketchSource source = boxBeforeWall();
    source.background = QImage(100, 50, QImage::Format_RGB32);
    source.background.fill(QColor(10, 20, 200));
    const QImage frame =
        still(source, withBackground({.kind = BackgroundKind::Image, .imagePath = u"sea.png"_s},
                                     CameraMove::PushIn));
    EXPECT_EQ(frame.pixelColor(3, 3), QColor(10, 20, 200));
    EXPECT_GT(redness(frame.pixel(120, 120)), 0.9);
}

TEST(SketchBackground, blurSoftensTheWallAndNotTheSubject)
{
    const QImage frame = still(boxBeforeWall(), withBackground({.kind = BackgroundKind::Blur}));
    const QImage plain = still(boxBeforeWall(), {.move = CameraMove::Static});
    EXPECT_LT(blobOf(frame, greenness).amount, blobOf(plain, greenness).amount * 0.7);
    EXPECT_NEAR(blobOf(frame, redness).width, blobOf(plain, redness).width, 1);
    EXPECT_LE(difference(frame.copy(110, 110, 20, 20), plain.copy(110, 110, 20, 20)), 3);
}

TEST(SketchBackground, saysWhatThePictureDoesNotAllow)
{
    const SketchSource noMask = flat(boxBeforeWall());
    const Background blue{.kind = BackgroundKind::Colour, .colour = Qt::blue};
    const SketchRenderer coloured(noMask, withBackground(blue), frameSize);
    EXPECT_FALSE(coloured.hasSubject());
    EXPECT_EQ(coloured.warnings().size(), 1);
    EXPECT_EQ(coloured.frame(0.5), still(noMask, {.move = CameraMove::Static}));

    const SketchRenderer unread(boxBeforeWall(), withBackground({.kind = BackgroundKind::Image}),
                                frameSize);
    EXPECT_EQ(unread.warnings().size(), 1);
    const SketchRenderer words(boxBeforeWall(),
                               withBackground({.kind = BackgroundKind::Prompt, .words = u"sea"_s}),
                               frameSize);
    EXPECT_EQ(words.warnings().size(), 1);
    EXPECT_TRUE(SketchRenderer(boxBeforeWall(), {}, frameSize).warnings().isEmpty());
}

TEST(SketchBackground, blurWithoutASubjectLeavesTheMiddleSharp)
{
    const SketchSource noMask = flat(boxBeforeWall());
    const SketchRenderer renderer(noMask, withBackground({.kind = BackgroundKind::Blur}),
                                  frameSize);
    EXPECT_EQ(renderer.warnings().size(), 1);
    const QImage plain = still(noMask, {.move = CameraMove::Static});
    EXPECT_EQ(difference(renderer.frame(0.5).copy(90, 90, 60, 60), plain.copy(90, 90, 60, 60)), 0);
    EXPECT_GT(difference(renderer.frame(0.5), plain), 10);
}

TEST(SketchBackground, alphaIsTheSubjectMask)
{
    QImage cut(200, 200, QImage::Format_ARGB32_Premultiplied);
    cut.fill(Qt::transparent);
    QPainter painter(&cut);
    painter.fillRect(70, 60, 60, 80, QColor(255, 0, 0));
    painter.end();
    const Background white{.kind = BackgroundKind::Colour, .colour = Qt::white};
    const QImage frame =
        SketchRenderer({.picture = cut}, withBackground(white), frameSize).frame(0);
    EXPECT_EQ(frame.pixelColor(2, 2), QColor(Qt::white));
    EXPECT_GT(redness(frame.pixel(120, 120)), 0.9);
    const SketchRenderer kept({.picture = cut}, {.move = CameraMove::PushIn}, frameSize);
    EXPECT_EQ(kept.warnings().size(), 1);
    EXPECT_GT(kept.frame(0).pixelColor(2, 2).lightness(), 200);
}

TEST(PlainCutout, findsASubjectOnAPlainSweepOnly)
{
    QImage picture(300, 240, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sweep(0, 0, 0, 240);
    sweep.setColorAt(0, QColor(225, 225, 230));
    sweep.setColorAt(1, QColor(200, 200, 205));
    painter.fillRect(picture.rect(), sweep);
    EXPECT_TRUE(plainCutout(picture).isNull());
    painter.setBrush(QColor(30, 60, 160));
    painter.drawEllipse(QPoint(150, 120), 50, 60);
    painter.end();
    const QImage mask = plainCutout(picture);
    ASSERT_FALSE(mask.isNull());
    EXPECT_EQ(mask.pixelColor(150, 120).red(), 255);
    EXPECT_EQ(mask.pixelColor(20, 20).red(), 0);
    EXPECT_NEAR(blobOf(mask, [](QRgb p) { return qRed(p) / 255.0; }).amount, 3.14159 * 50 * 60,
                500);
    EXPECT_TRUE(plainCutout(boxBeforeWall().picture).isNull());
    EXPECT_TRUE(plainCutout(QImage()).isNull());
}

TEST(SketchScene, everySceneStandsBehindTheSubject)
{
    for (const QString& name : direction::sceneNames()) {
        const Background scene = direction::parseBackground(u"scene:"_s + name).value();
        for (const CameraMove move : {CameraMove::Static, CameraMove::OrbitLeft}) {
            const SketchRenderer renderer(boxBeforeWall(), withBackground(scene, move), frameSize);
            EXPECT_TRUE(renderer.warnings().isEmpty());
            const QImage frame = renderer.frame(0.5);
            // Also in the light of a place.
            EXPECT_GT(redness(frame.pixel(120, 120)), 0.8) << name.toStdString();
            EXPECT_EQ(blobOf(frame, greenness).amount, 0) << name.toStdString();
        }
    }
}

TEST(SketchScene, theSubjectTouchesItsShadow)
{
    const Background sweep = direction::parseBackground(u"scene:sweep,#d0d0d0"_s).value();
    const QImage frame = still(boxBeforeWall(), withBackground(sweep));
    const Blob box = blobOf(frame, redness);
    const int base = int(box.y + box.height / 2);
    const double under = brightness(frame, QRect(int(box.x) - 8, base + 1, 16, 3));
    const double aside = brightness(frame, QRect(20, base + 1, 16, 3));
    EXPECT_LT(under, aside * 0.85);
}

TEST(SketchLight, lampsInThePictureStayLit)
{
    SketchSource night{.picture = QImage(240, 240, QImage::Format_RGB32)};
    night.picture.fill(QColor(60, 50, 70));
    QPainter painter(&night.picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 240));
    painter.drawEllipse(QPointF(120, 90), 16, 16);
    painter.end();
    const QImage frame = litBy(night, {.intensity = 0.4});
    EXPECT_GT(brightness(frame, QRect(115, 85, 10, 10)), 225);
    EXPECT_LT(brightness(frame, QRect(10, 150, 40, 40)), 45);
}

} // namespace rushes::sketch
