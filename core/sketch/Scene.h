/// Turns a picture and a direction into what is drawn for every frame: a background plane, perhaps
/// a subject plane before it, and the framing with its overscan. All slow work (cut-outs, filling,
/// blurs, light) happens here, once. Values and a pure function, any thread.
#pragma once

#include "core/sketch/PlaneWarp.h"
#include "core/sketch/SketchRenderer.h"

#include <optional>

namespace rushes::sketch {

struct Scene
{
    Framing framing = {};
    Plane background = {};
    std::optional<Plane> subject = {};
    bool hasSubject = false;
    QStringList warnings = {};
};

Scene buildScene(const SketchSource& source, const direction::Direction& direction, QSize size);

} // namespace rushes::sketch
