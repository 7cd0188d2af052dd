/// Delivery targets (Reels, Shorts, …) as dated data from resources/catalog/placements.json: size,
/// safe zone, limits, and the shapes of the app's furniture drawn over the picture. Values; read
/// once, any thread.
#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QMarginsF>
#include <QRectF>
#include <QSize>
#include <QStringList>

#include <vector>

namespace rushes::catalog {

struct Placement
{
    QString id;   ///< "reels"
    QString name; ///< "Instagram Reels"
    QSize size;   ///< px; empty for `master`, which takes the timeline's own
    /// px from each edge that the app's own buttons and captions cover; thousandths of the frame's
    /// sides when `size` is empty
    QMarginsF unsafe = {};
    std::vector<QRectF> furniture = {}; ///< px, drawn as flat shapes over the preview
    Time longest = {};                  ///< zero = no limit
    double lufs = -14;
    double truePeakDb = -1;

    /// The largest part free of furniture, in px of a frame of `frame` pixels.
    QRectF safeZone(QSize frame) const;
    bool operator==(const Placement&) const = default;
};

struct PlacementTable
{
    QString date; ///< when the figures were checked
    std::vector<Placement> placements;

    QStringList ids() const;
    /// Fails with Usage, naming the nearest.
    Result<Placement> find(const QString& id) const;
};

/// The table shipped with the program.
Result<PlacementTable> loadPlacements();
Result<PlacementTable> parsePlacements(const QByteArray& json, const QString& name);

} // namespace rushes::catalog
