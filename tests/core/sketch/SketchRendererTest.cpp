#include "core/sketch/SketchRenderer.h"

#include <gtest/gtest.h>

#include <QPainter>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;

namespace {

QImage gradientPicture(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient gradient(0, 0, size.width(), size.height());
    gradient.setColorAt(0, QColor(40, 60, 120));
    gradient.setColorAt(1, QColor(240, 180, 90));
    painter.fillRect(picture.rect(), gradient);
    return picture;
}

} // namespace

TEST(SketchRenderer, drawsFramesOfTheAskedSize)
{
    const SketchRenderer renderer({.picture = gradientPicture({320, 200})}, {}, {90, 160});
    EXPECT_EQ(renderer.size(), QSize(90, 160));
    const QImage frame = renderer.frame(0.5);
    EXPECT_EQ(frame.size(), QSize(90, 160));
    EXPECT_EQ(frame.format(), QImage::Format_RGB32);
}

TEST(SketchRenderer, aStillOfTheSameSizeIsThePictureItself)
{
    const QImage picture = gradientPicture({160, 96});
    const SketchRenderer renderer({.picture = picture}, {.move = direction::CameraMove::Static},
                                  {160, 96});
    EXPECT_EQ(renderer.frame(0.5), picture);
}

} // namespace rushes::sketch
