/// Whether a clip needs to know where its subject is, and whether the sketch can tell by itself: by
/// a mask, by transparency, or by a plain backdrop. Who asks may find it otherwise and bring a
/// mask. Pure functions, any thread.
#pragma once

#include "core/sketch/SketchRenderer.h"

namespace rushes::sketch {

/// Whether the direction does something with the subject that it does not do with the rest.
bool treatsSubjectApart(const direction::Direction& direction);

/// Whether it does, and the subject of `source` is not known; some milliseconds.
bool lacksSubject(const SketchSource& source, const direction::Direction& direction);

} // namespace rushes::sketch
