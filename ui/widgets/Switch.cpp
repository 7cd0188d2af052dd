#include "ui/widgets/Switch.h"

#include "ui/widgets/Shapes.h"

#include <QPainter>

using namespace std::chrono_literals;

namespace rushes::widgets {

Switch::Switch(const QString& accessibleName, QWidget* parent) : QCheckBox(parent)
{
    setAccessibleName(accessibleName);
    setFixedSize(sizeHint());
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_position = value.toDouble();
        update();
    });
    connect(this, &QCheckBox::toggled, this, [this](bool on) {
        const auto duration = isVisible() ? themeOf(this).duration(120ms) : 0ms;
        m_slide.stop();
        m_slide.setDuration(static_cast<int>(duration.count()));
        m_slide.setStartValue(m_position);
        m_slide.setEndValue(on ? 1.0 : 0.0);
        if (duration == 0ms)
            m_position = on ? 1.0 : 0.0;
        else
            m_slide.start();
        update();
    });
}

QSize Switch::sizeHint() const
{
    return {28, 24};
}

QSize Switch::minimumSizeHint() const
{
    return sizeHint();
}

bool Switch::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QRectF track(0, (height() - 16) / 2.0, 28, 16);
    const bool on = isChecked();
    if (!isEnabled())
        paintBox(painter, track, 8, QColor(), theme.colour(ColourRole::Text4));
    else if (on)
        paintBox(painter, track, 8, theme.colour(ColourRole::Ok));
    else
        paintBox(painter, track, 8, theme.colour(ColourRole::Pressed),
                 theme.colour(ColourRole::Control));
    QColor knob = theme.colour(on ? ColourRole::OkSoft : ColourRole::Text2);
    if (on)
        knob = theme.scheme() == Scheme::Dark ? QColor(0x10, 0x1c, 0x16) : QColor(Qt::white);
    if (!isEnabled())
        knob = theme.colour(ColourRole::Text4);
    paintBox(painter, QRectF(track.x() + 2 + 12 * m_position, track.y() + 2, 12, 12), 6, knob);
}

} // namespace rushes::widgets
