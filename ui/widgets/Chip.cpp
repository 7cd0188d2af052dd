#include "ui/widgets/Chip.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

constexpr int padding = 10;
constexpr int iconSide = 14;
constexpr int chevronSide = 12;
constexpr int chevronGap = 4;

/// Compact chips use the smaller text, so that six of them fit a panel.
QFont valueFont(ChipSize size)
{
    if (size == ChipSize::Standard)
        return fontOf(TextStyle::SmallStrong);
    QFont caption = fontOf(TextStyle::Caption);
    caption.setWeight(QFont::Medium);
    return caption;
}

QFont prefixFont(ChipSize size)
{
    return fontOf(size == ChipSize::Standard ? TextStyle::Small : TextStyle::Caption);
}

int heightOf(ChipSize size)
{
    return scaledHeight(size == ChipSize::Compact ? 24 : 28);
}

int advance(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

Chip::Chip(const QString& text, ChipSize size, QWidget* parent)
    : QPushButton(text, parent),
      m_size(size)
{
    setFixedHeight(heightOf(size));
}

void Chip::setPrefix(const QString& prefix)
{
    m_prefix = prefix;
    setAccessibleName(prefix.isEmpty() ? QString() : prefix + u" "_s + text());
    updateGeometry();
    update();
}

void Chip::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Chip::setShape(ChipShape shape)
{
    m_shape = shape;
    setSizePolicy(shape == ChipShape::Wide ? QSizePolicy::Expanding : QSizePolicy::Minimum,
                  QSizePolicy::Fixed);
    update();
}

void Chip::setOptions(const QStringList& options, int current)
{
    m_options = options;
    auto* list = new QMenu(this);
    list->setToolTipsVisible(true);
    auto* group = new QActionGroup(list);
    for (int index = 0; index < options.size(); ++index) {
        QAction* action = list->addAction(options.at(index));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, index] {
            if (index == m_current)
                return;
            setCurrentIndex(index);
            emit chosen(index);
        });
    }
    if (QMenu* old = menu())
        old->deleteLater();
    setMenu(list);
    m_current = -1;
    setCurrentIndex(current);
}

void Chip::setCurrentIndex(int index)
{
    if (index < 0 || index >= m_options.size())
        return;
    m_current = index;
    setText(m_options.at(index));
    if (!m_prefix.isEmpty())
        setAccessibleName(m_prefix + u" "_s + text());
    menu()->actions().at(index)->setChecked(true);
    updateGeometry();
}

void Chip::setOptionReason(int index, const QString& reason)
{
    if (index < 0 || index >= m_options.size())
        return;
    QAction* option = menu()->actions().at(index);
    option->setEnabled(reason.isEmpty());
    option->setToolTip(reason);
}

bool Chip::isOffered(int index) const
{
    return index >= 0 && index < m_options.size() && menu()->actions().at(index)->isEnabled();
}

int Chip::contentWidth() const
{
    int width = advance(valueFont(m_size), text());
    if (!m_prefix.isEmpty())
        width += advance(prefixFont(m_size), m_prefix) + 6;
    if (!m_iconName.isEmpty())
        width += iconSide + 6;
    if (menu())
        width += chevronSide + chevronGap;
    return width;
}

QSize Chip::sizeHint() const
{
    const int side = m_size == ChipSize::Compact ? 8 : padding;
    return {contentWidth() + side + (menu() ? 8 : side), heightOf(m_size)};
}

QSize Chip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return m_shape == ChipShape::Wide ? QSize(std::min(hint.width(), 64), hint.height()) : hint;
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (menu() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
                   event->key() == Qt::Key_Enter))
        showMenu();
    else
        QPushButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    ColourRole fill = ColourRole::Raised;
    if (isEnabled() && (isDown() || (menu() && menu()->isVisible())))
        fill = ColourRole::Pressed;
    else if (isEnabled() && underMouse())
        fill = ColourRole::Hover;
    const bool on = isCheckable() && isChecked();
    paintBox(painter, rect(), 5, theme.colour(fill),
             on ? theme.colour(ColourRole::Accent) : QColor(), on ? 1.5 : 0.0);
    const QColor ink = theme.colour(isEnabled() ? ColourRole::Text1 : ColourRole::Text4);
    const QColor faint = theme.colour(isEnabled() ? ColourRole::Text3 : ColourRole::Text4);
    const int side = m_size == ChipSize::Compact ? 8 : padding;
    const int right = width() - (menu() ? 8 : side);
    int x =
        menu() || m_shape == ChipShape::Wide ? side : std::max(0, (width() - contentWidth()) / 2);
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, QRect(x, 0, iconSide, height()), m_iconName,
                  theme.colour(ColourRole::Text2));
        x += iconSide + 6;
    }
    const int textEnd = right - (menu() ? chevronSide + chevronGap : 0);
    if (!m_prefix.isEmpty())
        x += paintText(painter, QRect(x, 0, textEnd - x, height()), m_prefix, prefixFont(m_size),
                       faint) +
             6;
    paintText(painter, QRect(x, 0, textEnd - x + 1, height()), text(), valueFont(m_size), ink);
    if (menu())
        paintIcon(painter, QRect(right - chevronSide, 0, chevronSide, height()), u"chevron-down"_s,
                  faint);
}

} // namespace rushes::widgets
