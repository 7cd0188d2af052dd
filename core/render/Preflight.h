/// What could go wrong with a cut on one placement, found before rendering. Pure function, any
/// thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/render/Compositor.h"

#include <QHash>

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

/// The size of the picture that a sketch was drawn from, by the id of the clip: its file has more
/// pixels than can be seen in it.
using DrawnFrom = QHash<QString, QSize>;

/// Findings of the whole cut first, then of its items in order of time. `amount` is, by kind:
/// seconds too long; px that a text had to be moved to lie in the safe zone; px of a text's font;
/// the factor by which a picture is enlarged; seconds of black. Reads the headers of the files, so
/// not for every keystroke on the main thread.
std::vector<Finding> preflight(const timeline::Timeline& timeline,
                               const catalog::Placement& placement, const media::AssetStore& store,
                               Fit fit = Fit::Crop, const DrawnFrom& drawnFrom = {});

} // namespace rushes::render
