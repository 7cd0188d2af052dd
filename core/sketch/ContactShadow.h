/// The shadow on which a thing stands: taken out together with the thing, because the hole is a
/// little larger than it, and put back where it lay. A pure function, any thread.
#pragma once

#include <QImage>

namespace rushes::sketch {

/// `scene` is `picture` (both RGB32, of one size) with the subject filled over; `mask` (Grayscale8,
/// 255 = subject) covers it from `place` on. Just below the subject's lower outline, what was
/// darker than the filled ground is dark again.
void keepContactShadow(QImage& scene, const QImage& picture, const QImage& mask, QPoint place);

} // namespace rushes::sketch
