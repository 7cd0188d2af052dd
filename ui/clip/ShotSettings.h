/// Everything the Clip room knows of a picture's shot: the direction, the user's own words, where
/// it ends, and with which model it is made. Remembered with the picture in the project. A value.
#pragma once

#include "core/direction/Wording.h"
#include "core/project/Document.h"

namespace rushes::clip {

struct ShotSettings
{
    direction::Direction direction = {};
    direction::Wording wording = {};
    project::VariantId lastFrame = {};
    QString model = {};           ///< of clips that are paid for; empty = the last one chosen
    QString finalResolution = {}; ///< empty = the model's usual one

    bool operator==(const ShotSettings&) const = default;
};

/// What is remembered with the picture; the usual ones when nothing is.
ShotSettings shotOf(const project::Variant& picture);
/// The picture with these remembered.
project::Variant withShot(project::Variant picture, const ShotSettings& settings);

} // namespace rushes::clip
