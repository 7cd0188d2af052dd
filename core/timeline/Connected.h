/// What lies over a shot belongs to it: text and upper pictures that begin while a shot of the main
/// track is on screen move when that shot moves, and go when it goes. Edits that make the main
/// track close up or make room call this; nothing else moves other tracks. Pure, any thread.
#pragma once

#include "core/timeline/Timeline.h"

namespace rushes::timeline {

/// `after` is `before` with its main track edited. Moves what was over each shot along with it, the
/// same time after its start but never past its end; where two then meet on a track, the earlier
/// one ends sooner. Music and locked tracks stay where they are.
Timeline withConnected(const Timeline& before, Timeline after);

} // namespace rushes::timeline
