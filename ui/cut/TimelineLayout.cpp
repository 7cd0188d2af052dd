#include "ui/cut/TimelineLayout.h"

#include "core/timeline/MainTrack.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

namespace {

int laneHeight(const timeline::Track& track, const timeline::Timeline& timeline)
{
    if (track.kind == timeline::TrackKind::Text)
        return 36;
    if (track.kind == timeline::TrackKind::Music)
        return 72;
    return &track == timeline::mainTrack(timeline) ? 84 : 48;
}

/// Seconds between labels: the smallest of the usual steps that leaves 44 px.
double labelStep(double pixelsPerSecond, FrameRate rate)
{
    constexpr double leastPixels = 44;
    const double frame = 1.0 / rate.framesPerSecond();
    const std::array steps{frame * 5, frame * 10, 0.5,  1.0,  2.0,   5.0,
                           10.0,      15.0,       30.0, 60.0, 120.0, 300.0};
    for (const double step : steps) {
        const double needed = step < 1 ? leastPixels + 14 : leastPixels;
        if (step * pixelsPerSecond >= needed)
            return step;
    }
    return 600;
}

QString tickLabel(Time time, double step, FrameRate rate)
{
    if (step < 1)
        return timecode(time.roundedTo(rate), rate);
    const auto seconds = std::int64_t(std::llround(time.seconds()));
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

TimelineLayout::TimelineLayout(const timeline::Timeline& timeline, TimelineScale scale)
    : m_timeline(timeline),
      m_scale(scale)
{
    int top = rulerHeight + laneGap - scale.scroll.y();
    for (const timeline::Track& track : timeline.tracks) {
        const int height = laneHeight(track, timeline);
        Lane lane;
        lane.track = track.id;
        lane.header = QRect(0, top, headerWidth, height);
        lane.body =
            QRect(headerWidth, top, std::max(0, scale.viewport.width() - headerWidth), height);
        const int middle = top + height / 2;
        lane.eye = QRect(headerWidth - 52, middle - 12, 24, 24);
        lane.lock = QRect(headerWidth - 28, middle - 12, 24, 24);
        m_lanes.push_back(lane);
        top += height + laneGap;
    }
}

const Lane* TimelineLayout::lane(const timeline::TrackId& track) const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(),
                                    [&](const Lane& l) { return l.track == track; });
    return found == m_lanes.end() ? nullptr : &*found;
}

QRect TimelineLayout::ruler() const
{
    return {headerWidth, 0, std::max(0, m_scale.viewport.width() - headerWidth), rulerHeight};
}

double TimelineLayout::xOf(Time time) const
{
    return headerWidth + time.seconds() * m_scale.pixelsPerSecond - m_scale.scroll.x();
}

Time TimelineLayout::timeAt(double x) const
{
    return std::max(Time(), span(x - headerWidth + m_scale.scroll.x()));
}

Time TimelineLayout::span(double pixels) const
{
    return Time::ofSeconds(pixels / m_scale.pixelsPerSecond);
}

QRect TimelineLayout::itemRect(const timeline::Item& item, const Lane& lane) const
{
    const int left = int(std::lround(xOf(item.range.start)));
    const int right = int(std::lround(xOf(item.range.end())));
    // One pixel on the right keeps touching items apart.
    return {left, lane.body.top() + 2, std::max(2, right - left - 1), lane.body.height() - 4};
}

QRect TimelineLayout::transitionRect(const timeline::Item& item, const Lane& lane) const
{
    const int centre = int(std::lround(xOf(item.range.start)));
    const int side = std::min(transitionTile, lane.body.height() - 8);
    return {centre - side / 2, lane.body.center().y() + 8 - side / 2, side, side};
}

TimelineHit TimelineLayout::hit(QPoint point) const
{
    TimelineHit hit;
    hit.time = timeAt(point.x());
    if (point.y() < rulerHeight) {
        hit.part = point.x() >= headerWidth ? TimelinePart::Ruler : TimelinePart::Nothing;
        return hit;
    }
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane& lane = m_lanes[i];
        if (point.y() < lane.body.top() || point.y() > lane.body.bottom())
            continue;
        hit.track = lane.track;
        if (lane.eye.contains(point))
            hit.part = TimelinePart::Eye;
        else if (lane.lock.contains(point))
            hit.part = TimelinePart::Lock;
        else if (point.x() >= headerWidth)
            return hitItems(m_timeline.tracks[i], lane, hit, point);
        return hit;
    }
    return hit;
}

TimelineHit TimelineLayout::hitItems(const timeline::Track& track, const Lane& lane,
                                     TimelineHit hit, QPoint point) const
{
    hit.part = TimelinePart::Track;
    for (const timeline::Item& item : track.items) {
        if (item.transitionIn && transitionRect(item, lane).contains(point)) {
            hit.part = TimelinePart::Transition;
            hit.item = item.id;
            return hit;
        }
    }
    for (const timeline::Item& item : track.items) {
        const QRect rect = itemRect(item, lane);
        if (!rect.contains(point))
            continue;
        const int zone = std::min(trimZone, rect.width() / 4);
        hit.item = item.id;
        hit.part = TimelinePart::Item;
        if (point.x() < rect.left() + zone)
            hit.part = TimelinePart::ItemStart;
        else if (point.x() > rect.right() - zone)
            hit.part = TimelinePart::ItemEnd;
        return hit;
    }
    return hit;
}

std::vector<RulerTick> TimelineLayout::ticks() const
{
    const double step = labelStep(m_scale.pixelsPerSecond, m_timeline.rate);
    const double small = step / 4;
    const auto first = std::int64_t(std::floor(timeAt(headerWidth).seconds() / small));
    const auto last = std::int64_t(std::ceil(timeAt(m_scale.viewport.width()).seconds() / small));
    std::vector<RulerTick> result;
    for (std::int64_t index = first; index <= last; ++index) {
        const Time time = Time::ofSeconds(double(index) * small);
        RulerTick tick{.x = int(std::lround(xOf(time)))};
        if (index % 4 == 0)
            tick.label = tickLabel(time, step, m_timeline.rate);
        result.push_back(tick);
    }
    return result;
}

QSize TimelineLayout::contentSize() const
{
    constexpr double roomAfterEnd = 160;
    const double width =
        headerWidth + m_timeline.duration().seconds() * m_scale.pixelsPerSecond + roomAfterEnd;
    const int height =
        m_lanes.empty() ? rulerHeight : m_lanes.back().body.bottom() + 1 + m_scale.scroll.y();
    return {int(std::ceil(width)), height + laneGap};
}

double fittingScale(Time duration, int width)
{
    constexpr double usedPart = 0.94;
    const double seconds = std::max(2.0, duration.seconds());
    // A cut of a second or two is not blown up to single frames.
    constexpr double largestFit = 160;
    return std::clamp(usedPart * width / seconds, smallestScale, largestFit);
}

} // namespace rushes::cut
