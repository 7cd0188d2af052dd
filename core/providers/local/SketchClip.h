/// A clip rendered on this computer: frames of the SketchRenderer written as MP4 into a temporary
/// file. Blocking functions, any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/media/Matting.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

/// Fails with Unsupported outside 0.2 to 60 s, 1 to 120 frames a second, even sides of 16 to 8192
/// px.
Result<void> checkSketch(const ClipRequest& request);

/// What a sketch is made with besides its renderer.
struct SketchTools
{
    const draft::DraftBoard& board; ///< draws a background in words
    const media::Matting& matting;  ///< cuts out what the sketch cannot, where it is installed
};

/// Stops between two frames and leaves no file. Where the automatic cut-out breaks, the clip is
/// made without it and says so.
Result<Asset> renderSketch(const SketchTools& tools, const ClipRequest& request,
                           const Progress& progress);

} // namespace rushes::providers
