/// Makes the finished picture over in another manner: a screen print, cut paper, plasticine, a
/// pencil sketch. Works on the pixels with the subject's mask and the depth; invents nothing. Pure,
/// any thread.
#pragma once

#include "core/draft/Lexicon.h"
#include "core/draft/Plane.h"

#include "core/base/Random.h"

#include <QImage>

namespace rushes::draft {

/// `picture` is Format_RGB32; `mask` and `depth` have its size. Plain gives it back as it is.
QImage styled(const QImage& picture, Style style, const Plane& mask, const Plane& depth,
              Random random);

} // namespace rushes::draft
