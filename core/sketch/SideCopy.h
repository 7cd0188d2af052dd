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

/// Looks for the steps with which the surroundings of a hole would be copied best.
class CopyPlanner
{
public:
    /// `filled` is the picture with its hole filled in a simple way; `known`, 0 in the hole, covers
    /// it at its own resolution, which is the plan's.
    CopyPlanner(const QImage& filled, const Raster& known);

    bool hasHole() const { return !m_hole.isEmpty(); }
    CopyPlan plan() const;
    /// 1 where copies may come from. Not from the hole's rim: there lies the shadow of what stood
    /// in it.
    const Raster& sources() const { return m_sources; }
    /// Of the filled picture.
    const Channels& colours() const { return m_colours; }

private:
    struct Choice
    {
        int step = 0;
        float cost = 0;
    };

    Choice bestStep(int direction) const;
    float misfit(int step) const;
    float apart(int x, int place, int y) const;

    const Raster& m_known;
    Channels m_colours;
    Raster m_sources;
    QRect m_hole;
};

} // namespace rushes::sketch
