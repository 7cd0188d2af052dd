/// The innermost loops of the sketch: short rows of pixels read from an image with bilinear
/// filtering, 8-bit weights and integers only. Written so that compilers vectorise them. No checks:
/// places have to lie where said. Any thread.
#pragma once

#include <cstdint>

namespace rushes::sketch {

/// A place in the image in 1/65536 pixels.
struct Place
{
    std::int32_t u = 0, v = 0;
};

/// An image to read from; it outlives the call.
struct Texture
{
    const std::uint32_t* pixels = nullptr;
    std::int32_t stride = 0;
    std::int32_t count = 0; ///< pixels that may be read from the first on
    Place most = {};        ///< the middle of the last pixel
};

/// What the loops along a line may read of it past the last place they are asked for.
constexpr int lineSlack = 17;

/// Writes `count` opaque pixels that look at `start`, `start + step`, …, all of them before `most`.
void fillSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count);
/// The same, drawn over what is in `out` by the image's alpha; places outside see the image's edge.
void blendSpan(Texture texture, Place start, Place step, std::uint32_t* out, int count);

/// Two rows of the image mixed into one, `down` 256ths of the lower. A row of the frame that looks
/// along it then needs half the work, and gets the same bytes.
void mixLines(const std::uint32_t* upper, const std::uint32_t* lower, std::uint32_t down,
              std::uint32_t* line, int count);
/// Asks for pixels that are read soon, so that they come while others are computed. They need not
/// exist.
void willRead(const std::uint32_t* pixels, int count);
/// fillSpan and blendSpan along a mixed line, which has `lineSlack` more pixels than are looked at;
/// `most` is the last place in it.
void fillAlong(const std::uint32_t* line, std::int32_t start, std::int32_t step, std::uint32_t* out,
               int count);
void blendAlong(const std::uint32_t* line, std::int32_t most, std::int32_t start, std::int32_t step,
                std::uint32_t* out, int count);

} // namespace rushes::sketch
