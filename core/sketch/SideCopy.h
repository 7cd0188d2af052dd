/// Plans how a hole in a picture is filled with the picture itself, moved sideways: what lies in
/// the same row is as far away and as large. Works on a small picture. Plain values, any thread.
#pragma once

#include "core/sketch/Raster.h"

namespace rushes::sketch {

/// From where the columns of a hole are copied, in pixels of a row.
struct CopyPlan
{
    int left = 0;  ///< step to the left, below 0; 0 when nothing is taken from there
    int right = 0; ///< step to the right
    int first = 0; ///< columns of the hole
    int last = 0;
    int rim = 0; ///< so many columns round it are copied too, to see how well that fits

    bool operator==(const CopyPlan&) const = default;

    /// How much of column `x` comes from the right, 0 to 1.
    float rightShare(int x) const;
    /// The same for a picture `factor` times as large.
    CopyPlan scaled(double factor) const;
};

/// The nearest place whole steps beside `x` where `sources` is 1, few steps away; -1 without any. A
/// step below 0 goes left, by 0 nothing is copied.
int placeBeside(const float* sources, int width, int x, int step);

/// Where copies may come from, 1, by all that is known. Not from the rim of a hole: there lies the
/// shadow of what stood in it.
Raster sourcesOf(const Raster& known);

/// Looks for the steps with which the surroundings of a hole would be copied best.
class CopyPlanner
{
public:
    /// `filled` are the colours of the picture with its holes filled in a simple way; `known` is 0
    /// in the hole that is planned, `sources` 1 where copies may come from. All have one size,
    /// which is the plan's, and outlive this.
    CopyPlanner(const Channels& filled, const Raster& known, const Raster& sources);

    CopyPlan plan() const;

private:
    struct Choice
    {
        int step = 0;
        float cost = 0;
    };

    Choice bestStep(int direction) const;
    float misfit(int step) const;
    float apart(int x, int place, int y) const;

    const Channels& m_colours;
    const Raster& m_known;
    const Raster& m_sources;
    QRect m_hole;
};

} // namespace rushes::sketch
