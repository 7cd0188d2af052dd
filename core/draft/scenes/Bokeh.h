/// Lights far out of focus: soft discs added to the picture. Pure.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

struct BokehField
{
    int count = 30;
    float smallest = 10; ///< radius in pixels
    float largest = 40;
    float top = 0;
    float bottom = 0;
    float strength = 0.25F;
    std::vector<Colour> colours;
};

void addBokeh(Stage& stage, const BokehField& field, Random random);

} // namespace rushes::draft
