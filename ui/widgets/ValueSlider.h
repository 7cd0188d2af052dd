/// A row of label, slider and number field that show one value, as "Intensity —o— 38%". Double
/// click goes back to the default, Shift drags ten times finer. Main thread.
#pragma once

#include <QWidget>

namespace rushes::widgets {

class FineSlider;
class Label;
class NumberField;

/// What a ValueSlider may hold; the slider moves in steps of one unit of the last decimal.
struct ValueRange
{
    double minimum = 0.0;
    double maximum = 100.0;
    double standard = 50.0; ///< the default, where a double click goes
    int decimals = 0;
    double step = 1.0; ///< of arrow keys
    QString suffix = {};
    bool operator==(const ValueRange&) const = default;
};

class ValueSlider : public QWidget
{
    Q_OBJECT

public:
    ValueSlider(const QString& name, const ValueRange& range, QWidget* parent = nullptr);

    double value() const;
    /// Does not emit `edited`.
    void setValue(double value);
    void setRange(const ValueRange& range);
    /// Logical pixels of the name's column, 64 as made, so that rows line up; a name that is longer
    /// takes what it needs.
    void setLabelWidth(int width);
    /// At least so many logical pixels for the number field; 56 as made.
    void setFieldWidth(int width);

signals:
    /// The user changed the value; sent for every step of a drag.
    void edited(double value);
    /// The user let go or confirmed: the moment to push an undo step.
    void settled(double value);

private:
    void showValue(double value);
    double scale() const;
    void fitField();

    Label* m_name;
    FineSlider* m_slider;
    NumberField* m_field;
    ValueRange m_range;
    int m_fieldWidth = 56;
};

} // namespace rushes::widgets
