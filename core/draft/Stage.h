/// What a scene is told (Setting), what lights it (Light) and what it makes (Stage): the painted
/// place, its depth, and the props that stand in it. Positions are picture pixels, y downwards.
/// Plain values.
#pragma once

#include "core/base/Random.h"
#include "core/draft/Picture.h"
#include "core/draft/PromptParser.h"

#include <QPointF>
#include <QRectF>
#include <QSize>

#include <vector>

namespace rushes::draft {

struct Light
{
    float x = -0.5F; ///< towards the light: right,
    float y = 0.7F;  ///< up,
    float z = 0.5F;  ///< and towards the viewer; length 1
    Colour key{1, 1, 1};
    Colour ambientTop{1, 1, 1};
    Colour ambientBottom{1, 1, 1};
    float keyStrength = 0.5F;
    float ambient = 0.6F;
    float rim = 0.2F; ///< strength of the bright edge on the light's side

    float shadowDx = 0.3F; ///< the cast shadow's tip, in object heights to the right
    float shadowDy = 0.2F; ///< and down the picture
    float shadowStrength = 0.5F;
    float shadowSoftness = 0.05F; ///< blur in object heights
};

struct Setting
{
    QSize size;
    SceneKind scene = SceneKind::Studio;
    float horizon = 0; ///< y of the horizon or of the table's far edge
    TimeOfDay time;
    Surface surface = Surface::Plain;
    Weather weather = Weather::Clear;
    LightMood mood = LightMood::Plain;
    std::optional<QColor> backdrop;
    std::optional<QColor> subjectColour;
    QPointF sun;        ///< may lie outside the picture
    QRectF subject;     ///< around everything the prompt names
    float baseline = 0; ///< where the subject touches the ground
    bool inTheAir = false;
    Season season = Season::None;
    float focus = 0;           ///< how far the distance is out of focus, 0 to 1
    float lightSide = 1;       ///< -1 from the left, 1 from the right
    bool fromAbove = false;    ///< the camera looks straight down on the ground
    std::uint64_t variant = 0; ///< the seed: neighbouring ones should look like alternatives
    Random random{1};

    float scale() const { return float(std::min(size.width(), size.height())) / 1024.0F; }
    float width() const { return float(size.width()); }
    float height() const { return float(size.height()); }
};

struct Prop
{
    QString icon;
    float centreX = 0;
    float baseline = 0;
    float height = 0;
    float depth = 0.3F; ///< 0 far to 1 near
    float blur = 0;     ///< pixels, out of focus
    float haze = 0;     ///< 0 to 1, mixed with the haze colour
    bool mirrored = false;
    std::optional<QColor> colour = {}; ///< repaints it, for leaves in autumn
};

struct Stage
{
    Picture picture;
    Plane depth;
    Light light;
    std::vector<Prop> props;
    Colour haze{0.8F, 0.85F, 0.9F};
    float reflection = 0; ///< how much of the subject the ground mirrors
    float rippled = 0;    ///< how much that mirror trembles, in pixels
};

/// The palette's light for this setting; scenes with lamps of their own change it.
Light lightFor(const Setting& setting);

} // namespace rushes::draft
