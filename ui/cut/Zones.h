/// The safe zones one can lay over the viewer: of every placement with the cut's ratio together, of
/// one of them, or none. Text is always laid out in the zone that all of them leave free. Values,
/// any thread.
#pragma once

#include "core/catalog/Placement.h"

#include <vector>

namespace rushes::cut {

enum class ZoneOverlay { Shown, Hidden };

struct Zone
{
    QString name;
    QRectF rect;                        ///< px of the cut's frame
    std::vector<QRectF> furniture = {}; ///< px of the cut's frame
    ZoneOverlay overlay = ZoneOverlay::Shown;

    bool operator==(const Zone&) const = default;
};

/// Never empty; the first is the one for all placements, the last shows no zone.
std::vector<Zone> zonesFor(const catalog::PlacementTable& placements, QSize frame);

/// "9:16", or "1.91:1" when the ratio is no pair of small numbers.
QString ratioText(QSize size);

} // namespace rushes::cut
