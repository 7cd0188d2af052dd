/// The sound of a timeline: its music and the sound of its video clips, mixed at their gains with
/// their fades. A blocking function, any thread.
#pragma once

#include "core/media/AssetStore.h"
#include "core/media/Audio.h"
#include "core/timeline/Timeline.h"

#include <QStringList>

#include <stop_token>

namespace rushes::render {

struct AudioMix
{
    media::AudioBuffer audio = {}; ///< exactly as long as the timeline; empty when nothing sounds
    QStringList warnings = {};     ///< sounds that could not be read, with the item's name

    bool operator==(const AudioMix&) const = default;
};

/// Hidden tracks are silent; sound ends with its item, it is not repeated. Samples may exceed ±1:
/// bring the result to a loudness before writing it. Stops early, with what it has, on `stop`.
AudioMix mixAudio(const timeline::Timeline& timeline, const media::AssetStore& store,
                  const std::stop_token& stop = {});

} // namespace rushes::render
