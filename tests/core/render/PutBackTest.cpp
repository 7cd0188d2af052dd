#include "core/render/PutBack.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace rushes::render {

namespace {

/// Blots of colour on grey: something that can be found again when it was moved.
QImage scenery(QSize size, QPoint offset = {})
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(QColor(120, 120, 120));
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    constexpr int blots = 60;
    for (int i = 0; i < blots; ++i) {
        painter.setBrush(QColor::fromHsv(i * 47 % 360, 180, 60 + i * 83 % 190));
        const QPoint at(i * 131 % size.width(), i * 197 % size.height());
        painter.drawEllipse(at + offset, 9 + i % 23, 9 + i * 7 % 29);
    }
    return picture;
}

QImage squareMask(QSize size, const QRect& painted)
{
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.fillRect(painted, Qt::white);
    return mask;
}

constexpr QSize size(400, 240);
const QRect painted(150, 80, 60, 50);
constexpr int feather = 12;

/// Nearest distance of a pixel to the painted square, in pixels of one side.
int beyond(QPoint at)
{
    const int x = std::max({painted.left() - at.x(), at.x() - painted.right(), 0});
    const int y = std::max({painted.top() - at.y(), at.y() - painted.bottom(), 0});
    return std::max(x, y);
}

} // namespace

TEST(PutBack, WhatWasPaintedShowsWhollyAndBeyondTheSoftEdgeNothingDoes)
{
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int shown = weight.constScanLine(y)[x];
            if (beyond({x, y}) == 0) {
                ASSERT_EQ(shown, 255) << x << ',' << y;
            } else if (beyond({x, y}) >= feather) {
                ASSERT_EQ(shown, 0) << x << ',' << y;
            }
        }
    }
}

TEST(PutBack, TheSoftEdgeOnlyFallsOutwards)
{
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = painted.right(); x + 1 < size.width(); ++x)
            ASSERT_GE(weight.constScanLine(y)[x], weight.constScanLine(y)[x + 1]);
    }
    int levels = 0;
    for (int x = painted.right(); x < painted.right() + feather; ++x)
        levels += weight.constScanLine(100)[x] > weight.constScanLine(100)[x + 1];
    EXPECT_GE(levels, feather - 2);
}

TEST(PutBack, AThinStrokeShowsWhollyToo)
{
    const QRect line(50, 100, 200, 1);
    const QImage weight = editWeight(squareMask(size, line), size, feather);
    EXPECT_EQ(weight.constScanLine(100)[120], 255);
}

TEST(PutBack, AMaskOfAnotherSizeIsScaled)
{
    const QImage half = squareMask(size / 2, QRect(75, 40, 30, 25));
    const QImage weight = editWeight(half, size, feather);
    EXPECT_EQ(weight.size(), size);
    EXPECT_EQ(weight.constScanLine(100)[180], 255);
    EXPECT_EQ(weight.constScanLine(10)[10], 0);
}

TEST(PutBack, OutsideTheMaskEveryByteIsTheOriginals)
{
    const QImage original = scenery(size);
    QImage edited = scenery(size, {30, 20});
    edited.invertPixels();
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    const QImage result = putBack(edited, original, weight);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (beyond({x, y}) >= feather) {
                ASSERT_EQ(result.pixel(x, y), original.pixel(x, y)) << x << ',' << y;
            } else if (beyond({x, y}) == 0) {
                ASSERT_EQ(result.pixel(x, y), edited.pixel(x, y)) << x << ',' << y;
            }
        }
    }
}

TEST(PutBack, TransparencyOutsideTheMaskIsTheOriginalsToo)
{
    QImage original = scenery(size).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    original.setPixel(3, 3, qPremultiply(qRgba(200, 100, 50, 90)));
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    const QImage result = putBack(scenery(size, {5, 5}), original, weight);
    EXPECT_EQ(result.format(), QImage::Format_ARGB32_Premultiplied);
    EXPECT_EQ(result.pixel(3, 3), original.pixel(3, 3));
}

TEST(PutBack, AMovedPictureIsMovedBack)
{
    const QSize large(1280, 720);
    const QImage original = scenery(large);
    const QImage weight = editWeight(squareMask(large, QRect(500, 300, 90, 90)), large, feather);
    for (const QPoint moved : {QPoint(7, -5), QPoint(-23, 18), QPoint(1, 0)}) {
        const Registered result = registered(scenery(large, moved), original, weight);
        EXPECT_EQ(result.shift, -moved) << moved.x() << ',' << moved.y();
        EXPECT_LT(changedShare(result.picture, original, weight), 0.05);
    }
}

TEST(PutBack, AnotherSizeIsScaledAndStaysInPlace)
{
    const QImage original = scenery(size);
    const QImage twice = original.scaled(size * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    const Registered result = registered(twice, original, weight);
    EXPECT_EQ(result.picture.size(), size);
    EXPECT_EQ(result.shift, QPoint());
    EXPECT_LT(changedShare(result.picture, original, weight), 0.02);
}

TEST(PutBack, APictureThatNothingFitsIsNotMoved)
{
    QImage plain(size, QImage::Format_RGB32);
    plain.fill(Qt::darkGreen);
    EXPECT_EQ(registered(plain, scenery(size), {}).shift, QPoint());
    EXPECT_EQ(registered(plain, plain, {}).shift, QPoint());
}

TEST(PutBack, TheSmallestPictureIsNotMovedEither)
{
    QImage dot(1, 1, QImage::Format_RGB32);
    dot.fill(Qt::red);
    EXPECT_EQ(registered(dot, dot, {}).shift, QPoint());
    EXPECT_EQ(changedShare(dot, dot, {}), 0.0);
}

TEST(PutBack, NothingOfAnUnchangedPictureChanged)
{
    const QImage original = scenery(size);
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    EXPECT_EQ(changedShare(original, original, weight), 0.0);
    EXPECT_EQ(changedShare(original, original, {}), 0.0);
}

TEST(PutBack, WhatChangedInsideTheMaskDoesNotCount)
{
    const QImage original = scenery(size);
    QImage edited = original;
    QPainter(&edited).fillRect(painted, Qt::red);
    const QImage weight = editWeight(squareMask(size, painted), size, feather);
    EXPECT_EQ(changedShare(edited, original, weight), 0.0);
    const double whole = double(painted.width()) * painted.height() / size.width() / size.height();
    EXPECT_NEAR(changedShare(edited, original, {}), whole, whole / 5);
}

TEST(PutBack, GrainDoesNotCountButAnotherColourDoes)
{
    const QSize large(1280, 720);
    const QImage original = scenery(large);
    QImage grainy = original;
    for (int y = 0; y < large.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(grainy.scanLine(y));
        for (int x = 0; x < large.width(); ++x) {
            const int noise = (x * 7919 + y * 104729) % 13 - 6;
            const auto noisy = [&](int value) { return std::clamp(value + noise, 0, 255); };
            line[x] = qRgb(noisy(qRed(line[x])), noisy(qGreen(line[x])), noisy(qBlue(line[x])));
        }
    }
    EXPECT_LT(changedShare(grainy, original, {}), 0.001);
    QImage recoloured = original;
    QPainter(&recoloured).fillRect(QRect(0, 0, 640, 720), QColor(40, 200, 90, 120));
    EXPECT_GT(changedShare(recoloured, original, {}), 0.45);
}

} // namespace rushes::render
