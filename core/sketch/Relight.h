/// New light on a finished picture. The picture's own light is taken to be a neutral key from the
/// camera, 30 degrees up; every pixel is multiplied by the ratio of the new shading to that one, in
/// linear light. Shapes are guessed: the scene is a shallow bowl, the subject swells from its
/// outline. Guesses, not measurements. Pure functions, any thread.
#pragma once

#include "core/direction/Lighting.h"
#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// How a picture is multiplied and what is added, at a few hundred pixels for the whole picture.
struct LightMap
{
    Raster gain;     ///< factor on linear light
    Raster rim = {}; ///< light from behind on the outline, may be null
};

/// For a background, or a picture without a known subject: brighter on the light's side.
LightMap sceneLight(const QImage& picture, const direction::Lighting& light);
/// For the subject in `mask` (0 to 1, same shape as the picture).
LightMap subjectLight(const QImage& picture, const Raster& mask, const direction::Lighting& light);

/// Puts `picture` (RGB32) under the light. It is the part at `place` of a whole picture of `size`,
/// which the map covers. Highlights roll off instead of clipping.
void relight(QImage& picture, QPoint place, QSize size, const LightMap& map,
             const direction::Lighting& light);

} // namespace rushes::sketch
