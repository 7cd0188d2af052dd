/// Everything the Clip room knows of a shot: the direction, the user's own words, where it ends,
/// and with which model it is made. Remembered with the picture it begins with or, for one made
/// from words alone, with the board. A value.
#pragma once

#include "core/direction/Wording.h"
#include "core/project/Document.h"

namespace rushes::clip {

struct ShotSettings
{
    direction::Direction direction = {};
    direction::Wording wording = {}; ///< with a scene: made from words alone
    project::VariantId lastFrame = {};
    QString model = {};           ///< of clips that are paid for; empty = the last one chosen
    QString finalResolution = {}; ///< empty = the model's usual one
    std::vector<project::Reference> references = {}; ///< of a clip from words: who and what
    project::AspectRatio shape{16, 9};               ///< of a clip from words

    bool isFromWords() const { return wording.scene.has_value(); }
    bool operator==(const ShotSettings&) const = default;
};

/// What is remembered with the picture; the usual ones when nothing is.
ShotSettings shotOf(const project::Variant& picture);
/// The picture with these remembered.
project::Variant withShot(project::Variant picture, const ShotSettings& settings);

/// Of the board's clip from words: what is remembered, else its prompt, references and ratio.
ShotSettings wordShotOf(const project::Board& board);
project::Board withWordShot(project::Board board, const ShotSettings& settings);
/// The settings with what Explore would make the next picture of this board from.
ShotSettings taking(ShotSettings settings, const project::Board& board);

} // namespace rushes::clip
