/// Where things lie in the timeline view: lanes of tracks under a ruler, time to pixels and back,
/// and what is under a point. Pure geometry made anew for every paint or mouse event; knows nothing
/// of widgets. Any thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <QPoint>
#include <QRect>

#include <optional>
#include <vector>

namespace rushes::cut {

/// The visible part: what is scrolled off, how large the viewport is, and the scale.
struct TimelineScale
{
    double pixelsPerSecond = 58;
    QPoint scroll = {};
    QSize viewport = {};

    bool operator==(const TimelineScale&) const = default;
};

struct Lane
{
    timeline::TrackId track = {};
    QRect header = {};
    QRect body = {};
    QRect eye = {};  ///< shows or silences the track
    QRect lock = {}; ///< protects it from edits

    bool operator==(const Lane&) const = default;
};

enum class TimelinePart { Nothing, Ruler, Eye, Lock, Track, Item, ItemStart, ItemEnd, Transition };

struct TimelineHit
{
    TimelinePart part = TimelinePart::Nothing;
    timeline::TrackId track = {};
    timeline::ItemId item = {};
    Time time = {}; ///< under the point, not rounded, never negative

    bool operator==(const TimelineHit&) const = default;
};

struct RulerTick
{
    int x = 0;
    QString label = {}; ///< empty for a small tick

    bool operator==(const RulerTick&) const = default;
};

class TimelineLayout
{
public:
    static constexpr int headerWidth = 104;
    static constexpr int rulerHeight = 28;
    static constexpr int laneGap = 3;
    static constexpr int trimZone = 8;
    static constexpr int transitionTile = 28;

    TimelineLayout(const timeline::Timeline& timeline, TimelineScale scale);

    const TimelineScale& scale() const { return m_scale; }
    const std::vector<Lane>& lanes() const { return m_lanes; }
    /// nullptr for a track that is not in the timeline.
    const Lane* lane(const timeline::TrackId& track) const;
    QRect ruler() const;

    /// In viewport pixels; may lie outside of the viewport.
    double xOf(Time time) const;
    /// Never negative, not rounded to frames.
    Time timeAt(double x) const;
    /// How long `pixels` are at this scale.
    Time span(double pixels) const;

    QRect itemRect(const timeline::Item& item, const Lane& lane) const;
    QRect transitionRect(const timeline::Item& item, const Lane& lane) const;
    TimelineHit hit(QPoint point) const;

    /// Ticks inside the viewport; labels are at least 44 px apart.
    std::vector<RulerTick> ticks() const;

    /// The whole scrollable size, with room after the end to drop things.
    QSize contentSize() const;

private:
    TimelineHit hitItems(const timeline::Track& track, const Lane& lane, TimelineHit hit,
                         QPoint point) const;

    const timeline::Timeline& m_timeline;
    TimelineScale m_scale;
    std::vector<Lane> m_lanes;
};

/// The scale at which `duration` fills `width` pixels of track, with a little room after the end.
double fittingScale(Time duration, int width);

constexpr double smallestScale = 4;
constexpr double largestScale = 480;

} // namespace rushes::cut
