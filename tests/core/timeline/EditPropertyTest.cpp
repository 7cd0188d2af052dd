#include "core/base/Random.h"
#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

namespace rushes::timeline {

using namespace testing;

namespace {

constexpr int edits = 2000;

Media randomMedia(Random& random, TrackKind kind)
{
    const double length = random.between(0.05, 12);
    if (kind == TrackKind::Music)
        return sound(length);
    return random.below(2) == 0 ? picture() : video(length);
}

Item randomItem(Random& random, TrackKind kind)
{
    Item made = item("", random.between(-1, 30), random.between(0, 6), {}, random.between(-2, 12));
    made.alternates[0].media = randomMedia(random, kind);
    if (kind == TrackKind::Text) {
        made.alternates.clear();
        made.text = TextOverlay{};
    }
    return made;
}

ItemId anyItem(Random& random, const Timeline& timeline)
{
    std::vector<ItemId> ids;
    for (const Track& track : timeline.tracks) {
        for (const Item& item : track.items)
            ids.push_back(item.id);
    }
    return ids.empty() ? ItemId() : ids[std::size_t(random.below(int(ids.size())))];
}

Result<Timeline> randomEdit(Random& random, const Timeline& timeline)
{
    const Track& track = timeline.tracks[std::size_t(random.below(int(timeline.tracks.size())))];
    const ItemId item = anyItem(random, timeline);
    const Time at = s(random.between(-2, 40));
    const Edge edge = random.below(2) == 0 ? Edge::Start : Edge::End;
    switch (random.below(12)) {
    case 0:
        return appendItem(timeline, track.id, randomItem(random, track.kind));
    case 1:
    case 2:
        return insertItem(timeline, track.id, randomItem(random, track.kind));
    case 3:
        return removeItem(timeline, item,
                          random.below(2) == 0 ? RemoveMode::Lift : RemoveMode::Ripple);
    case 4:
        return splitItem(timeline, item, at);
    case 5:
        return trimItem(timeline, item, edge, at, TrimMode::Trim);
    case 6:
        return trimItem(timeline, item, edge, at, TrimMode::Ripple);
    case 7:
        return trimItem(timeline, item, edge, at, TrimMode::Roll);
    case 8:
        return slipItem(timeline, item, s(random.between(-5, 5)));
    case 9:
        return moveItem(timeline, item, track.id, at);
    case 10:
        return addAlternate(timeline, item, {.media = randomMedia(random, TrackKind::Video)});
    default:
        return reorderItem(timeline, item, random.below(8));
    }
}

void expectSound(const Timeline& timeline)
{
    for (const Track& track : timeline.tracks) {
        Time end;
        for (const Item& item : track.items) {
            EXPECT_GE(item.range.start, end) << "ordered, not overlapping, not before zero";
            EXPECT_EQ(item.range.start, item.range.start.roundedTo(timeline.rate));
            EXPECT_EQ(item.range.duration, item.range.duration.roundedTo(timeline.rate));
            EXPECT_GE(item.range.duration, Time::ofFrames(1, timeline.rate));
            end = item.range.end();
            const Alternate* take = item.alternate();
            if (!take)
                continue;
            EXPECT_GE(take->sourceStart, Time());
            if (take->media.kind != MediaKind::Picture) {
                EXPECT_LE(take->sourceStart + item.range.duration, take->media.length);
            }
        }
    }
}

void editAtRandom(std::uint64_t seed, FrameRate rate)
{
    Random random(seed);
    Timeline timeline = emptyTimeline({1080, 1920}, rate);
    int done = 0;
    for (int i = 0; i < edits; ++i) {
        const auto after = randomEdit(random, timeline);
        if (!after)
            continue;
        timeline = *after;
        ++done;
        expectSound(timeline);
        if (::testing::Test::HasFailure())
            FAIL() << "edit " << i << " of seed " << seed;
    }
    EXPECT_GT(done, edits / 4) << "most edits should have been possible";
}

} // namespace

TEST(RandomEdits, keepItemsOrderedApartAFrameLongAndWithinTheirMaterial)
{
    editAtRandom(1, {30, 1});
    editAtRandom(2, {25, 1});
}

TEST(RandomEdits, holdAtFrameRatesThatAreNotWhole)
{
    editAtRandom(3, {30000, 1001});
    editAtRandom(4, {24000, 1001});
}

} // namespace rushes::timeline
