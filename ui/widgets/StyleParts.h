/// The drawing behind RushesStyle, one function a control, split from the style so that each fits a
/// screen. Used by RushesStyle only; main thread.
#pragma once

#include "ui/widgets/Theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace rushes::widgets::parts {

void paintButton(QPainter& painter, const Theme& theme, const QStyleOptionButton& option);
void paintToolButtonPanel(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintCheckBox(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintField(QPainter& painter, const Theme& theme, const QStyleOption& option);
void paintItemRow(QPainter& painter, const Theme& theme, const QStyleOption& option);

void paintComboBox(QPainter& painter, const Theme& theme, const QStyleOptionComboBox& option);
void paintSpinBox(QPainter& painter, const Theme& theme, const QStyleOptionSpinBox& option);

void paintSlider(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option);
void paintScrollBar(QPainter& painter, const Theme& theme, const QStyleOptionSlider& option,
                    const QRect& handle);

void paintMenuItem(QPainter& painter, const Theme& theme, const QStyleOptionMenuItem& option);
void paintTab(QPainter& painter, const Theme& theme, const QStyleOptionTab& option);

} // namespace rushes::widgets::parts
