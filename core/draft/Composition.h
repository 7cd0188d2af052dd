/// Where things stand: picks one of a few layouts by the seed and the frame's shape, sizes the
/// subject to fill a good part of the picture, sets others beside it by their real size. Pure.
#pragma once

#include "core/draft/ObjectLayer.h"
#include "core/draft/Stage.h"

namespace rushes::draft {

/// A figure with its place; `figure` is an index into the composed prompt's objects.
struct Placement
{
    int object = 0;
    float centreX = 0;
    float baseline = 0;
    float height = 0;
    float groundY = 0; ///< below the baseline when it is in the air
    bool inTheAir = false;
    bool afloat = false;
    bool lying = false; ///< seen from above
    bool mirrored = false;
    bool behind = false; ///< belongs to the place rather than to the subject
};

struct Layout
{
    Setting setting;
    std::vector<Placement> placements; ///< back to front
    QRectF text;                       ///< where text stands; empty without text
};

/// `aspects` are the figures' widths by heights, in the prompt's order.
Layout compose(const ParsedPrompt& prompt, const std::vector<double>& aspects,
               const Lexicon& lexicon, const DraftRequest& request);

} // namespace rushes::draft
