#include "core/timeline/Connected.h"
#include "core/timeline/Edits.h"
#include "core/timeline/Frames.h"
#include "core/timeline/Place.h"

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How far the start may move left before the file's beginning; nullopt = for ever.
std::optional<Time> materialBefore(const Item& item, FrameRate rate)
{
    const Alternate* take = item.alternate();
    if (!take || take->media.kind == MediaKind::Picture)
        return {};
    return take->sourceStart.flooredTo(rate);
}

void setStart(Item& item, Time start)
{
    const Time by = start - item.range.start;
    item.range = {start, item.range.duration - by};
    moveSources(item, by);
}

void setEnd(Item& item, Time end)
{
    item.range.duration = end - item.range.start;
}

/// The limits of an edge given by the item alone: one frame left, and its material.
Time limitedStart(const Item& item, Time to, std::optional<Time> earliest, FrameRate rate)
{
    Time start = earliest ? std::max(to, *earliest) : to;
    if (const auto before = materialBefore(item, rate))
        start = std::max(start, item.range.start - *before);
    return std::min(start, item.range.end() - oneFrame(rate));
}

Time limitedEnd(const Item& item, Time to, std::optional<Time> latest, FrameRate rate)
{
    Time end = latest ? std::min(to, *latest) : to;
    if (const auto longest = longestDuration(item, rate))
        end = std::min(end, item.range.start + *longest);
    return std::max(end, item.range.start + oneFrame(rate));
}

void moveLater(std::vector<Item>& items, std::size_t from, Time by)
{
    for (std::size_t i = from; i < items.size(); ++i)
        items[i].range.start += by;
}

void trimPlain(std::vector<Item>& items, std::size_t index, Edge edge, Time to, FrameRate rate)
{
    Item& item = items[index];
    if (edge == Edge::Start) {
        const Time earliest = index > 0 ? items[index - 1].range.end() : Time();
        setStart(item, limitedStart(item, to, earliest, rate));
        return;
    }
    std::optional<Time> latest;
    if (index + 1 < items.size())
        latest = items[index + 1].range.start;
    setEnd(item, limitedEnd(item, to, latest, rate));
}

void trimRipple(std::vector<Item>& items, std::size_t index, Edge edge, Time to, FrameRate rate)
{
    Item& item = items[index];
    const Time oldEnd = item.range.end();
    if (edge == Edge::Start) {
        const Time start = item.range.start;
        setStart(item, limitedStart(item, to, {}, rate));
        item.range.start = start;
    } else {
        setEnd(item, limitedEnd(item, to, {}, rate));
    }
    moveLater(items, index + 1, item.range.end() - oldEnd);
}

/// Moves the cut between `left` and `right`, which touch.
void trimRoll(Item& left, Item& right, Time to, FrameRate rate)
{
    Time cut = limitedStart(right, to, left.range.start + oneFrame(rate), rate);
    cut = limitedEnd(left, cut, {}, rate);
    setEnd(left, cut);
    setStart(right, cut);
}

} // namespace

Result<Timeline> trimItem(Timeline timeline, const ItemId& item, Edge edge, Time to, TrimMode mode)
{
    const auto place = editableItem(timeline, item);
    if (!place)
        return fail(place.error());
    std::vector<Item>& items = timeline.tracks[place->track].items;
    const FrameRate rate = timeline.rate;
    const Time target = to.roundedTo(rate);
    if (mode == TrimMode::Trim) {
        trimPlain(items, place->item, edge, target, rate);
        return timeline;
    }
    if (mode == TrimMode::Ripple) {
        const Timeline before = timeline;
        trimRipple(items, place->item, edge, target, rate);
        return withConnected(before, std::move(timeline));
    }
    const std::size_t right = edge == Edge::Start ? place->item : place->item + 1;
    const bool touching = right > 0 && right < items.size() &&
                          items[right - 1].range.end() == items[right].range.start;
    if (!touching)
        return fail(ErrorCode::Usage,
                    u"item %1 touches no other there, so there is no cut to roll"_s.arg(
                        nameOf(items[place->item])));
    trimRoll(items[right - 1], items[right], target, rate);
    return timeline;
}

} // namespace rushes::timeline
