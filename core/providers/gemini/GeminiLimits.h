/// What Google's models can do, read from the catalog's `limits`, held against a request before
/// anything is paid; and what a request comes down to in the service's own terms. Pure functions,
/// any thread.
#pragma once

#include "core/providers/Provider.h"

namespace rushes::providers {

/// A seed is sent in a field of 31 bits.
constexpr std::uint64_t seedMask = 0x7fffffff;

/// Unsupported, saying what would work; Usage for a request without words.
Result<void> checkPicture(const PictureRequest& request);
Result<void> checkClip(const ClipRequest& request);

/// "1K": the recipe's `resolution` parameter, else the smallest of the model's that has the wanted
/// size, else its largest. Empty when the catalog lists none.
QString imageSizeOf(const PictureRequest& request);
/// The recipe's `thinking_level` parameter; empty = the model's usual one.
QString thinkingLevelOf(const PictureRequest& request);

/// The one of the model's ratios that is nearest to the wanted size.
project::AspectRatio clipRatioOf(const ClipRequest& request);
/// The wanted length, up to a whole step of the model (`step_s`); of an extension what is added.
Time clipLengthOf(const ClipRequest& request);

/// What to know about this clip that is no reason to refuse it.
QStringList clipWarnings(const ClipRequest& request);
/// The same, and what is going to be done to its frames: told before paying.
QStringList clipCautions(const ClipRequest& request);

Money estimateOf(const PictureRequest& request);
/// An upper bound where the service chooses the length: of an edit the longest it may become, of an
/// extension the whole grown clip.
Money estimateOf(const ClipRequest& request);

} // namespace rushes::providers
