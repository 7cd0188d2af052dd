/// Renders a timeline for one placement into an MP4: frames through the compositor, sound mixed and
/// brought to the placement's loudness. A blocking function for a pool thread, with progress and
/// stop; leaves no half file.
#pragma once

#include "core/base/Progress.h"
#include "core/catalog/Placement.h"
#include "core/media/VideoWriter.h"
#include "core/render/Compositor.h"
#include "core/render/Preflight.h"

namespace rushes::render {

struct ExportRequest
{
    timeline::Timeline timeline;
    catalog::Placement placement;
    Fit fit = Fit::Crop;
    QString path; ///< an existing file is not overwritten: a number is added
    media::EncodeSpeed speed = media::EncodeSpeed::Normal;
    DrawnFrom drawnFrom = {};    ///< see preflight
    QPointF focus = centreFocus; ///< what a crop keeps in the middle, fractions of the picture
};

struct ExportedFile
{
    QString placement;
    QString path; ///< absolute; the name really used
    QSize size;
    Time duration;
    std::optional<double> lufs = {}; ///< measured on what was written; none without sound
    std::optional<double> truePeakDb = {};
    QStringList warnings = {};

    bool operator==(const ExportedFile&) const = default;
};

/// Fails with Usage for an empty timeline, Io for the disk, Cancelled when stopped.
Result<ExportedFile> exportTimeline(const ExportRequest& request, const media::AssetStore& store,
                                    const Progress& progress = {});

} // namespace rushes::render
