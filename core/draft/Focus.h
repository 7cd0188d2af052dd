/// Puts what lies far behind the subject out of focus, more the farther it is. Pure.
#pragma once

#include "core/draft/Picture.h"

namespace rushes::draft {

/// `subject` is the depth that stays sharp (1 near, 0 far), `strength` 0 to 1.
void blurDistance(Picture& picture, const Plane& depth, float subject, float strength);

} // namespace rushes::draft
