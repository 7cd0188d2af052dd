/// The loops of PixelLoops written for AVX2: neighbours come from registers
/// by permutation instead of being gathered one by one. The same bytes as the plain loops. Only for
/// x86-64 with GCC or Clang; elsewhere hasWideLoops() is false and the others must not be called.
#pragma once

#include "core/sketch/PixelLoops.h"

namespace rushes::sketch {

/// Whether this processor has them.
bool hasWideLoops();

void mixLinesWide(const std::uint32_t* upper, const std::uint32_t* lower, std::uint32_t down,
                  std::uint32_t* line, int count);
/// These return how many pixels they did: whole groups from the first on, those along a line only
/// for steps of 0 to 2 pixels. All places lie inside.
int fillAlongWide(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                  std::uint32_t* out, int count);
int blendAlongWide(const std::uint32_t* line, std::int32_t start, std::int32_t step,
                   std::uint32_t* out, int count);
int fillSpanWide(Texture texture, Place start, Place step, std::uint32_t* out, int count);
int blendSpanWide(Texture texture, Place start, Place step, std::uint32_t* out, int count);

} // namespace rushes::sketch
