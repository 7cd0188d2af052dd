/// A push button with an optional icon before its text and a greyed hint (a key or a length) after
/// it, as in "Vary a little  V". Main thread. The hint is only shown; the shortcut itself belongs
/// to an action.
#pragma once

#include "ui/widgets/Theme.h"

#include <QPushButton>

namespace rushes::widgets {

/// Ok is for a state that holds, such as "Picked": green edge and text.
enum class ButtonTone { Plain, Ok, Amber, Red };

class HintButton : public QPushButton
{
    Q_OBJECT

public:
    explicit HintButton(const QString& text, QWidget* parent = nullptr);
    HintButton(const QString& iconName, const QString& text, const QString& hint,
               QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setHint(const QString& hint);
    void setTone(ButtonTone tone);
    /// Centred (as made), or left with the hint at the right edge.
    void setContentAlignment(Qt::Alignment alignment);
    /// Logical pixels; 28 as made, 22 in cells, 24 compact, 36 beside a primary button.
    void setControlHeight(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int contentWidth() const;

    QString m_iconName;
    QString m_hint;
    ButtonTone m_tone = ButtonTone::Plain;
    Qt::Alignment m_alignment = Qt::AlignHCenter;
    int m_height = 28;
};

} // namespace rushes::widgets
