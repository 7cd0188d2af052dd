#include "ui/compare/TableHead.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::compare {

using widgets::ColourRole;

namespace {

constexpr int headMargin = 8, lowestHead = 40, mostHeadLines = 3;

QFont headFont()
{
    return widgets::fontOf(widgets::TextStyle::SmallStrong);
}

} // namespace

TableHead::TableHead(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    constexpr int width = 148;
    if (orientation == Qt::Vertical)
        setFixedWidth(width);
    else
        setFixedHeight(widgets::scaledHeight(lowestHead));
    setSectionResizeMode(Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

void TableHead::makeRoom()
{
    const QFontMetrics metrics(headFont());
    const int line = metrics.lineSpacing() + 1, most = mostHeadLines * line;
    int needed = 0;
    for (int section = 0; section < count(); ++section) {
        const QRect room(0, 0, defaultSectionSize() - 2 * headMargin, most);
        const QString text = model()->headerData(section, orientation()).toString();
        needed = std::max(needed, metrics.boundingRect(room, Qt::TextWordWrap, text).height());
    }
    const int high = std::min(most, needed + line / 2) + 8; // free above and below
    setFixedHeight(std::max(widgets::scaledHeight(lowestHead), high));
}

void TableHead::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(event->rect(), widgets::colourOf(this, ColourRole::Panel));
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->fillRect(rect, widgets::colourOf(this, ColourRole::Panel));
    widgets::paintParagraph(*painter, rect.adjusted(headMargin, 2, -headMargin, -2),
                            model()->headerData(section, orientation()).toString(), headFont(),
                            widgets::colourOf(this, ColourRole::Text1), Qt::AlignCenter);
}

} // namespace rushes::compare
