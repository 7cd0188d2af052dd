#include "ui/widgets/Label.h"

#include <QEvent>
#include <QPainter>

namespace rushes::widgets {

Label::Label(const QString& text, TextStyle style, ColourRole role, QWidget* parent)
    : QLabel(text, parent),
      m_style(style),
      m_role(role)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText);
    setFont(fontOf(style));
    applyColour();
}

void Label::setTextStyle(TextStyle style)
{
    m_style = style;
    setFont(fontOf(style));
}

void Label::setRole(ColourRole role)
{
    m_role = role;
    applyColour();
}

void Label::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().horizontalAdvance(QChar(0x2026)), QLabel::minimumSizeHint().height()};
}

void Label::paintEvent(QPaintEvent* event)
{
    if (m_elide == Qt::ElideNone || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect rect = contentsRect();
    painter.drawText(rect, static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), m_elide, rect.width()));
}

bool Label::event(QEvent* event)
{
    const bool handled = QLabel::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange ||
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyColour();
    return handled;
}

void Label::applyColour()
{
    const Theme& theme = themeOf(this);
    QPalette colours = palette();
    if (colours.color(QPalette::Active, QPalette::WindowText) == theme.colour(m_role) &&
        testAttribute(Qt::WA_SetPalette))
        return;
    colours.setColor(QPalette::WindowText, theme.colour(m_role));
    colours.setColor(QPalette::Disabled, QPalette::WindowText, theme.colour(ColourRole::Text4));
    setPalette(colours);
}

} // namespace rushes::widgets
