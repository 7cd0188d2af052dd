#include "core/sketch/HoleFill.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

namespace rushes::sketch {

namespace {

constexpr QSize holedSize(200, 200);
constexpr int holeRadius = 40;

/// All but a disc in the middle is known.
Raster roundHole()
{
    Raster known(holedSize, 1);
    for (int y = 0; y < known.height; ++y)
        for (int x = 0; x < known.width; ++x)
            if (std::hypot(x - 100, y - 100) <= holeRadius)
                known.row(y)[x] = 0;
    return known;
}

QImage wall(int grey)
{
    QImage picture(holedSize, QImage::Format_RGB32);
    picture.fill(QColor(grey, grey, grey));
    return picture;
}

/// The subject that is taken out, in a colour of its own.
QImage withSubject(QImage picture)
{
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::red);
    painter.drawEllipse(QPointF(100.5, 100.5), holeRadius, holeRadius);
    return picture;
}

} // namespace

TEST(HoleFill, letsAHorizonRunOn)
{
    QImage picture = wall(60);
    QPainter(&picture).fillRect(0, 100, 200, 100, QColor(180, 180, 180));
    picture = withSubject(picture);
    fillHole(picture, roundHole());
    for (const int x : {70, 100, 130}) {
        EXPECT_NEAR(qGray(picture.pixel(x, 92)), 60, 20) << x;
        EXPECT_NEAR(qGray(picture.pixel(x, 108)), 180, 20) << x;
    }
}

TEST(HoleFill, showsNoEdgeWhereTheThingStoodInItsShadow)
{
    QImage picture = wall(190);
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(90, 90, 90));
    painter.drawRect(70, 120, 60, 40); // narrower than the rows that go on
    painter.end();
    picture = withSubject(picture);
    fillHole(picture, roundHole());
    for (const int x : {85, 100, 115}) {
        const int edge = 100 + int(std::sqrt(holeRadius * holeRadius - (x - 100) * (x - 100)));
        EXPECT_NEAR(qGray(picture.pixel(x, edge - 2)), qGray(picture.pixel(x, edge + 2)), 25) << x;
    }
}

TEST(HoleFill, makesNoGhostOfWhatStandsBesideTheHole)
{
    QImage picture = wall(120);
    QPainter(&picture).fillRect(150, 0, 6, 200, Qt::white);
    picture = withSubject(picture);
    fillHole(picture, roundHole());
    int brightest = 0;
    for (int y = 62; y < 139; ++y)
        for (int x = 62; x < 130; ++x)
            if (std::hypot(x - 100, y - 100) < holeRadius - 2)
                brightest = std::max(brightest, qGray(picture.pixel(x, y)));
    EXPECT_LT(brightest, 150);
}

TEST(HoleFill, isAsGrainyAsWhatSurroundsIt)
{
    QImage picture = wall(120);
    QPainter painter(&picture);
    std::uint32_t random = 7;
    for (int y = 0; y < 200; y += 2) // waves: short lines, lighter and darker
        for (int x = 0; x < 200; x += 10) {
            random = random * 1664525U + 1013904223U;
            const int grey = 110 + int(random >> 24) % 21;
            painter.fillRect(x, y, 10, 2, QColor(grey, grey, grey));
        }
    painter.end();
    picture = withSubject(picture);
    fillHole(picture, roundHole());
    const auto unrest = [&](const QRect& area) {
        double sum = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                sum += std::abs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(x, y - 2)));
        return sum / (area.width() * area.height());
    };
    const double outside = unrest({20, 20, 160, 30});
    EXPECT_GT(unrest({85, 64, 30, 10}), 0.5 * outside) << "at the upper edge";
    EXPECT_GT(unrest({75, 85, 50, 30}), 0.5 * outside) << "in the middle";
}

TEST(HoleFill, goesOnWithThePatternBesideIt)
{
    QImage picture = wall(80);
    QPainter painter(&picture);
    for (int x = 0; x < 200; x += 16)
        painter.fillRect(x, 0, 6, 200, QColor(160, 160, 160));
    painter.end();
    const QImage whole = picture;
    picture = withSubject(picture);
    fillHole(picture, roundHole());
    int same = 0, all = 0;
    for (int y = 70; y < 130; ++y)
        for (int x = 75; x < 125; ++x, ++all)
            same += std::abs(qGray(picture.pixel(x, y)) - qGray(whole.pixel(x, y))) < 30 ? 1 : 0;
    EXPECT_GT(double(same) / all, 0.85);
}

TEST(HoleFill, takesEachHoleFromItsOwnSurroundings)
{
    QImage picture(400, 200, QImage::Format_RGB32);
    picture.fill(QColor(80, 80, 80));
    QPainter painter(&picture);
    for (int x = 0; x < 200; x += 16) // stripes on the left, a plain wall on the right
        painter.fillRect(x, 0, 6, 200, QColor(160, 160, 160));
    const QImage whole = picture;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::red);
    Raster known({400, 200}, 1);
    for (const int middle : {100, 300}) {
        painter.drawEllipse(QPointF(middle + 0.5, 100.5), holeRadius, holeRadius);
        for (int y = 0; y < known.height; ++y)
            for (int x = 0; x < known.width; ++x)
                if (std::hypot(x - middle, y - 100) <= holeRadius)
                    known.row(y)[x] = 0;
    }
    painter.end();
    fillHole(picture, known);
    for (const int middle : {100, 300}) {
        int same = 0, all = 0;
        for (int y = 70; y < 130; ++y)
            for (int x = middle - 25; x < middle + 25; ++x, ++all)
                same += std::abs(qGray(picture.pixel(x, y)) - qGray(whole.pixel(x, y))) < 30;
        EXPECT_GT(double(same) / all, 0.85) << middle;
    }
}

TEST(HoleFill, leavesWhatIsKnownAlone)
{
    QImage picture = withSubject(wall(77));
    fillHole(picture, roundHole());
    EXPECT_EQ(picture.pixelColor(5, 5), QColor(77, 77, 77));
    EXPECT_EQ(picture.pixelColor(150, 100), QColor(77, 77, 77));
    EXPECT_NEAR(qRed(picture.pixel(100, 100)), 77, 3);
}

} // namespace rushes::sketch
