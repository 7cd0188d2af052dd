/// What clips are called in the Clip room: "Draft 3", "Final 4", "Sketch 1", "Edit 5". Pure
/// functions, main thread (they translate).
#pragma once

#include "core/generation/ClipPlan.h"

namespace rushes::clip {

/// Of a clip on its way: "Draft 360p, Push in", "Edit: warmer light".
QString plannedName(const generation::ClipPlan& plan, const catalog::Model& model);
/// Of a finished one, with its number.
QString clipName(const project::Clip& clip, const catalog::ModelTable& models);
/// "360p, 5.0 s, $0.12", or the words of an edit.
QString clipDetail(const project::Clip& clip);
bool isSketch(const project::Clip& clip);

} // namespace rushes::clip
