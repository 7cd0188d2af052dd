/// The user's cut-out of a picture: the strokes that keep and remove, remembered with the picture,
/// and the mask made from them in place of the automatic one. Making is for the pool; the others
/// are pure functions over values.
#pragma once

#include "core/project/Document.h"
#include "core/sketch/StrokeCutout.h"

#include <stop_token>

namespace rushes::media {
class AssetStore;
class Matting;
} // namespace rushes::media

namespace rushes::generation {

struct Cutout
{
    std::vector<sketch::CutoutStroke> strokes = {};
    ContentHash automatic = {}; ///< the mask that was there before the first stroke; may be empty

    bool operator==(const Cutout&) const = default;
};

/// Without strokes for a picture whose cut-out is automatic.
Cutout cutoutOf(const project::Variant& picture);
/// The picture with this cut-out and its mask; without strokes the automatic one is back.
project::Variant withCutout(project::Variant picture, const Cutout& cutout,
                            const ContentHash& mask);

/// Reads the files, cuts, and stores the mask. Usage when the strokes keep nothing.
Result<ContentHash> makeCutout(const media::AssetStore& store, const ContentHash& picture,
                               const Cutout& cutout);

/// Stores the mask that the add-on finds, for `Cutout::automatic`. Usage when nothing stands out,
/// else what Matting::cutOut() says.
Result<ContentHash> makeAutomaticCutout(const media::AssetStore& store, const ContentHash& picture,
                                        const media::Matting& matting, const std::stop_token& stop);

} // namespace rushes::generation
