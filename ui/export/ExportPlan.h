/// What the export sheet is about to do: placements, which are chosen, how each fills its frame,
/// and where the files go. A value; any thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/render/Exporter.h"
#include "core/render/Preflight.h"
#include "ui/export/FileNames.h"

#include <vector>

namespace rushes::exporting {

enum class Chosen { No, Yes };

struct PlannedFile
{
    catalog::Placement placement = {};
    QSize size = {}; ///< of the file; the timeline's own where the placement has none
    Chosen chosen = Chosen::No;
    render::Fit fit = render::Fit::Crop;
    std::vector<render::Finding> findings = {};

    /// A finding that must be mended first, or nullptr.
    const render::Finding* blocking() const;
};

struct ExportPlan
{
    std::vector<PlannedFile> files = {};
    QString pattern = standardPattern();
    QString folder = {};
    NameParts names = {}; ///< placement and size are filled in for each file

    int chosenCount() const;
    QString path(const PlannedFile& file) const;
};

/// Placements of the cut's own ratio first and chosen, the others after them.
ExportPlan makePlan(const timeline::Timeline& timeline, const catalog::PlacementTable& placements);

/// A rule of thumb (0.05 bits a pixel and frame, and the sound), for "about 4 MB" before the file
/// exists.
qint64 estimatedBytes(QSize size, Time duration, FrameRate rate);
/// "4.2 MB", or "61 KB" below a tenth of one.
QString megabytes(qint64 bytes);

} // namespace rushes::exporting
