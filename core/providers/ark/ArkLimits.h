/// What Ark's models can do, read from the catalog's `limits`, held against a request before
/// anything is paid; and what a request comes down to in the service's own terms. Pure functions,
/// any thread.
#pragma once

#include "core/providers/Provider.h"

namespace rushes::providers {

/// Unsupported, saying what would work; Usage for a request without words.
Result<void> checkSeedream(const PictureRequest& request);
Result<void> checkSeedance(const ClipRequest& request);

/// "2K": the recipe's `resolution` parameter, else the model's smallest that has the wanted size
/// (within a tenth of its pixels), else its largest.
QString seedreamResolution(const PictureRequest& request);
/// The catalog's recommended size of the resolution where one has the wanted ratio (within 2 %),
/// else that ratio at about as many pixels, within what the model allows.
QSize seedreamSize(const PictureRequest& request);
/// "png" or "jpeg": the recipe's `format` parameter, else the model's first; empty where there is
/// no choice, and the field must not be sent.
QString seedreamFormat(const PictureRequest& request);

/// "720p"
QString seedanceResolution(const ClipRequest& request);
/// One of the model's ratios, or "adaptive": the first frame's own, where the model wants that or
/// has none that fits.
QString seedanceRatio(const ClipRequest& request);
/// Whole seconds, up.
int seedanceSeconds(const ClipRequest& request);

Money seedreamPrice(const PictureRequest& request);
/// By tokens: (24 × seconds + 1) frames × pixels / 1024, as the service's own sample counts them.
Money seedancePrice(const ClipRequest& request);
/// What this many tokens cost; nothing when the catalog does not say.
std::optional<Money> seedanceTokenPrice(const catalog::Model& model, const QString& resolution,
                                        std::int64_t tokens);

} // namespace rushes::providers
