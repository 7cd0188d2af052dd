#include "ui/widgets/PrimaryButton.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

constexpr int primaryPadding = 13;
constexpr int primaryIcon = 16;

} // namespace

PrimaryButton::PrimaryButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setControlHeight(36);
}

void PrimaryButton::setPrice(const QString& price)
{
    m_price = price;
    setAccessibleDescription(price);
    updateGeometry();
    update();
}

void PrimaryButton::setHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void PrimaryButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void PrimaryButton::setProgress(std::optional<double> progress, const QString& detail)
{
    m_progress = progress;
    m_detail = detail;
    setAccessibleDescription(progress ? detail : m_price);
    update();
}

void PrimaryButton::setControlHeight(int height)
{
    m_height = height;
    setFixedHeight(scaledHeight(height));
    updateGeometry();
}

QSize PrimaryButton::sizeHint() const
{
    int width = QFontMetrics(fontOf(TextStyle::Heading)).size(Qt::TextShowMnemonic, text()).width();
    if (!m_iconName.isEmpty())
        width += primaryIcon + 8;
    if (!m_price.isEmpty())
        width += 8 + QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(m_price);
    if (!m_hint.isEmpty())
        width += 24 + QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(m_hint);
    return {width + 2 * primaryPadding, scaledHeight(m_height)};
}

QSize PrimaryButton::minimumSizeHint() const
{
    return sizeHint();
}

void PrimaryButton::paintPanel(QPainter& painter) const
{
    const Theme& theme = themeOf(this);
    if (m_progress) {
        const double share = std::clamp(*m_progress, 0.0, 1.0);
        paintBox(painter, rect(), 5, theme.colour(ColourRole::AccentSoft));
        QColor filled = theme.colour(ColourRole::Accent);
        filled.setAlphaF(0.4F);
        painter.save();
        painter.setClipRect(QRectF(0, 0, width() * share, height()));
        paintBox(painter, rect(), 5, filled);
        painter.setClipRect(QRectF(0, height() - 3, width() * share, 3));
        paintBox(painter, rect(), 5, theme.colour(ColourRole::Accent));
        painter.restore();
        return;
    }
    QColor fill = theme.colour(isEnabled() ? ColourRole::Accent : ColourRole::Raised);
    if (isEnabled() && isDown())
        fill = fill.darker(115);
    else if (isEnabled() && underMouse())
        fill = theme.scheme() == Scheme::Dark ? fill.lighter(106) : fill.darker(108);
    paintBox(painter, rect(), 5, fill, isEnabled() ? QColor() : theme.colour(ColourRole::Line));
}

void PrimaryButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter);
    const Theme& theme = themeOf(this);
    const QColor ink = theme.colour(!isEnabled() ? ColourRole::Text4
                                    : m_progress ? ColourRole::Text1
                                                 : ColourRole::OnAccent);
    const QFont label = fontOf(TextStyle::Heading);
    const QFontMetrics metrics(label);
    const QString words = QString(text()).remove(u'&');
    const QString end = m_progress ? m_detail : m_hint;
    const QFont endFont = fontOf(m_progress ? TextStyle::SmallStrong : TextStyle::Small);
    const int wordsWidth = metrics.horizontalAdvance(words);
    const int lead = m_iconName.isEmpty() ? 0 : primaryIcon + 8;
    const bool centred = end.isEmpty() && m_price.isEmpty();
    int x = centred ? std::max(primaryPadding, (width() - lead - wordsWidth) / 2) : primaryPadding;
    if (lead > 0)
        paintIcon(painter, QRect(x, 0, primaryIcon, height()), m_iconName, ink);
    x += lead;
    x += paintText(painter, QRect(x, 0, std::max(0, width() - x), height()), words, label, ink) + 8;
    if (!m_progress && !m_price.isEmpty())
        x += paintText(painter, QRect(x, 0, std::max(0, width() - x), height()), m_price,
                       fontOf(TextStyle::Body), ink) +
             8;
    if (!end.isEmpty())
        paintText(painter, QRect(x, 0, std::max(0, width() - primaryPadding - x), height()), end,
                  endFont, ink, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace rushes::widgets
