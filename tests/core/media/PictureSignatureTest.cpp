#include "core/media/PictureSignature.h"

#include "core/media/Image.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace rushes::media {

namespace {

/// A disc on a ground that grows lighter to the right.
QImage scene(const QColor& disc, QPoint middle = {200, 110}, QSize size = {480, 270})
{
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient ground(0, 0, size.width(), size.height());
    ground.setColorAt(0, QColor(40, 60, 90));
    ground.setColorAt(1, QColor(230, 190, 150));
    painter.fillRect(picture.rect(), ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(disc);
    painter.drawEllipse(QPointF(middle) * size.width() / 480, 90.0 * size.width() / 480,
                        90.0 * size.width() / 480);
    return picture;
}

QImage asJpeg(const QImage& picture, int quality)
{
    return *decodeImage(*encodeImage(picture, ImageFormat::Jpeg, quality), QStringLiteral("test"));
}

bool alike(const QImage& a, const QImage& b)
{
    return areAlike(signatureOf(a), signatureOf(b));
}

} // namespace

TEST(PictureSignature, takesStrongCompressionAndAnotherSizeForTheSamePicture)
{
    const QImage picture = scene(Qt::red);
    EXPECT_TRUE(alike(picture, picture));
    EXPECT_TRUE(alike(picture, asJpeg(picture, 40)));
    EXPECT_TRUE(alike(picture, scene(Qt::red, {200, 110}, {960, 540})));
    EXPECT_TRUE(alike(picture, scene(Qt::red, {202, 111})));
}

TEST(PictureSignature, tellsAnotherPlaceAndAnotherColourApart)
{
    const QImage picture = scene(Qt::red);
    EXPECT_FALSE(alike(picture, scene(Qt::red, {330, 150})));
    EXPECT_FALSE(alike(picture, scene(Qt::blue)));
    EXPECT_FALSE(alike(picture, picture.mirrored(true, false)));
}

TEST(PictureSignature, isTheSameAfterItsStoredForm)
{
    const PictureSignature signature = signatureOf(scene(Qt::green));
    EXPECT_EQ(signatureFromBytes(toBytes(signature)), signature);
    EXPECT_FALSE(signatureFromBytes("short"));
}

} // namespace rushes::media
