#include "ui/widgets/HintButton.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace rushes::widgets {

namespace {

constexpr int hintPadding = 12;
constexpr int hintIcon = 16;
constexpr int gap = 8;

QFont textFont(int height)
{
    return fontOf(height > 28 ? TextStyle::BodyStrong : TextStyle::SmallStrong);
}

ColourRole inkOf(ButtonTone tone)
{
    switch (tone) {
    case ButtonTone::Ok:
        return ColourRole::Ok;
    case ButtonTone::Amber:
        return ColourRole::Amber;
    case ButtonTone::Red:
        return ColourRole::Red;
    case ButtonTone::Plain:
        break;
    }
    return ColourRole::Text1;
}

} // namespace

HintButton::HintButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setControlHeight(28);
}

HintButton::HintButton(const QString& iconName, const QString& text, const QString& hint,
                       QWidget* parent)
    : QPushButton(text, parent),
      m_iconName(iconName),
      m_hint(hint)
{
    setControlHeight(28);
}

void HintButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void HintButton::setHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void HintButton::setTone(ButtonTone tone)
{
    m_tone = tone;
    update();
}

void HintButton::setContentAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void HintButton::setControlHeight(int height)
{
    m_height = height;
    setFixedHeight(scaledHeight(height));
    updateGeometry();
}

int HintButton::contentWidth() const
{
    int width = QFontMetrics(textFont(m_height)).size(Qt::TextShowMnemonic, text()).width();
    if (!m_iconName.isEmpty())
        width += hintIcon + gap;
    if (!m_hint.isEmpty())
        width += gap + QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(m_hint);
    return width;
}

QSize HintButton::sizeHint() const
{
    return {contentWidth() + 2 * (m_height < 28 ? 8 : hintPadding), scaledHeight(m_height)};
}

QSize HintButton::minimumSizeHint() const
{
    return sizeHint();
}

void HintButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const Theme& theme = themeOf(this);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const QColor ink = theme.colour(isEnabled() ? inkOf(m_tone) : ColourRole::Text4);
    if (m_tone != ButtonTone::Plain && isEnabled())
        paintBox(painter, rect(), 6, QColor(), ink);
    const bool left = m_alignment.testFlag(Qt::AlignLeft);
    const int side = m_height < 28 ? 8 : hintPadding;
    int x = left ? side : std::max(side, (width() - contentWidth()) / 2);
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, QRect(x, 0, hintIcon, height()), m_iconName, ink);
        x += hintIcon + gap;
    }
    const QFont face = textFont(m_height);
    painter.setFont(face);
    painter.setPen(ink);
    const int textWidth = QFontMetrics(face).size(Qt::TextShowMnemonic, text()).width();
    painter.drawText(QRect(x, 0, textWidth + 2, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    if (m_hint.isEmpty())
        return;
    const QColor faint = theme.colour(isEnabled() ? ColourRole::Text3 : ColourRole::Text4);
    const QRect rest(x + textWidth + gap, 0, width() - side - (x + textWidth + gap) + 1, height());
    paintText(painter, rest, m_hint, fontOf(TextStyle::Small), faint,
              (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace rushes::widgets
