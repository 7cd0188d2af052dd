/// A clip rendered on this computer: frames of the SketchRenderer written as MP4 into a temporary
/// file. Blocking functions, any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

/// Fails with Unsupported outside 0.2 to 60 s, 1 to 120 frames a second, even sides of 16 to 8192
/// px.
Result<void> checkSketch(const ClipRequest& request);

/// A background in words is drawn by the draft board. Stops between two frames and leaves no file.
Result<Asset> renderSketch(const draft::DraftBoard& board, const ClipRequest& request,
                           const Progress& progress);

} // namespace rushes::providers
