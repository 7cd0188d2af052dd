#include "core/media/Likeness.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace rushes::media {

namespace {

/// A ball before a wall.
QImage ball(QSize size, QPointF middle, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width(), size.height());
    QLinearGradient wall(0, 0, 1, 1);
    wall.setColorAt(0, QColor(210, 205, 195));
    wall.setColorAt(1, QColor(120, 125, 140));
    painter.fillRect(QRectF(0, 0, 1, 1), wall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(middle, 0.2, 0.2);
    return image;
}

const QColor red(200, 40, 40);

Likeness usual()
{
    return likenessOf(ball({512, 512}, {0.5, 0.5}, red));
}

} // namespace

TEST(Likeness, isTheSameForASmallCopy)
{
    EXPECT_TRUE(alike(usual(), likenessOf(ball({48, 48}, {0.5, 0.5}, red))));
}

TEST(Likeness, holdsForAThingThatMovedAHair)
{
    EXPECT_TRUE(alike(usual(), likenessOf(ball({512, 512}, {0.505, 0.498}, red))));
}

TEST(Likeness, endsWhereTheThingStandsElsewhere)
{
    EXPECT_FALSE(alike(usual(), likenessOf(ball({512, 512}, {0.3, 0.6}, red))));
}

TEST(Likeness, endsWhereTheColourIsAnother)
{
    const QColor asBright(40, 97, 200);
    EXPECT_FALSE(alike(usual(), likenessOf(ball({512, 512}, {0.5, 0.5}, asBright))));
}

TEST(Likeness, ofNoPictureIsThatOfNoOther)
{
    EXPECT_EQ(likenessOf(QImage()), Likeness());
    EXPECT_FALSE(alike(likenessOf(QImage()), usual()));
}

} // namespace rushes::media
