#include "core/render/MissingFrame.h"

#include "core/render/TextFonts.h"
#include "core/render/TextLayout.h"

#include <QPainter>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;

QImage missingFrame(QSize size, const QString& name)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x3D, 0x23, 0x21));
    const double scale = referenceScale(size);
    const QRectF frame(QPointF(0, 0), QSizeF(size) / scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    constexpr double hatchWidth = 10;
    constexpr double hatchStep = 56;
    painter.setPen(QPen(QColor(0x5A, 0x2E, 0x2B), hatchWidth));
    for (double x = -frame.height(); x < frame.width(); x += hatchStep)
        painter.drawLine(QPointF(x, frame.height()), QPointF(x + frame.height(), 0));

    constexpr int fontSize = 52;
    constexpr double sideMargin = 80;
    QFont font;
    font.setFamilies(textFamilies());
    font.setPixelSize(fontSize);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QColor(0xF2, 0xF2, 0xF2));
    const QRectF room = frame.adjusted(sideMargin, 0, -sideMargin, 0);
    const QString shown =
        painter.fontMetrics().elidedText(name, Qt::ElideMiddle, int(room.width()));
    painter.drawText(room, Qt::AlignCenter, shown + u"\nFile is missing"_s);
    return image;
}

} // namespace rushes::render
