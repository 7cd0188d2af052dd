#include "ui/widgets/RushesStyle.h"

#include "ui/widgets/FocusRing.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/TextStyle.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPixmapCache>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

constexpr int scrollBarWidth = 10;

/// Windows that can be see-through at their corners; X11 without a compositor cannot.
bool hasRoundedPopups()
{
    const QString platform = QGuiApplication::platformName();
    return platform == u"windows"_s || platform == u"cocoa"_s || platform.startsWith(u"wayland"_s);
}

bool isTextEditor(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

/// Text editors keep their text clear of the rounded edge; other scrolling areas have no frame of
/// their own.
int frameWidthOf(const QWidget* widget)
{
    if (isTextEditor(widget))
        return 6;
    return qobject_cast<const QMenu*>(widget) || qobject_cast<const QAbstractScrollArea*>(widget)
               ? 0
               : 1;
}

} // namespace

RushesStyle::RushesStyle(Theme& theme) : QProxyStyle(u"fusion"_s), m_theme(theme) {}

void RushesStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            parts::paintButton(*painter, m_theme, *button);
        return;
    case PE_PanelButtonTool:
        return parts::paintToolButtonPanel(*painter, m_theme, *option);
    case PE_IndicatorCheckBox:
        return parts::paintCheckBox(*painter, m_theme, *option);
    case PE_IndicatorRadioButton:
        return parts::paintRadioButton(*painter, m_theme, *option);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            parts::paintField(*painter, m_theme, *option);
        return;
    case PE_PanelItemViewRow:
    case PE_FrameFocusRect:
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_PanelMenuBar:
        return;
    case PE_PanelItemViewItem:
        return parts::paintItemRow(*painter, m_theme, *option);
    case PE_Frame:
        if (isTextEditor(widget))
            parts::paintField(*painter, m_theme, *option);
        else if (!qobject_cast<const QAbstractScrollArea*>(widget))
            paintBox(*painter, option->rect, 0, QColor(), m_theme.colour(ColourRole::LineStrong));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            paintBox(*painter, option->rect, hasRoundedPopups() ? 6 : 0,
                     m_theme.colour(ColourRole::Panel), m_theme.colour(ColourRole::LineStrong));
        return;
    case PE_PanelTipLabel:
        return paintBox(*painter, option->rect, 0, m_theme.colour(ColourRole::Raised),
                        m_theme.colour(ColourRole::LineStrong));
    case PE_IndicatorArrowDown:
        return paintIcon(*painter, option->rect, u"chevron-down"_s,
                         m_theme.colour(ColourRole::Text2));
    case PE_IndicatorArrowRight:
        return paintIcon(*painter, option->rect, u"chevron-right"_s,
                         m_theme.colour(ColourRole::Text2));
    case PE_IndicatorArrowLeft:
        return paintIcon(*painter, option->rect, u"chevron-left"_s,
                         m_theme.colour(ColourRole::Text2));
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RushesStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            parts::paintMenuItem(*painter, m_theme, *item);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Our selected row is a quiet grey, so its text keeps the text colour.
            QStyleOptionViewItem quiet = *item;
            quiet.palette.setColor(QPalette::HighlightedText, quiet.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_Splitter:
        return painter->fillRect(option->rect, m_theme.colour(ColourRole::Gap));
    case CE_FocusFrame:
        return paintBox(*painter, option->rect, 8, QColor(), m_theme.colour(ColourRole::Accent),
                        2.0);
    case CE_TabBarTab:
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            parts::paintTab(*painter, m_theme, *tab);
        return;
    case CE_TabBarTabShape:
    case CE_MenuEmptyArea:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void RushesStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_Slider)
            return parts::paintSlider(*painter, m_theme, *slider);
        if (control == CC_ScrollBar)
            return parts::paintScrollBar(
                *painter, m_theme, *slider,
                subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box && control == CC_ComboBox)
        return parts::paintComboBox(*painter, m_theme, *box);
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        box && control == CC_SpinBox)
        return parts::paintSpinBox(*painter, m_theme, *box);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RushesStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                  SubControl subControl, const QWidget* widget) const
{
    if (control == CC_SpinBox) {
        if (subControl == SC_SpinBoxEditField)
            return option->rect.adjusted(6, 0, -6, -1);
        return subControl == SC_SpinBoxFrame ? option->rect : QRect();
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(10, 1, -24, -1);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int handle =
        range > 0 ? std::clamp(int(double(length) * bar->pageStep / (range + bar->pageStep)),
                               std::min(32, length), length)
                  : length;
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                           length - handle, bar->upsideDown);
    const auto span = [&](int from, int size) {
        return flat ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                    : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return span(at, handle);
    case SC_ScrollBarSubPage:
        return span(0, at);
    case SC_ScrollBarAddPage:
        return span(at + handle, length - at - handle);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

QRect RushesStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const
{
    if (element == SE_LineEditContents && option->rect.height() > 0) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(8, 1, -8, -1) : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize RushesStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                    const QSize& size, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        return {size.width() + 24, std::max(scaledHeight(28), size.height() + 8)};
    case CT_ToolButton:
        return {std::max(scaledHeight(28), size.width() + 8),
                std::max(scaledHeight(28), size.height() + 8)};
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + 18, std::max(scaledHeight(28), size.height() + 8)};
    case CT_ComboBox:
        return {size.width() + 36, std::max(scaledHeight(28), size.height() + 8)};
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + 8, std::max(scaledHeight(24), plain.height())};
    }
    case CT_TabBarTab:
        return {size.width() + 0, std::max(scaledHeight(28), size.height())};
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        return {size.width() + 64, std::max(scaledHeight(28), size.height() + 8)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int RushesStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
        return 0;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuHMargin:
        return 1;
    case PM_SliderLength:
    case PM_SliderThickness:
        return 12;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1; // Qt then lets the mouse grab five
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_DefaultFrameWidth:
        return frameWidthOf(widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RushesStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 600;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
        return Qt::NoButton;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QPalette RushesStyle::standardPalette() const
{
    return m_theme.palette();
}

void RushesStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QSplitterHandle*>(widget) || widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (isTextEditor(widget))
        static_cast<QAbstractScrollArea*>(widget)->viewport()->setAutoFillBackground(false);
    if (qobject_cast<QMenu*>(widget) && hasRoundedPopups()) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
    }
}

void installStyle(Theme& theme)
{
    loadFonts();
    auto* style = new RushesStyle(theme);
    QApplication::setStyle(style);
    QApplication::setFont(fontOf(TextStyle::Body));
    for (const char* control : {"QPushButton", "QComboBox", "QToolButton"})
        QApplication::setFont(fontOf(TextStyle::SmallStrong), control);
    QToolTip::setFont(fontOf(TextStyle::Small));
    QApplication::setPalette(theme.palette());
    new FocusRing(style);
    QObject::connect(&theme, &Theme::changed, style, [&theme] {
        QPixmapCache::clear();
        QApplication::setPalette(theme.palette());
    });
}

} // namespace rushes::widgets
