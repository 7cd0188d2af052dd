/// What a picture looks like in a few bytes, to find the ones that nobody could tell apart at a
/// glance: where it gets brighter from left to right (the difference hash), and its colours in nine
/// parts. A value; pure functions, any thread.
#pragma once

#include <QImage>

#include <array>
#include <cstdint>

namespace rushes::media {

struct Likeness
{
    std::uint64_t edges = 0;                ///< 8 × 8 comparisons of neighbours
    std::array<std::uint8_t, 27> colours{}; ///< 3 × 3 parts of red, green, blue

    bool operator==(const Likeness&) const = default;
};

/// Any size and format; a small copy gives the same as the picture itself, near enough.
Likeness likenessOf(const QImage& picture);

/// Whether the two would pass for the same picture: at most six of 64 comparisons differ and no
/// part has another colour.
bool alike(const Likeness& a, const Likeness& b);

} // namespace rushes::media
