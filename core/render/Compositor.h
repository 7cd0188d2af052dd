/// Makes one frame of a timeline, for the viewer and for the export alike: what you see is what is
/// written. Pure except for the frame source it is given; any thread, one at a time per source.
#pragma once

#include "core/render/Fitting.h"
#include "core/render/FrameSource.h"
#include "core/timeline/Timeline.h"

#include <QRectF>

namespace rushes::render {

struct FrameSpec
{
    QSize size;      ///< output px
    QRectF safeZone; ///< output px; text is laid out in it
    Fit fit = Fit::Crop;
    QPointF focus = centreFocus; ///< of Crop, fractions of the picture

    bool operator==(const FrameSpec&) const = default;
};

/// The frame at `time`, Format_RGB32, opaque, black where nothing is. A missing file shows as a
/// hatched red frame with its name, never as an error. Layout scales with size: a half-size frame
/// is the same picture, smaller.
QImage composeFrame(const timeline::Timeline& timeline, Time time, const FrameSpec& spec,
                    FrameSource& frames);

/// Where the text of `item` lies in the frame (px), without motion: its lines, or the whole pill of
/// a button; empty for an item without text. For selection handles and for the preflight.
QRectF textBounds(const timeline::Item& item, const FrameSpec& spec);

} // namespace rushes::render
