#include "core/generation/SubjectFocus.h"

#include "core/render/Fitting.h"

#include <gtest/gtest.h>

namespace rushes::generation {

TEST(SubjectBox, liesAroundWhatTheMaskShows)
{
    QImage mask(100, 200, QImage::Format_Grayscale8);
    mask.fill(0);
    for (int y = 120; y < 160; ++y)
        for (int x = 10; x < 90; ++x)
            mask.scanLine(y)[x] = 255;
    EXPECT_EQ(subjectBox(mask), QRectF(0.1, 0.6, 0.8, 0.2));
    EXPECT_EQ(subjectBox(mask).center(), QPointF(0.5, 0.7));
}

TEST(SubjectBox, isEmptyForAnEmptyMask)
{
    QImage mask(10, 10, QImage::Format_Grayscale8);
    mask.fill(0);
    EXPECT_TRUE(subjectBox(mask).isEmpty());
}

TEST(CropAround, keepsTheFocusInTheMiddleAndStaysInsideThePicture)
{
    EXPECT_EQ(render::cropAround({1080, 1920}, {100, 100}), QRect(0, 420, 1080, 1080));
    EXPECT_EQ(render::cropAround({1080, 1920}, {100, 100}, {0.5, 0.6}), QRect(0, 612, 1080, 1080));
    EXPECT_EQ(render::cropAround({1080, 1920}, {100, 100}, {0.5, 0.99}), QRect(0, 840, 1080, 1080));
    EXPECT_EQ(render::cropAround({1920, 1080}, {100, 100}, {0, 0.5}), QRect(0, 0, 1080, 1080));
}

} // namespace rushes::generation
