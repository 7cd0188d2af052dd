#include "core/sketch/SideCopy.h"

#include "core/base/Curve.h"
#include "core/sketch/Fill.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

constexpr int rimWidth = 12;     // pixels round the hole that a copy has to fit
constexpr float touched = 0.01F; // of the rim, once the hole is blurred
constexpr int leastStep = 12, stepApart = 4;
constexpr int mostRepeats = 4;
constexpr float noCopy = 96;     // of a byte: what a pixel without a copy counts
constexpr float repeated = 0.4F; // what each repetition of a copy counts
constexpr float inHole = 0.3F;   // what a pixel of the hole counts, of one on its rim
constexpr float unfit = 40;      // from here nothing is copied from a side
constexpr float better = 1.3F;   // then the other side is not used at all

Raster inverted(Raster raster)
{
    for (float& value : raster.values)
        value = 1 - value;
    return raster;
}

} // namespace

float CopyPlan::rightShare(int x) const
{
    if (left == 0 || right == 0)
        return left == 0 ? 1 : 0;
    const float quarter = float(last - first) / 4;
    return smoothStep(float(first) + quarter, float(last) - quarter, float(x));
}

CopyPlan CopyPlan::scaled(double factor) const
{
    const auto times = [factor](int value) { return int(std::lround(value * factor)); };
    return {times(left), times(right), times(first), times(last), times(rim)};
}

int placeBeside(const float* sources, int width, int x, int step)
{
    int place = x + step;
    for (int repeats = 0; step != 0 && repeats < mostRepeats; ++repeats, place += step) {
        if (place < 0 || place >= width)
            break;
        if (sources[place] >= whollyKnown)
            return place;
    }
    return -1;
}

Raster sourcesOf(const Raster& known)
{
    Raster sources = inverted(known);
    sources = blurred(sources, rimWidth / 2.0);
    for (float& value : sources.values)
        value = value < touched ? 1.0F : 0.0F;
    return sources;
}

CopyPlanner::CopyPlanner(const Channels& filled, const Raster& known, const Raster& sources)
    : m_colours(filled),
      m_known(known),
      m_sources(sources),
      m_hole(boundsOf(inverted(known)))
{}

CopyPlan CopyPlanner::plan() const
{
    const Choice left = bestStep(-1);
    const Choice right = bestStep(1);
    CopyPlan plan{left.step, right.step, m_hole.left(), m_hole.right(), rimWidth};
    if (left.cost > better * right.cost)
        plan.left = 0;
    else if (right.cost > better * left.cost)
        plan.right = 0;
    return plan;
}

CopyPlanner::Choice CopyPlanner::bestStep(int direction) const
{
    Choice best{.cost = unfit};
    for (int step = leastStep; step < m_known.width / 2; step += stepApart) {
        const float times = std::ceil(float(m_hole.width()) / float(step));
        const float cost = misfit(direction * step) + repeated * times;
        if (cost < best.cost)
            best = {direction * step, cost};
    }
    return best;
}

/// How different pixels are from their copies (the root of the mean square), on the side copied
/// from: of the rim, and less so of the filled hole, where a second tree would be a surprise.
float CopyPlanner::misfit(int step) const
{
    const CopyPlan both{-1, 1, m_hole.left(), m_hole.right(), rimWidth};
    const QRect window =
        m_hole.adjusted(-rimWidth, -rimWidth, rimWidth, rimWidth) & QRect(QPoint(), m_known.size());
    float sum = 0, weights = 0;
    for (int y = window.top(); y <= window.bottom(); y += 2) // every other pixel is enough
        for (int x = window.left(); x <= window.right(); x += 2) {
            if (m_sources.at(x, y) >= whollyKnown)
                continue;
            const float side = step < 0 ? 1 - both.rightShare(x) : both.rightShare(x);
            const float weight = m_known.at(x, y) < whollyKnown ? inHole * side : side;
            const int place = placeBeside(m_sources.row(y), m_known.width, x, step);
            const float miss = place < 0 ? noCopy : apart(x, place, y);
            sum += weight * miss * miss;
            weights += weight;
        }
    return weights > 0 ? std::sqrt(sum / weights) : noCopy;
}

float CopyPlanner::apart(int x, int place, int y) const
{
    float sum = 0;
    for (const Raster& colour : m_colours)
        sum += std::abs(colour.at(x, y) - colour.at(place, y));
    return sum / float(m_colours.size());
}

} // namespace rushes::sketch
