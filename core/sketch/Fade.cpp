#include "core/sketch/Fade.h"

#include <QPainter>

namespace rushes::sketch {

void fadeDown(QImage& picture, double depth, double above, double below)
{
    QLinearGradient fade(0, 0, 0, depth);
    fade.setColorAt(0, QColor::fromRgbF(0, 0, 0, float(above)));
    fade.setColorAt(1, QColor::fromRgbF(0, 0, 0, float(below)));
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(picture.rect(), fade);
}

} // namespace rushes::sketch
