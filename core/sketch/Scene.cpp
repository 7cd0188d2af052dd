#include "core/sketch/Scene.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

/// Poses close enough together that nothing between two of them goes much farther.
std::vector<direction::CameraPose> posesAlong(const direction::Direction& direction)
{
    const double seconds = direction.duration.seconds();
    const int count = 33 + int(std::min(seconds, 60.0) * 12);
    std::vector<direction::CameraPose> poses;
    for (int i = 0; i < count; ++i)
        poses.push_back(direction::cameraPose(direction.move, direction.strength, direction.ease,
                                              double(i) / (count - 1), seconds));
    return poses;
}

/// At least 2 x 2 pixels, which the bilinear filter needs.
QImage drawable(const QImage& picture)
{
    if (picture.isNull()) {
        QImage grey(2, 2, QImage::Format_RGB32);
        grey.fill(0xff808080);
        return grey;
    }
    const QImage::Format format =
        picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const QImage converted = picture.convertToFormat(format);
    if (picture.width() >= 2 && picture.height() >= 2)
        return converted;
    return converted.scaled(std::max(2, picture.width()), std::max(2, picture.height()));
}

/// Picture pixels to one frame width when the picture just fills the frame.
double coveringScale(QSize picture, QSize frame)
{
    const double height = double(picture.height()) / frame.height() * frame.width();
    return std::min(double(picture.width()), height);
}

} // namespace

Scene buildScene(const SketchSource& source, const direction::Direction& direction, QSize size)
{
    Scene scene;
    scene.framing.aspect = double(size.height()) / size.width();
    const QImage picture = drawable(source.picture).convertToFormat(QImage::Format_RGB32);
    scene.background.image = guarded(picture);
    scene.background.pixelsPerUnit = coveringScale(picture.size(), size);
    scene.background.centre = QPointF(picture.width() / 2.0, picture.height() / 2.0);
    const Extent extent{.area = scene.background.area(), .disparity = &scene.background.disparity};
    scene.framing.base = overscan(posesAlong(direction), scene.framing, {extent});
    return scene;
}

} // namespace rushes::sketch
