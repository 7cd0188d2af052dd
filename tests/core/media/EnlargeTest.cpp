#include "core/media/Enlarge.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

namespace rushes::media {

namespace {

/// Discs, a fine lattice and a slope: edges in all directions.
QImage drawing(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient slope(0, 0, size.width(), size.height());
    slope.setColorAt(0, QColor(30, 60, 120));
    slope.setColorAt(1, QColor(230, 200, 150));
    painter.fillRect(picture.rect(), slope);
    for (int i = 0; i < 6; ++i) {
        painter.setBrush(QColor(40 * i, 250 - 40 * i, 90));
        painter.drawEllipse(QPointF(40 + 60 * i, 60 + 25 * i), 24, 24);
    }
    painter.setPen(QPen(Qt::white, 3));
    for (int x = 10; x < size.width(); x += 16)
        painter.drawLine(x, size.height() / 2, x + 60, size.height());
    return picture;
}

double meanSquareError(const QImage& one, const QImage& other)
{
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += std::pow(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)), 2);
    }
    return sum / (double(one.width()) * one.height());
}

} // namespace

TEST(Enlarge, comesNearerToWhatThePictureWasThanTheOrdinaryWay)
{
    const QSize size(400, 300);
    const QImage truth = drawing(size);
    const QImage half = truth.scaled(size / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage ordinary = half.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    EXPECT_LT(meanSquareError(enlarged(half, size), truth), 0.8 * meanSquareError(ordinary, truth));
}

TEST(Enlarge, leavesAPlainPictureAsItIs)
{
    for (const QImage::Format format :
         {QImage::Format_RGB32, QImage::Format_ARGB32_Premultiplied}) {
        QImage plain(20, 30, format);
        plain.fill(QColor(12, 200, 77));
        const QImage large = enlarged(plain, {47, 64});
        EXPECT_EQ(large.format(), format);
        QImage wanted(47, 64, format);
        wanted.fill(QColor(12, 200, 77));
        EXPECT_EQ(large, wanted);
    }
}

TEST(Enlarge, anEdgeIsSteeperAndHardlyRings)
{
    QImage step(16, 4, QImage::Format_RGB32);
    step.fill(QColor(60, 60, 60));
    QPainter(&step).fillRect(QRect(8, 0, 8, 4), QColor(180, 180, 180));
    const QImage large = enlarged(step, {64, 16});
    int between = 0;
    for (int x = 0; x < large.width(); ++x) {
        const int value = qGray(large.pixel(x, 8));
        EXPECT_GE(value, 54);
        EXPECT_LE(value, 186);
        between += value > 72 && value < 168;
    }
    EXPECT_LE(between, 3);
}

TEST(Enlarge, coloursStayBelowTheirAlpha)
{
    QImage cut(12, 12, QImage::Format_ARGB32_Premultiplied);
    cut.fill(Qt::transparent);
    QPainter(&cut).fillRect(QRect(4, 4, 4, 4), QColor(255, 240, 10));
    const QImage large = enlarged(cut, {40, 40});
    for (int y = 0; y < 40; ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(large.constScanLine(y));
        for (int x = 0; x < 40; ++x)
            EXPECT_LE(std::max(qRed(row[x]), qGreen(row[x])), qAlpha(row[x]));
    }
}

TEST(Enlarge, whatIsNotLargerIsScaledInTheOrdinaryWay)
{
    const QImage picture = drawing({60, 40});
    EXPECT_EQ(enlarged(picture, {30, 80}).size(), QSize(30, 80));
    EXPECT_TRUE(enlarged({}, {10, 10}).isNull());
}

} // namespace rushes::media
