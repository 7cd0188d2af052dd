#include "ui/widgets/KeyHint.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

constexpr int capPadding = 6;

int capHeight()
{
    return scaledHeight(18);
}

int barHeight()
{
    return scaledHeight(32);
}

int capWidth(const QString& key)
{
    return std::max(capHeight(), QFontMetrics(fontOf(TextStyle::Caption)).horizontalAdvance(key) +
                                     2 * capPadding);
}

} // namespace

KeyHint::KeyHint(const KeyWords& entry, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEntry(entry);
}

void KeyHint::setEntry(const KeyWords& entry)
{
    m_entry = entry;
    setAccessibleName(entry.words + u", "_s + entry.keys.join(u' '));
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    int width = 0;
    for (const QString& key : m_entry.keys)
        width += capWidth(key) + 6;
    return {width + 1 + QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(m_entry.words),
            24};
}

QSize KeyHint::minimumSizeHint() const
{
    return sizeHint();
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    int x = 0;
    for (const QString& key : m_entry.keys) {
        const QRect cap(x, (height() - capHeight()) / 2, capWidth(key), capHeight());
        paintBox(painter, cap, 4, QColor(), theme.colour(ColourRole::LineStrong));
        paintText(painter, cap, key, fontOf(TextStyle::Caption), theme.colour(ColourRole::Text2),
                  Qt::AlignCenter);
        x += cap.width() + 6;
    }
    paintText(painter, QRect(x, 0, width() - x, height()), m_entry.words, fontOf(TextStyle::Small),
              theme.colour(ColourRole::Text3));
}

HintBar::HintBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(barHeight());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HintBar::setHints(const std::vector<KeyWords>& hints)
{
    qDeleteAll(m_hints);
    m_hints.clear();
    for (const KeyWords& hint : hints)
        m_hints.push_back(new KeyHint(hint, this));
    arrange();
}

void HintBar::setTrailing(const KeyWords& hint)
{
    delete m_trailing;
    m_trailing = new KeyHint(hint, this);
    arrange();
}

QSize HintBar::sizeHint() const
{
    return {200, barHeight()};
}

QSize HintBar::minimumSizeHint() const
{
    return {0, barHeight()};
}

void HintBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourRole::Window));
    painter.fillRect(QRect(0, 0, width(), 1), colourOf(this, ColourRole::Gap));
}

void HintBar::resizeEvent(QResizeEvent*)
{
    arrange();
}

void HintBar::arrange()
{
    constexpr int side = 16;
    constexpr int gap = 20;
    int end = width() - side;
    if (m_trailing) {
        const QSize size = m_trailing->sizeHint();
        m_trailing->setGeometry(end - size.width(), (barHeight() - size.height()) / 2, size.width(),
                                size.height());
        m_trailing->show();
        end -= size.width() + gap;
    }
    int x = side;
    for (KeyHint* hint : m_hints) {
        const QSize size = hint->sizeHint();
        hint->setVisible(x + size.width() <= end);
        hint->setGeometry(x, (barHeight() - size.height()) / 2, size.width(), size.height());
        x += size.width() + gap;
    }
}

} // namespace rushes::widgets
