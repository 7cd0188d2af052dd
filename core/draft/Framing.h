/// How a picture is framed: which of a few designs the seed picks (where the subject stands, how
/// near the camera is, how high it looks), and what the frame's shape, the place and the camera
/// words make of it. Pure.
#pragma once

#include "core/draft/Stage.h"

#include <algorithm>

namespace rushes::draft {

/// Seeds that differ by a multiple of it are framed by the same design.
inline constexpr std::size_t designCount = 6;

/// One designer's idea of a picture. Shares are of the frame.
struct Design
{
    float side = 0;    ///< -1 subject on the left third, 0 in the middle, 1 on the right
    float zoom = 1;    ///< of the subject's box
    float horizon = 0; ///< added to the horizon; positive looks up from low, negative down
    float ground = 0;  ///< added to where the subject stands
    float sunSide = 1; ///< where the light comes from: -1 left, 1 right
    float focus = 0;   ///< how far the distance is out of focus, 0 to 1
};

struct Framing
{
    QSizeF size;
    Design design;
    float horizon = 0;  ///< y
    float baseline = 0; ///< y where the subject stands
    float centre = 0;   ///< x of the subject
    QSizeF box;         ///< the largest box the subject may fill
    QRectF text;        ///< where text may stand; empty without text

    bool isTall() const { return size.height() > size.width() * 1.15; }
    /// The longer side by the shorter.
    float longer() const
    {
        return float(std::max(size.width(), size.height()) / std::min(size.width(), size.height()));
    }
    bool isWide() const { return size.width() > size.height() * 1.15; }
};

Framing framingOf(const ParsedPrompt& prompt, SceneKind scene, const QSize& size,
                  std::uint64_t seed);

} // namespace rushes::draft
