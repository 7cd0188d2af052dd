/// An on/off switch, 28 × 16, with a hit area of 28 × 24. To a screen reader it is a check box.
/// Give it an accessible name; the words stand beside it. Main thread.
#pragma once

#include <QCheckBox>
#include <QVariantAnimation>

namespace rushes::widgets {

class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    QVariantAnimation m_slide;
    double m_position = 0.0; ///< 0 off, 1 on
};

} // namespace rushes::widgets
