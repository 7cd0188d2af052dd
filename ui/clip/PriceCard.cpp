#include "ui/clip/PriceCard.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

PriceCard::PriceCard(const QString& name, QWidget* parent) : QAbstractButton(parent)
{
    setText(name);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(widgets::scaledHeight(68));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PriceCard::setTone(CardTone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

void PriceCard::setPrice(const QString& price, const QString& detail)
{
    m_price = price;
    m_detail = detail;
    setAccessibleName(u"%1, %2, %3"_s.arg(text(), price, detail));
    update();
}

void PriceCard::setObstacle(const QString& words, const QString& why)
{
    m_obstacle = words;
    setEnabled(words.isEmpty());
    setToolTip(why);
    setAccessibleDescription(why.isEmpty() ? words : why);
    update();
}

void PriceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAccent = m_tone == CardTone::Recommended && isEnabled();
    const bool isChosen = m_tone == CardTone::Chosen && isEnabled();
    const QColor accent = widgets::colourOf(this, ColourRole::Accent);
    QColor fill = isAccent   ? accent
                  : isChosen ? widgets::colourOf(this, ColourRole::AccentSoft)
                             : widgets::colourOf(this, ColourRole::Raised);
    if (isEnabled() && (underMouse() || isDown()))
        fill = isAccent ? accent.lighter(isDown() ? 94 : 107)
                        : widgets::colourOf(this, ColourRole::Hover);
    widgets::paintBox(painter, rect(), 5, fill,
                      isAccent   ? QColor()
                      : isChosen ? accent
                                 : widgets::colourOf(this, ColourRole::LineStrong),
                      isChosen ? 1.5 : 1);
    const QColor ink = widgets::colourOf(this, isAccent      ? ColourRole::OnAccent
                                               : isEnabled() ? ColourRole::Text1
                                                             : ColourRole::Text3);
    const QColor faint = isAccent ? ink : widgets::colourOf(this, ColourRole::Text2);
    const QRect inner = rect().adjusted(12, 8, -8, -8);
    const int row = inner.height() / 3;
    QFont price = widgets::fontOf(TextStyle::Body);
    price.setPixelSize(qRound(15 * widgets::textScale()));
    price.setWeight(QFont::DemiBold);
    widgets::paintText(painter, QRect(inner.x(), inner.y(), inner.width(), row), text(),
                       widgets::fontOf(TextStyle::SmallStrong), ink);
    widgets::paintText(painter, QRect(inner.x(), inner.y() + row, inner.width(), row), m_price,
                       price, ink);
    widgets::paintText(
        painter, QRect(inner.x(), inner.y() + 2 * row, rect().right() - inner.x() - 2, row),
        m_obstacle.isEmpty() ? m_detail : m_obstacle, widgets::fontOf(TextStyle::Caption), faint);
}

} // namespace rushes::clip
