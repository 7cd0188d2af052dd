#include "ui/clip/ClipRow.h"

#include "ui/clip/ClipThumbnails.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QContextMenuEvent>
#include <QPainter>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr QSize thumbSize(60, 36);
constexpr int rowHeight = 44, inset = 4, indent = 14, mostIndents = 4;

} // namespace

ClipRow::ClipRow(ClipThumbnails& thumbnails, const ClipRowView& view, QWidget* parent)
    : QAbstractButton(parent),
      m_thumbnails(thumbnails),
      m_view(view)
{
    setText(view.name);
    setAccessibleName(u"%1, %2"_s.arg(view.name, view.detail));
    if (view.depth > 0)
        setAccessibleDescription(tr("Edit %1 steps from the new clip").arg(view.depth));
    setToolTip(view.detail);
    setCheckable(true);
    setFixedHeight(rowHeight);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&thumbnails, &ClipThumbnails::changed, this, qOverload<>(&QWidget::update));
}

QSize ClipRow::sizeHint() const
{
    return {140, rowHeight};
}

void ClipRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int left = inset + std::min(m_view.depth, mostIndents) * indent;
    if (underMouse() || isChecked())
        widgets::paintBox(
            painter, rect(), 4,
            widgets::colourOf(this, isChecked() ? ColourRole::Raised : ColourRole::Hover),
            isChecked() ? widgets::colourOf(this, ColourRole::Accent) : QColor(),
            isChecked() ? 1.5 : 0);
    if (m_view.depth > 0) { // the branch it hangs on
        painter.setPen(QPen(widgets::colourOf(this, ColourRole::LineStrong), 1));
        const int x = left - indent / 2;
        painter.drawLine(x, 0, x, rowHeight / 2);
        painter.drawLine(x, rowHeight / 2, left - 2, rowHeight / 2);
    }
    const QRect thumb(QPoint(left, inset), thumbSize);
    if (const auto picture = m_thumbnails.find(m_view.media))
        widgets::paintPicture(painter, thumb, *picture);
    else
        widgets::paintBox(painter, thumb, 4, widgets::colourOf(this, ColourRole::Field));
    const int textLeft = thumb.right() + 10;
    const QRect words(textLeft, inset, width() - textLeft - inset, (rowHeight - 2 * inset) / 2);
    widgets::paintText(painter, words, m_view.name, widgets::fontOf(TextStyle::SmallStrong),
                       widgets::colourOf(this, ColourRole::Text1));
    widgets::paintText(painter, words.translated(0, words.height()), m_view.detail,
                       widgets::fontOf(TextStyle::Caption),
                       widgets::colourOf(this, ColourRole::Text3));
}

void ClipRow::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuWanted(event->globalPos());
}

} // namespace rushes::clip
