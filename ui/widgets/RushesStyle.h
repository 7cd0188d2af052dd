/// The one widget style: Fusion's geometry, our drawing. It carries the Theme to every widget (see
/// `themeOf`), draws the ordinary Qt controls and moves a focus ring to the control that the
/// keyboard reached. The application owns it once installed. Main thread. It never uses style
/// sheets.
#pragma once

#include "ui/widgets/Theme.h"

#include <QProxyStyle>

namespace rushes::widgets {

class RushesStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// `theme` must outlive the style.
    explicit RushesStyle(Theme& theme);

    const Theme& theme() const { return m_theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                         SubControl subControl, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QPalette standardPalette() const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    Theme& m_theme;
};

/// Loads the fonts, makes a RushesStyle the application's style and keeps palette and pictures in
/// step with `theme`, which must outlive the application's widgets.
void installStyle(Theme& theme);

} // namespace rushes::widgets
