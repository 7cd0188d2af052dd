#include "ui/compare/TableHead.h"

#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace rushes::compare {

using widgets::ColourRole;

TableHead::TableHead(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    constexpr int width = 148, height = 40;
    if (orientation == Qt::Vertical)
        setFixedWidth(width);
    else
        setFixedHeight(widgets::scaledHeight(height));
    setSectionResizeMode(Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void TableHead::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(event->rect(), widgets::colourOf(this, ColourRole::Panel));
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    constexpr int margin = 8;
    painter->fillRect(rect, widgets::colourOf(this, ColourRole::Panel));
    painter->setFont(widgets::fontOf(widgets::TextStyle::SmallStrong));
    painter->setPen(widgets::colourOf(this, ColourRole::Text1));
    painter->drawText(rect.adjusted(margin, 2, -margin, -2),
                      int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                      model()->headerData(section, orientation()).toString());
}

} // namespace rushes::compare
