#include "ui/cut/SlotCard.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::colourOf;
using widgets::ColourRole;

SlotCard::SlotCard(MediaThumbnails& thumbnails, const timeline::Alternate& take, int index,
                   int rating, QWidget* parent)
    : QAbstractButton(parent),
      m_thumbnails(thumbnails),
      m_take(take),
      m_index(index),
      m_rating(rating)
{
    // Room for the ring of the selected take.
    setFixedSize(cardSize + QSize(8, 8));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&thumbnails, &MediaThumbnails::changed, this, qOverload<>(&QWidget::update));
}

void SlotCard::setState(TakeState state)
{
    m_state = state;
    update();
}

void SlotCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect picture(QPoint(4, 4), cardSize);
    const bool spare = m_state == TakeState::Spare;
    const double opacity = spare && !underMouse() ? 0.72 : 1.0;
    const auto image = m_thumbnails.find(m_take.media, m_take.sourceStart);
    widgets::paintBox(painter, picture, 4, colourOf(this, ColourRole::Raised));
    if (image)
        widgets::paintPicture(painter, picture, *image, widgets::Fit::Cover, 4.0, opacity);
    if (m_thumbnails.isMissing(m_take.media))
        widgets::paintBadge(painter, picture, widgets::Corner::TopRight, u"warning"_s,
                            tr("Missing"));
    const auto tile = spare ? widgets::LetterTile::Spare : widgets::LetterTile::InUse;
    widgets::paintLetterTile(painter, QRect(picture.left() + 6, picture.top() + 6, 20, 20),
                             QString(QChar(u'A' + m_index)), tile);
    if (m_rating > 0) {
        const int width = widgets::starsWidth(0.85);
        const QRect badge(picture.right() - width - 15, picture.bottom() - 24, width + 10, 18);
        widgets::paintBox(painter, badge, 4, colourOf(this, ColourRole::OnPicture));
        widgets::paintStars(painter, badge.adjusted(5, 0, 0, 0), m_rating, QColor(242, 242, 242),
                            QColor(242, 242, 242, 90), 0.85);
    }
    if (m_state == TakeState::Selected)
        widgets::paintSelectionRing(painter, picture.adjusted(0, 0, 0, 0), widgets::themeOf(this));
}

AddTakeButton::AddTakeButton(const QString& slotName, QWidget* parent) : QAbstractButton(parent)
{
    setText(tr("Add alternate"));
    setAccessibleName(tr("Add alternate to %1").arg(slotName));
    setFixedSize(sizeHint() + QSize(8, 4));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void AddTakeButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(4, 2, -4, -2);
    const ColourRole ink = underMouse() ? ColourRole::Text1 : ColourRole::Text3;
    widgets::paintDashedBox(painter, box, 5, colourOf(this, ColourRole::LineStrong));
    const QFont font = widgets::fontOf(widgets::TextStyle::Small);
    const int width = QFontMetrics(font).horizontalAdvance(text()) + 20;
    const int left = box.center().x() - width / 2;
    widgets::paintIcon(painter, QRect(left, box.center().y() - 6, 13, 13), u"plus"_s,
                       colourOf(this, ink));
    widgets::paintText(painter, QRect(left + 20, box.top(), width, box.height()), text(), font,
                       colourOf(this, ink));
}

} // namespace rushes::cut
