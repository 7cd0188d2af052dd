#include "core/sketch/ContactShadow.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace rushes::sketch {

namespace {

constexpr QRgb ground = 0xffc8c8c8, shadow = 0xff505050, subject = 0xff902020;
const QRect box(30, 20, 40, 40);

/// A box on pale ground, with a shadow as wide as itself right under it.
QImage standingBox()
{
    QImage picture(800, 640, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.fillRect(box, QColor(subject));
    painter.fillRect(QRect(box.left(), box.bottom() + 1, box.width(), 6), QColor(shadow));
    return picture;
}

QImage wholeMask()
{
    QImage mask(box.size(), QImage::Format_Grayscale8);
    mask.fill(255);
    return mask;
}

} // namespace

TEST(ContactShadow, staysWhereItLayAndReachesUnderTheSubject)
{
    QImage scene(800, 640, QImage::Format_RGB32);
    scene.fill(ground);
    QImage padded(box.width(), box.height() + 20, QImage::Format_Grayscale8);
    padded.fill(0);
    QPainter(&padded).drawImage(0, 0, wholeMask());
    keepContactShadow(scene, standingBox(), padded, box.topLeft());
    EXPECT_EQ(scene.pixel(50, box.bottom() + 3), shadow);
    EXPECT_EQ(scene.pixel(50, box.bottom()), shadow);
    EXPECT_EQ(scene.pixel(50, box.bottom() + 12), ground);
    EXPECT_EQ(scene.pixel(10, box.bottom() + 3), ground);
}

TEST(ContactShadow, leavesGroundThatIsAlreadyDarkerAsItIs)
{
    QImage scene(800, 640, QImage::Format_RGB32);
    scene.fill(0xff101010);
    keepContactShadow(scene, standingBox(), wholeMask(), box.topLeft());
    EXPECT_EQ(scene.pixel(50, box.bottom() + 3), 0xff101010);
}

} // namespace rushes::sketch
