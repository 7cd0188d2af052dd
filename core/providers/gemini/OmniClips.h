/// Clips of Omni Flash: a request as the values of its body. The same for every service that has
/// the model. Pure functions, any thread (they may decode and encode pictures).
#pragma once

#include "core/providers/Provider.h"
#include "core/providers/gemini/InteractionsWire.h"

namespace rushes::providers {

struct PreparedClip
{
    ClipTurn turn;
    QStringList warnings = {}; ///< what was done to the frames, and what to expect
};

/// Frames are fitted to the nearer of the model's ratios. Of an edit or an extension the turn goes
/// on with `request.continues`; without one it lacks the clip, which uploadedTurn adds. An
/// extension is asked for in words as well ("Extend this video: …"), as the service wants it. Fails
/// with Usage for pictures that are missing or cannot be read.
Result<PreparedClip> prepareClip(const ClipRequest& request);

/// The same turn about an uploaded clip instead of an earlier interaction.
ClipTurn uploadedTurn(ClipTurn turn, ClipTask task, const QString& address);

} // namespace rushes::providers
