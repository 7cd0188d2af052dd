#include "ui/clip/PictureCell.h"

#include "ui/clip/MoveGlyph.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr QSize pictureSize(62, 36);
// The picture and its ring need room around them.
constexpr int cellInset = 4, captionHeight = 16;
constexpr double darkness = 0.42; // leaves 58 % of the brightness

} // namespace

PictureCell::PictureCell(const QString& caption, QWidget* parent) : QAbstractButton(parent)
{
    setText(caption);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_loop.empty())
            return;
        m_frame = (m_frame + 1) % m_loop.size();
        update();
    });
}

void PictureCell::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_loop.clear();
    update();
}

void PictureCell::setGlyph(direction::CameraMove move)
{
    if (m_glyph == move)
        return;
    m_glyph = move;
    m_loop.clear();
    update();
}

void PictureCell::setIconName(const QString& name)
{
    m_iconName = name;
    update();
}

void PictureCell::setLoop(std::vector<QImage> frames)
{
    if (frames.empty() || !(underMouse() || hasFocus()))
        return;
    m_loop = std::move(frames);
    m_frame = 0;
    m_timer.start(std::max(16, 1000 / int(m_loop.size())));
}

QSize PictureCell::sizeHint() const
{
    return {pictureSize.width() + 2 * cellInset,
            pictureSize.height() + cellInset + 2 + widgets::scaledHeight(captionHeight)};
}

void PictureCell::begin()
{
    if (widgets::themeOf(this).motion() == widgets::Motion::Full)
        emit loopWanted();
}

void PictureCell::end()
{
    if (underMouse() || hasFocus())
        return;
    m_timer.stop();
    m_loop.clear();
    update();
}

void PictureCell::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    begin();
}

void PictureCell::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    end();
}

void PictureCell::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    begin();
}

void PictureCell::focusOutEvent(QFocusEvent* event)
{
    QAbstractButton::focusOutEvent(event);
    end();
}

void PictureCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Theme& theme = widgets::themeOf(this);
    const QRect picture(QPoint((width() - pictureSize.width()) / 2, cellInset), pictureSize);
    const QImage& shown = m_loop.empty() ? m_picture : m_loop[m_frame];
    if (shown.isNull())
        widgets::paintDashedBox(painter, picture, 4, theme.colour(ColourRole::LineStrong));
    else
        widgets::paintPicture(painter, picture, shown);
    if (m_glyph && m_loop.empty()) { // a playing cell shows the move itself
        widgets::paintBox(painter, picture, 4, QColor::fromRgbF(0, 0, 0, darkness));
        paintMoveGlyph(painter, picture, *m_glyph);
    }
    if (!m_iconName.isEmpty())
        widgets::paintIcon(painter, QRect(picture.center() - QPoint(7, 7), QSize(16, 16)),
                           m_iconName, theme.colour(ColourRole::Text2));
    if (isChecked())
        widgets::paintSelectionRing(painter, picture, theme);
    const QRect caption(0, picture.bottom() + 3, width(), height() - picture.bottom() - 3);
    widgets::paintText(painter, caption, text(), widgets::fontOf(TextStyle::Caption),
                       theme.colour(!isEnabled()  ? ColourRole::Text4
                                    : isChecked() ? ColourRole::Text1
                                                  : ColourRole::Text2),
                       Qt::AlignHCenter | Qt::AlignVCenter);
}

} // namespace rushes::clip
