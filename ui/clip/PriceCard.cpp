#include "ui/clip/PriceCard.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

PriceCard::PriceCard(const QString& name, CardTone tone, QWidget* parent)
    : QAbstractButton(parent),
      m_tone(tone)
{
    setText(name);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(widgets::scaledHeight(68));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PriceCard::setPrice(const QString& price, const QString& detail)
{
    m_price = price;
    m_detail = detail;
    setAccessibleName(u"%1, %2, %3"_s.arg(text(), price, detail));
    update();
}

void PriceCard::setProgress(std::optional<double> progress, const QString& words)
{
    m_progress = progress;
    m_words = words;
    setEnabled(!progress);
    setAccessibleDescription(words);
    update();
}

void PriceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAccent = m_tone == CardTone::Recommended && !m_progress && isEnabled();
    const QColor accent = widgets::colourOf(this, ColourRole::Accent);
    QColor fill = isAccent ? accent : widgets::colourOf(this, ColourRole::Raised);
    if (isEnabled() && (underMouse() || isDown()))
        fill = isAccent ? accent.lighter(isDown() ? 94 : 107)
                        : widgets::colourOf(this, ColourRole::Hover);
    widgets::paintBox(painter, rect(), 5, fill,
                      isAccent ? QColor() : widgets::colourOf(this, ColourRole::LineStrong), 1);
    if (m_progress) {
        QPainterPath card;
        card.addRoundedRect(rect(), 5, 5);
        painter.setClipPath(card);
        painter.fillRect(QRectF(0, 0, width() * std::clamp(*m_progress, 0.0, 1.0), height()),
                         widgets::colourOf(this, ColourRole::AccentSoft));
        painter.setClipping(false);
    }
    const QColor ink = widgets::colourOf(this, isAccent                    ? ColourRole::OnAccent
                                               : isEnabled() || m_progress ? ColourRole::Text1
                                                                           : ColourRole::Text4);
    const QColor faint = isAccent ? ink : widgets::colourOf(this, ColourRole::Text2);
    const QRect inner = rect().adjusted(12, 8, -8, -8);
    const int row = inner.height() / 3;
    QFont price = widgets::fontOf(TextStyle::Body);
    price.setPixelSize(qRound(15 * widgets::textScale()));
    price.setWeight(QFont::DemiBold);
    widgets::paintText(painter, QRect(inner.x(), inner.y(), inner.width(), row), text(),
                       widgets::fontOf(TextStyle::SmallStrong), ink);
    widgets::paintText(painter, QRect(inner.x(), inner.y() + row, inner.width(), row),
                       m_progress ? m_words : m_price, price, ink);
    widgets::paintText(painter, QRect(inner.x(), inner.y() + 2 * row, inner.width(), row), m_detail,
                       widgets::fontOf(TextStyle::Caption), faint);
}

} // namespace rushes::clip
