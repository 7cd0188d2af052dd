#include "core/generation/CroppedPicture.h"

#include "core/media/Image.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

TEST(CroppedPicture, isTheLargestPartOfTheRatioAroundTheFocus)
{
    EXPECT_EQ(cropOf({1000, 1000}, {16, 9}, {0.5, 0.5}), QRect(0, 219, 1000, 563));
    EXPECT_EQ(cropOf({1600, 900}, {9, 16}, {0.75, 0.5}), QRect(947, 0, 506, 900));
    EXPECT_EQ(cropOf({1600, 900}, {16, 9}, {0.1, 0.1}), QRect(0, 0, 1600, 900));
}

TEST(CroppedPicture, staysInsideThePicture)
{
    EXPECT_EQ(cropOf({1600, 900}, {9, 16}, {0, 0}).left(), 0);
    EXPECT_EQ(cropOf({1600, 900}, {9, 16}, {1, 1}).right(), 1599);
}

TEST(CroppedPicture, keepsTheSubjectThatItsMaskShows)
{
    const QTemporaryDir folder;
    const media::AssetStore store{QDir(folder.path())};
    QImage picture(160, 90, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QImage mask(80, 45, QImage::Format_Grayscale8);
    mask.fill(0);
    for (int y = 10; y < 30; ++y) {
        for (int x = 60; x < 70; ++x) {
            mask.scanLine(y)[x] = 255;
            picture.setPixel(2 * x, 2 * y, qRgb(255, 0, 0));
        }
    }
    ASSERT_TRUE(picture.save(folder.filePath(u"picture.png"_s)));
    ASSERT_TRUE(mask.save(folder.filePath(u"mask.png"_s)));
    const auto crop = storeCrop(
        {folder.filePath(u"picture.png"_s), folder.filePath(u"mask.png"_s), {}}, {9, 16}, store);
    ASSERT_TRUE(crop);
    EXPECT_EQ(crop->size, QSize(51, 90));
    EXPECT_TRUE(crop->depth.isEmpty());
    const QImage kept = media::readImage(*store.path(crop->media)).value();
    EXPECT_EQ(kept.size(), crop->size);
    bool isRed = false;
    for (int x = 0; x < kept.width(); ++x)
        isRed = isRed || kept.pixel(x, 40) == qRgb(255, 0, 0);
    EXPECT_TRUE(isRed);
    const QImage part = media::readImage(*store.path(crop->subjectMask)).value();
    EXPECT_NEAR(part.width(), 25, 1);
    EXPECT_EQ(part.height(), 45);
}

TEST(CroppedPicture, saysWhichPictureCannotBeRead)
{
    const QTemporaryDir folder;
    const auto crop =
        storeCrop({u"/nowhere/p.png"_s, {}, {}}, {16, 9}, media::AssetStore{QDir(folder.path())});
    ASSERT_FALSE(crop);
    EXPECT_TRUE(crop.error().detail.contains(u"p.png"_s));
}

} // namespace rushes::generation
