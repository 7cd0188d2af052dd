#include "ui/widgets/StyleParts.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets::parts {

namespace {

using enum ColourRole;

bool is(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool enabled(const QStyleOption& option)
{
    return is(option, QStyle::State_Enabled);
}

/// The fill of something that reacts to the mouse and rests on `rest`.
QColor reactingFill(const Theme& theme, const QStyleOption& option, const QColor& rest)
{
    if (!enabled(option))
        return rest;
    if (is(option, QStyle::State_Sunken) || is(option, QStyle::State_On))
        return theme.colour(Pressed);
    return is(option, QStyle::State_MouseOver) ? theme.colour(Hover) : rest;
}

} // namespace

void paintButton(QPainter& painter, const Theme& theme, const QStyleOptionButton& option)
{
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    const QColor fill = reactingFill(theme, option, flat ? QColor() : theme.colour(Raised));
    const QColor edge = theme.colour(enabled(option) ? LineStrong : Line);
    paintBox(painter, option.rect, 6, fill, flat ? QColor() : edge);
}

void paintToolButtonPanel(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const QColor fill = reactingFill(theme, option, QColor());
    if (fill.isValid())
        paintBox(painter, option.rect, 5, fill);
}

void paintCheckBox(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const bool on = is(option, QStyle::State_On) || is(option, QStyle::State_NoChange);
    const QColor active = theme.colour(enabled(option) ? Accent : Text4);
    if (!on) {
        paintBox(painter, option.rect, 4, QColor(),
                 enabled(option) ? theme.colour(Control) : active);
        return;
    }
    paintBox(painter, option.rect, 4, active);
    const QString name = is(option, QStyle::State_NoChange) ? u"minus"_s : u"check"_s;
    paintIcon(painter, option.rect.adjusted(2, 2, -2, -2), name, theme.colour(OnAccent));
}

void paintRadioButton(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const double radius = option.rect.width() / 2.0;
    const bool on = is(option, QStyle::State_On);
    const QColor active = theme.colour(enabled(option) ? Accent : Text4);
    paintBox(painter, option.rect, radius, on ? active : QColor(),
             on ? QColor() : theme.colour(enabled(option) ? Control : Text4));
    if (on)
        paintBox(painter, QRectF(option.rect).adjusted(5, 5, -5, -5), radius,
                 theme.colour(OnAccent));
}

void paintField(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    const bool focused = is(option, QStyle::State_HasFocus) && enabled(option);
    const QColor edge = theme.colour(focused ? Accent : enabled(option) ? Control : Line);
    paintBox(painter, option.rect, 5, theme.colour(Field), edge, focused ? 1.5 : 0.0);
}

void paintItemRow(QPainter& painter, const Theme& theme, const QStyleOption& option)
{
    if (is(option, QStyle::State_Selected))
        painter.fillRect(option.rect, theme.colour(Pressed));
    else if (is(option, QStyle::State_MouseOver) && enabled(option))
        painter.fillRect(option.rect, theme.colour(Hover));
}

void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option)
{
    const bool focused = is(option, QStyle::State_HasFocus) && option.editable;
    QColor fill = theme.colour(Field);
    if (!option.editable && enabled(option) && is(option, QStyle::State_MouseOver))
        fill = theme.colour(Hover);
    QColor edge;
    if (focused)
        edge = theme.colour(Accent);
    else if (theme.scheme() == Scheme::Light)
        edge = theme.colour(Line);
    paintBox(painter, option.rect, 5, fill, edge, focused ? 1.5 : 0.0);
    const QRect arrow(option.rect.right() - 21, option.rect.y(), 14, option.rect.height());
    paintIcon(painter, arrow, u"chevron-down"_s, theme.colour(enabled(option) ? Text2 : Text4));
}

void paintSpinBox(QPainter& painter, const Theme& theme, const QStyleOptionSpinBox& option)
{
    const bool focused = is(option, QStyle::State_HasFocus) && enabled(option);
    const bool hovered = is(option, QStyle::State_MouseOver) && enabled(option);
    QColor edge;
    if (focused || hovered)
        edge = theme.colour(focused ? Accent : LineStrong);
    else if (theme.scheme() == Scheme::Light)
        edge = theme.colour(Line);
    paintBox(painter, option.rect, 5, theme.colour(Field), edge, focused ? 1.5 : 0.0);
}

void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option)
{
    const bool flat = option.orientation == Qt::Horizontal;
    const int length = flat ? option.rect.width() : option.rect.height();
    constexpr int knob = 12;
    const int at = knob / 2 + QStyle::sliderPositionFromValue(option.minimum, option.maximum,
                                                              option.sliderPosition, length - knob,
                                                              option.upsideDown);
    const double middle = flat ? option.rect.center().y() + 0.5 : option.rect.center().x() + 0.5;
    const QPointF origin = option.rect.topLeft();
    const auto bar = [&](double from, double to) {
        return flat ? QRectF(origin.x() + from, middle - 1.5, to - from, 3)
                    : QRectF(middle - 1.5, origin.y() + from, 3, to - from);
    };
    const QColor active = theme.colour(enabled(option) ? Text2 : Text4);
    const QColor rest = theme.colour(theme.scheme() == Scheme::Dark ? Pressed : LineStrong);
    paintBox(painter, bar(0, at), 1.5, option.upsideDown ? rest : active);
    paintBox(painter, bar(at, length), 1.5, option.upsideDown ? active : rest);
    const QPointF centre =
        flat ? QPointF(origin.x() + at, middle) : QPointF(middle, origin.y() + at);
    const bool dark = theme.scheme() == Scheme::Dark;
    const QColor fill = !enabled(option) ? theme.colour(Text4)
                        : dark           ? theme.colour(Text1)
                                         : QColor(Qt::white);
    paintBox(painter, QRectF(centre.x() - knob / 2.0, centre.y() - knob / 2.0, knob, knob),
             knob / 2.0, fill, dark ? QColor() : theme.colour(Text2));
}

void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option,
                    const QRect& handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool lit = is(option, QStyle::State_MouseOver) || is(option, QStyle::State_Sunken);
    const bool flat = option.orientation == Qt::Horizontal;
    const int inset = lit ? 2 : 3;
    const QRectF bar = flat ? QRectF(handle).adjusted(1, inset, -1, -inset)
                            : QRectF(handle).adjusted(inset, 1, -inset, -1);
    paintBox(painter, bar, std::min(bar.width(), bar.height()) / 2.0,
             theme.colour(lit ? Control : LineStrong));
}

void paintMenuItem(QPainter& painter, const Theme& theme, const QStyleOptionMenuItem& option)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.x() + 8, rect.center().y(), rect.width() - 16, 1),
                         theme.colour(Line));
        return;
    }
    const bool live = enabled(option);
    if (live && is(option, QStyle::State_Selected))
        paintBox(painter, rect.adjusted(4, 0, -4, 0), 4, theme.colour(Pressed));
    const QRect mark(rect.x() + 10, rect.y(), 16, rect.height());
    const QColor ink = theme.colour(live ? Text1 : Text4);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, mark, u"check"_s, theme.colour(live ? Accent : Text4));
    else if (!option.icon.isNull())
        option.icon.paint(&painter, mark, Qt::AlignCenter, live ? QIcon::Normal : QIcon::Disabled);
    const QStringList columns = option.text.split(u'\t');
    const QRect text = rect.adjusted(34, 0, -14, 0);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.save();
    painter.setFont(option.font);
    painter.setPen(ink);
    painter.drawText(text, flags | Qt::AlignLeft, columns.value(0));
    if (columns.size() > 1) {
        painter.setPen(theme.colour(live ? Text3 : Text4));
        painter.drawText(text, flags | Qt::AlignRight, columns.value(1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(rect.right() - 22, rect.y(), 14, rect.height()),
                  u"chevron-right"_s, ink);
}

void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option)
{
    const bool on = is(option, QStyle::State_Selected);
    const bool lit = is(option, QStyle::State_MouseOver) && enabled(option);
    const QColor ink = theme.colour(!enabled(option) ? Text4 : on || lit ? Text1 : Text3);
    QFont text = fontOf(TextStyle::BodyStrong);
    if (on)
        text.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(text);
    painter.setPen(ink);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
}

} // namespace rushes::widgets::parts
