#include "ui/widgets/Popup.h"

#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace rushes::widgets {

void Popup::openAt(const QWidget& anchor)
{
    constexpr int gap = 4;
    const QRect area = anchor.screen()->availableGeometry();
    QPoint place = anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height() + gap));
    place.setX(std::clamp(place.x(), area.left(), std::max(area.left(), area.right() - width())));
    if (place.y() + height() > area.bottom())
        place.setY(std::max(area.top(), anchor.mapToGlobal(QPoint()).y() - gap - height()));
    move(place);
    show();
}

void Popup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourRole::Panel));
    painter.setPen(colourOf(this, ColourRole::LineStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rushes::widgets
