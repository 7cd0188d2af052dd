#include "core/sketch/SketchRenderer.h"

#include "tests/core/sketch/TestPictures.h"

#include <gtest/gtest.h>

#include <random>

namespace rushes::sketch {

using direction::CameraMove;
using direction::Direction;
using direction::Ease;

namespace {

constexpr QSize judgedSize(240, 240);
constexpr QSize tall(180, 320);

std::vector<CameraMove> allMoves()
{
    std::vector<CameraMove> moves;
    for (const QString& name : direction::moveNames())
        moves.push_back(direction::moveNamed(name).value());
    return moves;
}

/// Grain and soft patches, as a photograph has them.
QImage grainy(QSize size)
{
    std::mt19937 random(3);
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const double soft = 40 * std::sin(x * 0.05) * std::cos(y * 0.04);
            const int value = int(120 + soft) + int(random() % 17) - 8;
            picture.setPixel(x, y, qRgb(value, value, value));
        }
    }
    return picture;
}

/// Sea below sky, and a box in the mask before the horizon.
SketchSource boxBeforeHorizon()
{
    SketchSource source{.picture = QImage(300, 300, QImage::Format_RGB32),
                        .subjectMask = QImage(300, 300, QImage::Format_Grayscale8)};
    source.picture.fill(QColor(200, 180, 120));
    source.subjectMask.fill(0);
    QPainter painter(&source.picture);
    painter.fillRect(0, 150, 300, 150, QColor(40, 90, 150));
    painter.fillRect(120, 110, 60, 80, QColor(255, 0, 0));
    QPainter mask(&source.subjectMask);
    mask.fillRect(120, 110, 60, 80, Qt::white);
    return source;
}

} // namespace

TEST(SketchQuality, playingAndSeekingGiveTheSameFrames)
{
    for (const CameraMove move : allMoves()) {
        const Direction direction{
            .move = move, .strength = 0.8, .light = direction::Lighting{.azimuth = 60}};
        const SketchRenderer player(boxBeforeWall(), direction, tall);
        const SketchRenderer seeker(boxBeforeWall(), direction, tall);
        std::vector<QImage> played;
        for (int i = 0; i <= 6; ++i)
            played.push_back(player.frame(i / 6.0));
        for (const int i : {6, 1, 4, 0, 5, 3, 2})
            EXPECT_EQ(seeker.frame(i / 6.0), played[std::size_t(i)]) << int(move) << " at " << i;
    }
}

TEST(SketchQuality, aPushInGrowsByTheSameSmallRatioFromFrameToFrame)
{
    const SketchRenderer renderer(
        flat(boxBeforeWall()), {.move = CameraMove::PushIn, .strength = 0.1, .ease = Ease::Linear},
        judgedSize);
    const int frames = 60;
    const auto widthAt = [&](int i) {
        return blobOf(renderer.frame(double(i) / frames), redness).width;
    };
    const double whole = widthAt(frames) / widthAt(0);
    const double each = std::pow(whole, 1.0 / frames);
    double before = widthAt(0);
    for (int i = 1; i <= frames; ++i) {
        const double width = widthAt(i);
        // Whole-pixel steps would hold still and then jump by a pixel, which is 2 % here.
        EXPECT_NEAR(width / before, each, 0.002) << i;
        before = width;
    }
}

TEST(SketchQuality, grainDoesNotPulseWhileTheCameraMoves)
{
    for (const CameraMove move : {CameraMove::PanLeft, CameraMove::PushIn, CameraMove::Handheld}) {
        const SketchRenderer renderer({.picture = grainy({480, 480})},
                                      {.move = move, .strength = 0.2, .ease = Ease::Linear},
                                      judgedSize);
        double least = 1e9;
        double most = 0;
        for (int i = 0; i <= 20; ++i) {
            const double level =
                brightness(renderer.frame(0.4 + i / 100.0), QRect(60, 60, 120, 120));
            least = std::min(least, level);
            most = std::max(most, level);
        }
        EXPECT_LT(most - least, 3) << int(move);
    }
}

TEST(SketchQuality, plainPartsStandStillWhileTheCameraMoves)
{
    SketchSource plain = boxBeforeWall();
    plain.picture.fill(QColor(120, 125, 130));
    for (const CameraMove move : allMoves()) {
        const SketchRenderer renderer(flat(plain), {.move = move, .strength = 1}, judgedSize);
        EXPECT_LE(difference(renderer.frame(0.5), renderer.frame(0.52)), 1) << int(move);
    }
}

TEST(SketchQuality, aMovingLightlessSceneFlickersNoMoreThanItMoves)
{
    // Between two close frames a relit scene changes as little as the same scene without the light.
    const auto change = [](const std::optional<direction::Lighting>& light) {
        const SketchRenderer renderer({.picture = grainy({480, 480})},
                                      {.move = CameraMove::PushIn, .strength = 0.2, .light = light},
                                      judgedSize);
        const QImage a = renderer.frame(0.5);
        const QImage b = renderer.frame(0.505);
        double sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
        }
        return sum / (a.width() * a.height());
    };
    const double still = change({});
    EXPECT_LT(still, 2);
    EXPECT_LT(change(direction::Lighting{.azimuth = 70}), still + 1);
}

TEST(SketchQuality, theHorizonGoesOnBehindTheSubject)
{
    const SketchRenderer renderer(boxBeforeHorizon(),
                                  {.move = CameraMove::TruckLeft, .strength = 1}, judgedSize);
    for (const double t : {0.0, 1.0}) {
        const QImage frame = renderer.frame(t);
        // Walls of sky and sea meet at one height wherever the box is not.
        int least = judgedSize.height();
        int most = 0;
        for (int x = 2; x < judgedSize.width() - 2; x += 3) {
            int y = 0;
            while (y < judgedSize.height() && qRed(frame.pixel(x, y)) > qBlue(frame.pixel(x, y)))
                ++y;
            const bool isBox = y > 0 && redness(frame.pixel(x, y - 1)) > 0;
            if (isBox)
                continue;
            least = std::min(least, y);
            most = std::max(most, y);
        }
        EXPECT_LE(most - least, 2) << t;
        EXPECT_GT(least, 20) << t;
    }
}

TEST(SketchQuality, nothingOfTheSubjectStaysBehindIt)
{
    const SketchRenderer renderer(boxBeforeHorizon(),
                                  {.move = CameraMove::TruckLeft, .strength = 1}, judgedSize);
    const QImage frame = renderer.frame(1);
    const Blob box = blobOf(frame, redness);
    const double painted = box.width * box.height;
    EXPECT_NEAR(box.amount, painted, painted * 0.06);
}

} // namespace rushes::sketch
