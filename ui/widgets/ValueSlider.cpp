#include "ui/widgets/ValueSlider.h"

#include "ui/widgets/FineSlider.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NumberField.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace rushes::widgets {

ValueSlider::ValueSlider(const QString& name, const ValueRange& range, QWidget* parent)
    : QWidget(parent),
      m_name(new Label(name, TextStyle::Small, ColourRole::Text2)),
      m_slider(new FineSlider),
      m_field(new NumberField(range.minimum, range.maximum, range.decimals, range.suffix))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_field->setFixedHeight(scaledHeight(24));
    m_slider->setAccessibleName(name);
    m_field->setAccessibleName(name);
    row->addWidget(m_name);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    setLabelWidth(64);
    setFixedHeight(scaledHeight(28));
    setRange(range);
    setValue(range.standard);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const double value = position / scale();
        const QSignalBlocker quiet(m_field);
        m_field->setValue(value);
        emit edited(value);
        if (!m_slider->isSliderDown())
            emit settled(value);
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { emit settled(value()); });
    connect(m_field, &NumberField::edited, this, [this](double value) {
        showValue(value);
        emit edited(value);
        emit settled(value);
    });
}

double ValueSlider::value() const
{
    return m_field->value();
}

void ValueSlider::setValue(double value)
{
    showValue(value);
}

void ValueSlider::setRange(const ValueRange& range)
{
    m_range = range;
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietField(m_field);
    m_slider->setRange(qRound(range.minimum * scale()), qRound(range.maximum * scale()));
    m_slider->setSingleStep(std::max(1, qRound(range.step * scale())));
    m_slider->setPageStep(std::max(1, qRound(range.step * scale() * 10)));
    m_slider->setDefaultValue(qRound(range.standard * scale()));
    m_field->setDecimals(range.decimals);
    m_field->setRange(range.minimum, range.maximum);
    m_field->setSingleStep(range.step);
    m_field->setSuffix(range.suffix);
    m_field->setDefaultValue(range.standard);
    fitField();
}

void ValueSlider::setLabelWidth(int width)
{
    m_name->setFixedWidth(std::max(width, m_name->minimumSizeHint().width()));
}

void ValueSlider::setFieldWidth(int width)
{
    m_fieldWidth = width;
    fitField();
}

/// At least the wished width, so that rows line up, and never less than the longest value needs.
void ValueSlider::fitField()
{
    const QFontMetrics metrics(m_field->font());
    int widest = 0;
    for (double end : {m_range.minimum, m_range.maximum})
        widest = std::max(widest,
                          metrics.horizontalAdvance(m_field->textFromValue(end) + m_range.suffix));
    m_field->setFixedWidth(std::max(m_fieldWidth, widest + 24));
}

void ValueSlider::showValue(double value)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietField(m_field);
    m_slider->setValue(qRound(value * scale()));
    m_field->setValue(value);
}

double ValueSlider::scale() const
{
    return std::pow(10.0, m_range.decimals);
}

} // namespace rushes::widgets
