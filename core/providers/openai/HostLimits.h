/// What a model of an OpenAI-shaped host can be asked for, by its limits in the catalog: checked
/// before anything is paid, and turned into the sizes that are sent. A model of which nothing is
/// known is asked as wanted; its host then says what it cannot do. Pure functions, any thread.
///
/// Members of `limits`: `sizes` ["1024x1024", …] (nothing else is possible), or `max_side`,
/// `min_total_px`, `max_total_px` (any size within), `ratios` ["16:9", …], `references` (how many
/// at most), `resolutions` ["720p", …], `seconds` [4, 8, 12] or `min_s` and `max_s`, `remix`.
#pragma once

#include "core/providers/Provider.h"

namespace rushes::providers {

/// Fails with Unsupported, saying what would work.
Result<void> checkHostPicture(const PictureRequest& request);
Result<void> checkHostClip(const ClipRequest& request);

/// In pixels: the nearest of the model's sizes at the wanted ratio, or the wanted size brought
/// within its limits, sides in multiples of 16.
QSize hostPictureSize(const PictureRequest& request);
/// The nearest of the model's sizes, or the wanted ratio with the resolution's figure as the
/// shorter side (4k = 2160), even sides; 720p when none is asked for.
QSize hostClipSize(const ClipRequest& request);

/// Whole seconds, at least one.
int hostClipSeconds(const ClipRequest& request);

/// "1024x1536"
QString sizeText(QSize size);

} // namespace rushes::providers
