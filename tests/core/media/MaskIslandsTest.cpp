#include "core/media/MaskIslands.h"

#include <QPainter>
#include <gtest/gtest.h>

namespace rushes::media {

TEST(MaskIslands, dropsWhatIsSmallBesideTheLargestAndKeepsTheRestAsItIs)
{
    QImage mask(64, 64, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    QPainter painter(&mask);
    painter.fillRect(10, 10, 30, 30, Qt::white);
    painter.fillRect(40, 12, 2, 20, QColor(90, 90, 90)); // a soft edge
    painter.fillRect(50, 50, 10, 10, Qt::white);
    painter.end();
    const QImage clean = mask;
    for (const QPoint speck : {QPoint(2, 2), QPoint(60, 5), QPoint(43, 33)})
        mask.scanLine(speck.y())[speck.x()] = 255;
    EXPECT_EQ(withoutIslands(mask, 0.05), clean);
    EXPECT_EQ(qGray(withoutIslands(clean, 0.2).pixel(55, 55)), 0);
}

TEST(MaskIslands, weighsAFaintIslandLessThanABrightOne)
{
    QImage mask(8, 1, QImage::Format_Grayscale8);
    const uchar values[] = {255, 0, 100, 0, 200, 0, 0, 0};
    std::copy(std::begin(values), std::end(values), mask.scanLine(0));
    const QImage left = withoutIslands(mask, 0.5);
    EXPECT_EQ(qGray(left.pixel(0, 0)), 255);
    EXPECT_EQ(qGray(left.pixel(2, 0)), 0);
    EXPECT_EQ(qGray(left.pixel(4, 0)), 200);
}

TEST(MaskIslands, leavesAnEmptyMaskEmpty)
{
    QImage mask(8, 8, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    EXPECT_EQ(withoutIslands(mask, 0.5), mask);
    EXPECT_TRUE(withoutIslands(QImage(), 0.5).isNull());
}

} // namespace rushes::media
