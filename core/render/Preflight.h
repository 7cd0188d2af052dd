/// What could go wrong with a cut on one placement, found before rendering. Pure function, any
/// thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/render/Compositor.h"

namespace rushes::render {

enum class FindingKind {
    TooLong,
    TextOutsideSafeZone,
    TextSmall,
    PictureStretched,
    MissingFile,
    NoVideo,
    Gap
};

struct Finding
{
    FindingKind kind;
    timeline::ItemId item = {};
    double amount = 0; ///< px outside, stretch factor, seconds over, …
    QString detail;    ///< English, names the item

    bool operator==(const Finding&) const = default;
};

std::vector<Finding> preflight(const timeline::Timeline& timeline,
                               const catalog::Placement& placement, const media::AssetStore& store);

} // namespace rushes::render
