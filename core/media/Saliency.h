/// What stands out in a picture, by a saliency model of the shape that ISNet and its relatives
/// have: 1x3xNxN floats in, 1x1xNxN out. Blocking, for the helper program only (see
/// media::Matting).
#pragma once

#include "core/media/OnnxRuntime.h"

#include <QImage>

namespace rushes::media {

/// The mask (Grayscale8, 255 = subject) at the picture's own size. Fails with Unsupported when the
/// model has another shape, and with what OnnxModel::run() says.
Result<QImage> saliencyMask(OnnxModel& model, const QImage& picture);

} // namespace rushes::media
