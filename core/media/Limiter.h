/// A look-ahead limiter for finished sound: turns the level down just before a true peak would pass
/// the ceiling and back up after it, so nothing clips. A pure function, any thread.
#pragma once

#include "core/media/Audio.h"

namespace rushes::media {

/// Holds true peaks at or under `ceilingDb` (dBTP), to about 0.1 dB: peaks between samples are
/// found by four-fold oversampling as in ITU-R BS.1770-4 annex 2, with a filter of our own. Both
/// channels get the same gain. Sound that stays under the ceiling is returned bit for bit.
void limitTruePeak(AudioBuffer& audio, double ceilingDb);

} // namespace rushes::media
