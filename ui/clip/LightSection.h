/// Light: the switch, the ball with its words and numbers, warmth, intensity and softness, the
/// presets, and what the light goes to over the clip. Off means as the picture is. Main thread.
#pragma once

#include "ui/clip/Section.h"

#include <QHash>

namespace rushes::widgets {
class Chip;
class Label;
class NumberField;
class Switch;
class ValueSlider;
} // namespace rushes::widgets

namespace rushes::clip {

class LightBall;

/// "Golden hour" for "golden-hour".
QString lightLabel(const QString& name);

class LightSection : public Section
{
    Q_OBJECT

public:
    explicit LightSection(QWidget* parent = nullptr);

protected:
    void showDirection() override;

private:
    QWidget* makeControls();
    QWidget* makePresets();
    void makeEnd();
    void connectNumbers();
    void setLight(const std::optional<direction::Lighting>& light);
    void choosePreset(const QString& name);
    void showEnd();
    /// Changes one number of the light.
    void setPart(double direction::Lighting::*part, double value);

    widgets::Switch* m_switch;
    QWidget* m_controls;
    LightBall* m_ball;
    widgets::Label* m_words;
    widgets::NumberField* m_azimuth;
    widgets::NumberField* m_elevation;
    widgets::ValueSlider* m_kelvin;
    widgets::ValueSlider* m_intensity;
    widgets::ValueSlider* m_softness;
    QHash<QString, widgets::Chip*> m_presets;
    widgets::Chip* m_more;
    widgets::Chip* m_end;
    QStringList m_endOptions;
    direction::Lighting m_last; ///< what the switch turns on again
};

} // namespace rushes::clip
