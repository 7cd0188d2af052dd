/// Places for products to stand in, drawn round the subject's mask: where the floor lies, where the
/// wall begins and where the shadow falls follow from where the subject stands. Deterministic. Pure
/// functions, any thread.
#pragma once

#include "core/direction/Background.h"
#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// The place as a picture (RGB32) of `size`, with the subject's shadows. An invalid `colour` is the
/// scene's usual one.
QImage studioPicture(direction::StudioScene scene, const QColor& colour, QSize size,
                     const Raster& mask);

/// How dark the ground is where the subject in `mask` stands, 0 to 1, over the whole picture: a
/// thin dark line where it touches and a soft shadow that falls back and to the left.
Raster groundShadow(const Raster& mask);

/// Darkens `picture` (RGB32) by `shadow`, which covers it at its own resolution.
void castShadow(QImage& picture, const Raster& shadow);

/// Whether the ground of a scene mirrors what stands on it.
bool mirrors(direction::StudioScene scene);

/// Mirrors the subject (ARGB32_Premultiplied, at `place` in the picture) in the ground before it.
void reflect(QImage& picture, const QImage& subject, QPoint place);

} // namespace rushes::sketch
