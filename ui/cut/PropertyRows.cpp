#include "ui/cut/PropertyRows.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Shapes.h"

#include <QHBoxLayout>
#include <QPainter>

namespace rushes::cut {

using widgets::ColourRole;

PropertyRows::PropertyRows(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 8, 16, 12);
    m_column->setSpacing(4);
}

void PropertyRows::addRow(const QString& label, const std::vector<QWidget*>& controls)
{
    constexpr int labelWidth = 72;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* name = new widgets::Label(label, widgets::TextStyle::Small, ColourRole::Text3, this);
    name->setFixedWidth(labelWidth);
    name->setMinimumHeight(28);
    row->addWidget(name);
    for (QWidget* control : controls)
        row->addWidget(control,
                       control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    m_column->addLayout(row);
}

void PropertyRows::addWide(QWidget* widget)
{
    m_column->addWidget(widget);
    m_column->addSpacing(4);
}

ColourSwatch::ColourSwatch(const QColor& colour, const QString& name, QWidget* parent)
    : QAbstractButton(parent),
      m_colour(colour)
{
    setCheckable(true);
    setFixedSize(sizeHint());
    setAccessibleName(name);
    setToolTip(name);
}

void ColourSwatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(4, 4, -4, -4);
    widgets::paintBox(painter, box, 4, m_colour, widgets::colourOf(this, ColourRole::LineStrong));
    if (isChecked())
        widgets::paintRing(painter, box, 4, widgets::colourOf(this, ColourRole::Accent));
}

} // namespace rushes::cut
