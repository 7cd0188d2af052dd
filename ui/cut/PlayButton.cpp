#include "ui/cut/PlayButton.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

PlayButton::PlayButton(QWidget* parent) : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setShows(Shows::Play);
}

void PlayButton::setShows(Shows shows)
{
    m_shows = shows;
    const QString name = shows == Shows::Play ? tr("Play") : tr("Pause");
    setAccessibleName(name);
    setToolTip(tr("%1  Space").arg(name));
    update();
}

void PlayButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor disc = widgets::colourOf(this, widgets::ColourRole::Text1);
    if (isDown())
        disc = widgets::colourOf(this, widgets::ColourRole::Text3);
    else if (underMouse())
        disc = widgets::colourOf(this, widgets::ColourRole::Text2);
    painter.setBrush(disc);
    painter.drawEllipse(rect());
    const QColor ink = widgets::colourOf(this, widgets::ColourRole::Panel);
    painter.setBrush(ink);
    const QPointF middle = QRectF(rect()).center();
    if (m_shows == Shows::Play) {
        QPolygonF triangle;
        triangle << middle + QPointF(-4, -6.5) << middle + QPointF(7, 0)
                 << middle + QPointF(-4, 6.5);
        painter.drawPolygon(triangle);
    } else {
        painter.drawRoundedRect(QRectF(middle.x() - 5.5, middle.y() - 6, 4, 12), 1, 1);
        painter.drawRoundedRect(QRectF(middle.x() + 1.5, middle.y() - 6, 4, 12), 1, 1);
    }
}

} // namespace rushes::cut
