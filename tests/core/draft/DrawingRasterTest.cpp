#include "core/draft/DrawingRaster.h"

#include <gtest/gtest.h>

using namespace rushes::draft;

namespace {

/// Two halves of a square, `gap` of a 32nd of its side apart.
QImage halves(double gap)
{
    DrawingPart part;
    part.svg = QByteArray("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
                          "<rect width='32' height='16.5' fill='#c03020'/>"
                          "<rect y='") +
               QByteArray::number(16.5 + gap) + "' width='32' height='16' fill='#c03020'/></svg>";
    return paintDrawing({part}, 32);
}

} // namespace

TEST(DrawingRaster, leavesNoSeamWhereTwoPartsMeetWithinAPixel)
{
    const QImage image = halves(0);
    for (int y = 1; y < 31; ++y)
        EXPECT_EQ(image.pixelColor(10, y), QColor(0xC0, 0x30, 0x20)) << y;
}

TEST(DrawingRaster, keepsAGapThatWasDrawn)
{
    const QImage image = halves(3);
    EXPECT_EQ(qAlpha(image.pixel(10, 18)), 0);
    EXPECT_LT(qAlpha(image.pixel(10, 16)), 200);
}
