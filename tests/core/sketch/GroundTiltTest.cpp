#include "core/sketch/GroundTilt.h"
#include "core/sketch/Studio.h"

#include <QPainter>

#include <functional>

#include <gtest/gtest.h>

namespace rushes::sketch {

using direction::StudioScene;

namespace {

constexpr QSize tiltMaskSize(320, 320);

Raster tiltMask(const std::function<void(QPainter&)>& draw)
{
    QImage grey(tiltMaskSize, QImage::Format_Grayscale8);
    grey.fill(0);
    QPainter painter(&grey);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    draw(painter);
    painter.end();
    return rasterFrom(grey, tiltMaskSize);
}

/// A cup whose rim and foot are circles, seen at an angle with this sine.
Raster cupMask(double sine)
{
    return tiltMask([sine](QPainter& painter) {
        constexpr double radius = 80;
        const double depth = radius * sine;
        painter.drawRect(QRectF(160 - radius, 120, 2 * radius, 100));
        painter.drawEllipse(QPointF(160, 120), radius, depth);
        painter.drawEllipse(QPointF(160, 220), radius, depth);
        painter.drawEllipse(QPointF(250, 165), 30, 25); // its handle
    });
}

} // namespace

TEST(GroundTilt, isReadFromARoundFoot)
{
    for (const double sine : {0.3, 0.45, 0.6, 0.7})
        EXPECT_NEAR(groundTilt(cupMask(sine)), sine, 0.1) << sine;
    EXPECT_EQ(groundTilt(cupMask(0.05)), 0);
}

TEST(GroundTilt, isNotGuessedFromAFlatAnUnevenOrARoundThing)
{
    EXPECT_EQ(groundTilt(tiltMask([](QPainter& p) { p.drawRect(QRectF(80, 60, 160, 200)); })), 0);
    EXPECT_EQ(groundTilt(tiltMask([](QPainter& p) { p.drawEllipse(QPointF(160, 160), 90, 90); })),
              0);
    EXPECT_EQ(groundTilt(tiltMask([](QPainter& p) {
                  p.drawRect(QRectF(80, 60, 160, 60)); // a stool
                  p.drawRect(QRectF(90, 120, 12, 130));
                  p.drawRect(QRectF(218, 120, 12, 120));
              })),
              0);
    EXPECT_EQ(groundTilt(tiltMask([](QPainter& p) { p.drawRect(QRectF(80, 60, 160, 260)); })), 0);
    EXPECT_EQ(groundTilt(Raster(tiltMaskSize, 0)), 0);
}

TEST(GroundTilt, liftsTheEndOfTheTable)
{
    // The wall is lighter than the table: rows are counted from the top until it darkens.
    const auto edgeOf = [](const Raster& mask) {
        const QImage picture = studioPicture(StudioScene::Table, {}, tiltMaskSize, mask);
        int row = 0;
        for (int darkest = 0, y = 1; y < 240; ++y) {
            const int step = qGray(picture.pixel(4, y - 1)) - qGray(picture.pixel(4, y + 1));
            if (step > darkest) {
                darkest = step;
                row = y;
            }
        }
        return row;
    };
    EXPECT_LT(edgeOf(cupMask(0.5)), edgeOf(cupMask(0.05)) - 60);
    // Looked at steeply, all is table, down to the last row.
    const QImage steep = studioPicture(StudioScene::Table, {}, tiltMaskSize, cupMask(0.7));
    EXPECT_NEAR(qGray(steep.pixel(4, 319)), qGray(steep.pixel(4, 300)), 8);
}

TEST(FlatLay, laysASoftShadowRoundWhatLiesThere)
{
    const Raster mask = tiltMask([](QPainter& p) { p.drawEllipse(QPointF(160, 160), 60, 60); });
    const QImage picture = studioPicture(StudioScene::FlatLay, {}, tiltMaskSize, mask);
    const auto light = [&](int x, int y) { return qGray(picture.pixel(x, y)); };
    EXPECT_LT(light(206, 206), light(300, 300) - 15); // away from the lamp
    EXPECT_GT(light(104, 104), light(206, 206) + 10);
    EXPECT_NEAR(light(20, 300), light(300, 20), 12); // no wall, no horizon
}

} // namespace rushes::sketch
