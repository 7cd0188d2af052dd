#include "core/sketch/StrokeCutout.h"

#include "core/sketch/ColourModel.h"
#include "core/sketch/GuidedFilter.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

namespace rushes::sketch {

using Kind = CutoutStroke::Kind;

namespace {

constexpr QSize size(480, 320);
const QRectF shape(170, 90, 150, 160); // of the subject, an ellipse

/// A striped red thing before a busy green and blue wall, which no plain border gives away.
QImage busyPicture()
{
    QImage picture(size, QImage::Format_RGB32);
    unsigned noise = 1;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            noise = noise * 1664525U + 1013904223U;
            const int grain = int(noise >> 27);
            const bool isTile = (x / 40 + y / 40) % 2 == 0;
            picture.setPixel(x, y,
                             isTile ? qRgb(40 + grain, 120 + grain, 60)
                                    : qRgb(50, 90 + grain, 150 + grain));
        }
    }
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(200, 60, 40));
    painter.drawEllipse(shape);
    painter.setBrush(QColor(235, 190, 170));
    painter.drawEllipse(QRectF(200, 140, 90, 40));
    return picture;
}

QImage truth()
{
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(shape);
    return mask;
}

CutoutStroke stroke(Kind kind, QPointF from, QPointF to)
{
    const auto share = [](QPointF point) {
        return QPointF(point.x() / size.width(), point.y() / size.height());
    };
    return {kind, {share(from), share(to)}, 0.02};
}

const std::vector<CutoutStroke> strokes{
    stroke(Kind::Keep, {220, 110}, {240, 230}), stroke(Kind::Remove, {30, 40}, {30, 290}),
    stroke(Kind::Remove, {60, 30}, {440, 30}), stroke(Kind::Remove, {450, 60}, {450, 290})};

/// The area of both over that of either.
double agreement(const QImage& one, const QImage& other)
{
    const QImage scaled = one.scaled(other.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double both = 0, either = 0;
    for (int y = 0; y < other.height(); ++y) {
        for (int x = 0; x < other.width(); ++x) {
            const double a = scaled.constScanLine(y)[x], b = other.constScanLine(y)[x];
            both += std::min(a, b);
            either += std::max(a, b);
        }
    }
    return either > 0 ? both / either : 0;
}

} // namespace

TEST(StrokeCutout, fewStrokesTakeTheSubjectOutOfABusyPicture)
{
    const QImage mask = strokeCutout(busyPicture(), strokes);
    ASSERT_EQ(mask.format(), QImage::Format_Grayscale8);
    EXPECT_GT(agreement(mask, truth()), 0.95);
    EXPECT_EQ(mask, strokeCutout(busyPicture(), strokes)) << "the same strokes, the same mask";
}

TEST(StrokeCutout, aStrokeIsObeyedWhateverTheColoursSay)
{
    std::vector<CutoutStroke> more = strokes;
    more.push_back(stroke(Kind::Keep, {60, 250}, {100, 250}));
    more.push_back(stroke(Kind::Remove, {245, 160}, {250, 160}));
    const QImage mask = strokeCutout(busyPicture(), more)
                            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    EXPECT_GT(mask.constScanLine(250)[80], 200);
    EXPECT_LT(mask.constScanLine(160)[248], 60);
}

TEST(StrokeCutout, mendsAnEarlierMaskWhereItIsPaintedAndKeepsTheRest)
{
    QImage before = truth();
    QPainter painter(&before);
    painter.fillRect(QRect(340, 0, 60, 320), Qt::white); // a part of the wall that was taken along
    painter.end();
    const QImage mended =
        strokeCutout(busyPicture(), {stroke(Kind::Remove, {370, 20}, {370, 300})}, before);
    EXPECT_GT(agreement(mended, truth()), 0.9);
    EXPECT_GT(agreement(strokeCutout(busyPicture(), {}, truth()), truth()), 0.95);
}

TEST(StrokeCutout, oneStrokeThatRemovesDoesNotMakeTheRestOfTheBorderKept)
{
    const QImage mask =
        strokeCutout(busyPicture(), {strokes[0], stroke(Kind::Remove, {180, 60}, {300, 60})});
    EXPECT_GT(agreement(mask, truth()), 0.9);
}

TEST(StrokeCutout, aSubjectMayReachTheBorder)
{
    const QImage whole = busyPicture();
    const QImage cut = whole.copy(QRect(0, 0, size.width(), 200)); // through the ellipse
    const QImage mask = strokeCutout(cut, {{Kind::Keep, {{0.46, 0.55}, {0.5, 0.85}}, 0.02}});
    EXPECT_GT(agreement(mask, truth().copy(QRect(0, 0, size.width(), 200))), 0.9);
}

TEST(StrokeCutout, withoutAnythingToKeepThereIsNoMask)
{
    EXPECT_TRUE(strokeCutout(busyPicture(), {stroke(Kind::Remove, {10, 10}, {20, 20})}).isNull());
    EXPECT_TRUE(strokeCutout({}, strokes).isNull());
    EXPECT_FALSE(strokeCutout(busyPicture(), {stroke(Kind::Keep, {240, 160}, {240, 160})}).isNull())
        << "a dot keeps, and the border is removed";
}

TEST(GuidedFilter, laysACoarseEdgeAlongTheGuides)
{
    const QSize small(64, 16);
    Raster guide(small, 0), mask(small, 0);
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            guide.row(y)[x] = x < 30 ? 0.2F : 0.8F;
            mask.row(y)[x] = x < 34 ? 0.0F : 1.0F; // four pixels off
        }
    }
    const Raster result = guided(mask, guide, 6, 1e-4);
    EXPECT_GT(result.at(31, 8), 0.55F);
    EXPECT_LT(result.at(28, 8), 0.2F);
}

} // namespace rushes::sketch
