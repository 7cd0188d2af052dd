/// What the rooms share: a window with its light, walls lit by it, and the floor or table top in
/// wood, marble, stone or cloth. Pure.
#pragma once

#include "core/draft/Noise.h"
#include "core/draft/scenes/Surfaces.h"

namespace rushes::draft {

/// A window on the wall: panes that show the sky's colours, a pale frame.
struct Window
{
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;
    int panes = 2;
};

Window windowFor(const Setting& setting, float bottom);
Light windowLight(const Setting& setting, const Window& window);
void paintWall(const Setting& setting, Stage& stage, Colour wall, float bottom,
               const Window& window);
void paintWindow(const Setting& setting, Stage& stage, const Window& window);
/// The floor or table top from the horizon down.
void paintTop(const Setting& setting, Stage& stage, const Window& window);

} // namespace rushes::draft
