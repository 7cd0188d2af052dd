#include "core/sketch/SketchRenderer.h"

#include "tests/core/sketch/TestPictures.h"

#include <QThreadPool>

#include <gtest/gtest.h>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;
using direction::Direction;
using direction::Ease;

namespace {

constexpr QSize square(360, 360);

struct Ends
{
    QImage first;
    QImage last;
};

Ends endsOf(const SketchSource& source, CameraMove move, double strength = 1)
{
    const SketchRenderer renderer(source, {.move = move, .strength = strength}, square);
    return {renderer.frame(0), renderer.frame(1)};
}

Blob redIn(const QImage& frame)
{
    return blobOf(frame, redness);
}

Blob greenIn(const QImage& frame)
{
    return blobOf(frame, greenness);
}

} // namespace

TEST(SketchRenderer, drawsFramesOfTheAskedSize)
{
    const SketchRenderer renderer(boxBeforeWall(), {}, {90, 161});
    EXPECT_EQ(renderer.size(), QSize(90, 161));
    const QImage frame = renderer.frame(0.5);
    EXPECT_EQ(frame.size(), QSize(90, 161));
    EXPECT_EQ(frame.format(), QImage::Format_RGB32);
}

TEST(SketchRenderer, takesAMaskThatWasReadAsColours)
{
    SketchSource source = boxBeforeWall(square);
    const Direction blurred{.background = {.kind = direction::BackgroundKind::Blur}};
    const QImage grey = SketchRenderer(source, blurred, square).frame(0);
    source.subjectMask = source.subjectMask.convertToFormat(QImage::Format_RGB32);
    EXPECT_EQ(SketchRenderer(source, blurred, square).frame(0), grey);
}

TEST(SketchRenderer, aStillOfTheSameSizeIsThePictureItself)
{
    for (const QSize size : {QSize(160, 96), QSize(161, 97), QSize(47, 33)}) {
        const SketchSource source = boxBeforeWall(size);
        const SketchRenderer renderer(source, {.move = CameraMove::Static}, size);
        EXPECT_EQ(renderer.frame(0.5), source.picture);
        EXPECT_EQ(renderer.frame(0), renderer.frame(1));
    }
}

TEST(SketchRenderer, survivesEmptyAndTinyPictures)
{
    QImage pixel(1, 1, QImage::Format_RGB32);
    pixel.fill(Qt::yellow);
    EXPECT_EQ(SketchRenderer({.picture = pixel}, {}, {40, 30}).frame(0.5).pixelColor(20, 15),
              QColor(Qt::yellow));
    EXPECT_EQ(SketchRenderer({}, {}, {40, 30}).frame(0.5).size(), QSize(40, 30));
    EXPECT_EQ(SketchRenderer(boxBeforeWall(), {}, {1, 1}).frame(0.5).size(), QSize(2, 2));
}

TEST(SketchMoves, leaveNoPixelUnfilled)
{
    // Every source pixel is brighter than 60, so a dark one in a frame was never drawn.
    SketchSource masked = boxBeforeWall({300, 200});
    masked.picture.fill(QColor(200, 210, 190));
    for (const QString& name : direction::moveNames()) {
        for (const SketchSource& source : {masked, flat(masked)}) {
            const SketchRenderer renderer(
                source, {.move = direction::moveNamed(name).value(), .strength = 1}, {90, 160});
            for (const double t : {0.0, 0.5, 1.0}) {
                const QImage frame = renderer.frame(t);
                const double dark =
                    blobOf(frame, [](QRgb p) { return qGreen(p) < 150 || qAlpha(p) < 255; }).amount;
                EXPECT_EQ(dark, 0) << name.toStdString() << " at " << t;
            }
        }
    }
}

TEST(SketchMoves, neverShowThePicturesEdge)
{
    // A thin magenta frame just outside of what fills 9:16 must never come into view sideways, nor
    // smear.
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(QColor(120, 140, 130));
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(255, 0, 255), 2));
    painter.drawRect(QRectF(1, 1, 298, 298));
    painter.end();
    for (const QString& name : direction::moveNames()) {
        const SketchRenderer renderer({.picture = picture},
                                      {.move = direction::moveNamed(name).value(), .strength = 1},
                                      {90, 160});
        for (const double t : {0.0, 0.3, 0.5, 1.0}) {
            const Blob magenta = blobOf(renderer.frame(t), [](QRgb p) {
                return qRed(p) > 180 && qBlue(p) > 180 && qGreen(p) < 90 ? 1.0 : 0.0;
            });
            // At most one line of the drawn frame at each edge, never a smear of several.
            EXPECT_LE(magenta.amount, 4 * 90 + 4 * 160) << name.toStdString() << " at " << t;
        }
    }
}

TEST(SketchMoves, pushInGrowsTheSubjectByTheAskedFactor)
{
    const Direction push{.move = CameraMove::PushIn, .strength = 0.6, .ease = Ease::Linear};
    const SketchRenderer renderer(boxBeforeWall(), push, square);
    const double start = redIn(renderer.frame(0)).width;
    double before = 0;
    for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double width = redIn(renderer.frame(t)).width;
        EXPECT_GT(width, before);
        EXPECT_NEAR(width / start, direction::cameraPose(push.move, 0.6, push.ease, t, 4).scale,
                    0.02);
        before = width;
    }
}

TEST(SketchMoves, pushInGrowsNearThingsMoreAndZoomInAllAlike)
{
    const auto growth = [](CameraMove move) {
        const Ends ends = endsOf(boxBeforeWall(), move, 0.5);
        return std::pair(redIn(ends.last).width / redIn(ends.first).width,
                         greenIn(ends.last).width / greenIn(ends.first).width);
    };
    const auto [pushedBox, pushedWall] = growth(CameraMove::PushIn);
    EXPECT_GT(pushedBox, pushedWall + 0.05);
    EXPECT_GT(pushedWall, 1.05);
    const auto [zoomedBox, zoomedWall] = growth(CameraMove::ZoomIn);
    EXPECT_NEAR(zoomedBox, zoomedWall, 0.02);
}

TEST(SketchMoves, aCameraThatMovesLeftMakesTheSceneMoveRight)
{
    for (const SketchSource& source : {boxBeforeWall(), flat(boxBeforeWall())}) {
        const auto shift = [&](CameraMove move) {
            const Ends ends = endsOf(source, move);
            return QPointF(redIn(ends.last).x - redIn(ends.first).x,
                           redIn(ends.last).y - redIn(ends.first).y);
        };
        EXPECT_GT(shift(CameraMove::TruckLeft).x(), 20);
        EXPECT_LT(shift(CameraMove::TruckRight).x(), -20);
        EXPECT_GT(shift(CameraMove::PanLeft).x(), 20);
        EXPECT_LT(shift(CameraMove::PanRight).x(), -20);
        EXPECT_GT(shift(CameraMove::OrbitLeft).x(), 2);
        EXPECT_LT(shift(CameraMove::OrbitRight).x(), -2);
        EXPECT_GT(shift(CameraMove::TiltUp).y(), 20);
        EXPECT_LT(shift(CameraMove::TiltDown).y(), -20);
        EXPECT_GT(shift(CameraMove::PedestalUp).y(), 20);
        EXPECT_LT(shift(CameraMove::PedestalDown).y(), -20);
        EXPECT_GT(shift(CameraMove::CraneUp).y(), 10);
        EXPECT_LT(shift(CameraMove::CraneDown).y(), -10);
    }
}

TEST(SketchMoves, panShiftsAllAlikeAndTruckShiftsNearThingsMore)
{
    const auto shifts = [](CameraMove move) {
        const Ends ends = endsOf(boxBeforeWall(), move, 0.6);
        return std::pair(redIn(ends.last).x - redIn(ends.first).x,
                         greenIn(ends.last).x - greenIn(ends.first).x);
    };
    const auto [pannedBox, pannedWall] = shifts(CameraMove::PanLeft);
    EXPECT_NEAR(pannedBox, pannedWall, 1.5);
    const auto [truckedBox, truckedWall] = shifts(CameraMove::TruckLeft);
    EXPECT_GT(truckedBox, truckedWall * 1.3);
    EXPECT_GT(truckedWall, 5);
}

TEST(SketchMoves, movingAndTurningDifferEvenInAnUnknownPicture)
{
    const SketchSource unknown = flat(boxBeforeWall());
    for (const auto& [moved, turned] : {std::pair(CameraMove::TruckLeft, CameraMove::PanLeft),
                                        std::pair(CameraMove::PedestalUp, CameraMove::TiltUp),
                                        std::pair(CameraMove::PushIn, CameraMove::ZoomIn),
                                        std::pair(CameraMove::PullOut, CameraMove::ZoomOut)}) {
        const Ends a = endsOf(unknown, moved);
        const Ends b = endsOf(unknown, turned);
        EXPECT_NE(a.first == b.first && a.last == b.last, true) << int(moved);
    }
}

TEST(SketchMoves, panKeepsVerticalsVertical)
{
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(QColor(90, 90, 90));
    QPainter painter(&picture);
    painter.fillRect(198, 0, 4, 300, QColor(0, 255, 0));
    painter.end();
    const SketchRenderer renderer({.picture = picture},
                                  {.move = CameraMove::PanRight, .strength = 1}, {200, 150});
    for (const double t : {0.0, 0.37, 1.0}) {
        const QImage frame = renderer.frame(t);
        const double top = blobOf(frame, greenness, QRect(0, 0, 200, 20)).x;
        const double bottom = blobOf(frame, greenness, QRect(0, 130, 200, 20)).x;
        EXPECT_NEAR(top, bottom, 0.05);
    }
}

TEST(SketchMoves, dollyZoomKeepsTheSubjectAndChangesTheBackground)
{
    const SketchRenderer renderer(boxBeforeWall(), {.move = CameraMove::DollyZoom, .strength = 1},
                                  square);
    const Blob start = redIn(renderer.frame(0));
    for (const double t : {0.25, 0.5, 0.75, 1.0}) {
        const Blob box = redIn(renderer.frame(t));
        EXPECT_NEAR(box.height / start.height, 1, 0.01);
        EXPECT_NEAR(box.x, start.x, 0.5);
    }
    const double wall = greenIn(renderer.frame(1)).width / greenIn(renderer.frame(0)).width;
    EXPECT_LT(wall, 0.9);
}

TEST(SketchMoves, dollyZoomOfAFlatPictureKeepsItsMiddleAndMovesItsEdges)
{
    const Ends ends = endsOf(flat(boxBeforeWall()), CameraMove::DollyZoom);
    EXPECT_NEAR(redIn(ends.last).height / redIn(ends.first).height, 1, 0.03);
    EXPECT_LT(greenIn(ends.last).width / greenIn(ends.first).width, 0.97);
}

TEST(SketchMoves, orbitSeesThePictureInPerspective)
{
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(QColor(90, 90, 90));
    QPainter painter(&picture);
    for (const int x : {100, 300})
        painter.fillRect(x - 3, 150, 6, 100, QColor(0, 255, 0));
    painter.end();
    const SketchRenderer renderer({.picture = picture},
                                  {.move = CameraMove::OrbitRight, .strength = 1}, square);
    const QImage frame = renderer.frame(1);
    const double left = blobOf(frame, greenness, QRect(0, 0, 180, 360)).height;
    const double right = blobOf(frame, greenness, QRect(180, 0, 180, 360)).height;
    // Walking to the right brings the right side nearer.
    EXPECT_GT(right / left, 1.03);
}

TEST(SketchMoves, rollTurnsTheSceneAgainstTheCamera)
{
    const SketchRenderer renderer(flat(boxBeforeWall()), {.move = CameraMove::Roll, .strength = 1},
                                  square);
    const auto tilt = [&](double t) {
        const QImage frame = renderer.frame(t);
        return blobOf(frame, greenness, QRect(180, 0, 180, 360)).y -
               blobOf(frame, greenness, QRect(0, 0, 180, 360)).y;
    };
    EXPECT_NEAR(tilt(0), 0, 0.3);
    EXPECT_LT(tilt(1), -10);
}

TEST(SketchMoves, handheldRepeats)
{
    const Direction handheld{.move = CameraMove::Handheld, .strength = 0.7};
    const SketchRenderer first(boxBeforeWall(), handheld, square);
    const SketchRenderer second(boxBeforeWall(), handheld, square);
    EXPECT_EQ(first.frame(0.4), second.frame(0.4));
    EXPECT_NE(first.frame(0.4), first.frame(0.6));
}

TEST(SketchMoves, areSmoothBelowOnePixel)
{
    const SketchRenderer renderer(
        flat(boxBeforeWall()),
        {.move = CameraMove::PanLeft, .strength = 0.05, .ease = Ease::Linear}, square);
    double before = redIn(renderer.frame(0)).x;
    const double whole = redIn(renderer.frame(1)).x - before;
    ASSERT_LT(whole, 10);
    for (int i = 1; i <= 40; ++i) {
        const double x = redIn(renderer.frame(i / 40.0)).x;
        EXPECT_NEAR(x - before, whole / 40, 0.06);
        before = x;
    }
}

TEST(SketchRenderer, aFrameDependsOnlyOnItsTime)
{
    const Direction orbit{.move = CameraMove::OrbitLeft,
                          .strength = 0.8,
                          .light = direction::Lighting{.azimuth = 60}};
    const SketchRenderer renderer(boxBeforeWall(), orbit, square);
    const QImage sought = renderer.frame(0.7);
    for (const double t : {0.0, 0.1, 0.9, 0.5})
        renderer.frame(t);
    EXPECT_EQ(renderer.frame(0.7), sought);
}

TEST(SketchRenderer, givesTheSameBytesOnOneThreadAndOnMany)
{
    QThreadPool& pool = *QThreadPool::globalInstance();
    const int usual = pool.maxThreadCount();
    const SketchRenderer renderer(boxBeforeWall(), {.move = CameraMove::OrbitLeft, .strength = 0.8},
                                  {270, 480});
    pool.setMaxThreadCount(1);
    const QImage alone = renderer.frame(0.3);
    pool.setMaxThreadCount(4);
    EXPECT_EQ(renderer.frame(0.3), alone);
    pool.setMaxThreadCount(usual);
}

TEST(SketchRenderer, keepsTheSubjectInAFrameOfAnotherShape)
{
    SketchSource source = boxBeforeWall({600, 200});
    source.picture.fill(QColor(90, 90, 90));
    source.subjectMask.fill(0);
    const QRect place(450, 60, 60, 80);
    QPainter painter(&source.picture);
    painter.fillRect(place, QColor(255, 0, 0));
    QPainter mask(&source.subjectMask);
    mask.fillRect(place, Qt::white);
    mask.end();
    painter.end();
    const SketchRenderer renderer(source, {.move = CameraMove::PushIn, .strength = 0.3}, {90, 160});
    EXPECT_NEAR(redIn(renderer.frame(0)).amount, 48.0 * 64, 150);
    EXPECT_NEAR(redIn(renderer.frame(1)).x, 45, 12);
}

TEST(SketchRenderer, aReducedPictureDoesNotShimmer)
{
    // One-pixel stripes far finer than the frame become an even grey in every frame.
    QImage stripes(1600, 1600, QImage::Format_RGB32);
    for (int y = 0; y < stripes.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(stripes.scanLine(y));
        for (int x = 0; x < stripes.width(); ++x)
            row[x] = x % 2 ? 0xffffffff : 0xff000000;
    }
    const SketchRenderer renderer({.picture = stripes},
                                  {.move = CameraMove::PanLeft, .strength = 0.3}, {200, 200});
    for (const double t : {0.0, 0.13, 0.5}) {
        const QImage frame = renderer.frame(t);
        QImage even(frame.size(), QImage::Format_RGB32);
        even.fill(qRgb(128, 128, 128));
        EXPECT_LE(difference(frame, even), 12);
    }
}

} // namespace rushes::sketch
