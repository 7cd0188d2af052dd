/// A flat number field: a spin box without arrows, with a suffix and an optional grey caption
/// inside ("X 90"). Double- click goes back to the default; the wheel changes it only while it has
/// focus. Main thread.
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace rushes::widgets {

class Label;

class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberField(double minimum, double maximum, int decimals, const QString& suffix,
                QWidget* parent = nullptr);

    /// What a double click goes back to; none as made.
    void setDefaultValue(std::optional<double> value);
    /// A grey word inside the field, before the number.
    void setCaption(const QString& caption);

signals:
    /// The user changed the value (typing, arrows, wheel, double click); setValue does not emit it.
    void edited(double value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void stepBy(int steps) override;

private:
    void editTo(double newValue);

    std::optional<double> m_default;
    Label* m_caption = nullptr;
    bool m_typed = false; ///< since the last `edited`
};

} // namespace rushes::widgets
