#include "core/render/AudioMix.h"

#include "tests/core/render/TestStore.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

Timeline withMusic(const Item& item)
{
    Timeline timeline = emptyTimeline(QSize(64, 64));
    trackOfKind(timeline, TrackKind::Music).items = {item};
    return timeline;
}

float loudest(const media::AudioBuffer& audio, double from, double to)
{
    float level = 0;
    for (auto i = std::size_t(from * 48000) * 2; i < std::size_t(to * 48000) * 2; ++i)
        level = std::max(level, std::abs(audio.samples.at(i)));
    return level;
}

} // namespace

TEST(AudioMix, isEmptyWhenNothingSounds)
{
    TestStore store;
    Timeline timeline = emptyTimeline(QSize(64, 64));
    trackOfKind(timeline, TrackKind::Video).items = {itemOf(store.picture(Qt::red), 0, 1)};
    EXPECT_TRUE(mixAudio(timeline, store.store()).audio.samples.empty());

    Item muted = itemOf(store.music(1, 0.5), 0, 1);
    muted.gain = 0;
    EXPECT_TRUE(mixAudio(withMusic(muted), store.store()).audio.samples.empty());
    Timeline hidden = withMusic(itemOf(store.music(1, 0.5), 0, 1));
    trackOfKind(hidden, TrackKind::Music).states = TrackState::Hidden;
    EXPECT_TRUE(mixAudio(hidden, store.store()).audio.samples.empty());
}

TEST(AudioMix, isAsLongAsTheTimelineAndSilentOutsideTheItem)
{
    TestStore store;
    Timeline timeline = withMusic(itemOf(store.music(1, 0.5), 0.5, 1));
    trackOfKind(timeline, TrackKind::Video).items = {itemOf(store.picture(Qt::red), 0, 2)};
    const AudioMix mix = mixAudio(timeline, store.store());
    EXPECT_EQ(mix.audio.frameCount(), 96000);
    EXPECT_EQ(loudest(mix.audio, 0, 0.5), 0);
    EXPECT_GT(loudest(mix.audio, 0.5, 1.5), 0.3);
    EXPECT_EQ(loudest(mix.audio, 1.5, 2), 0);
}

TEST(AudioMix, appliesGainAndFades)
{
    TestStore store;
    const Media music = store.music(2, 0.8);
    Item item = itemOf(music, 0, 2);
    const float plain = loudest(mixAudio(withMusic(item), store.store()).audio, 0.9, 1.1);
    item.gain = 0.5;
    item.fadeIn = Time::ofSeconds(0.5);
    item.fadeOut = Time::ofSeconds(0.5);
    const auto faded = mixAudio(withMusic(item), store.store()).audio;
    EXPECT_NEAR(loudest(faded, 0.9, 1.1), plain / 2, 0.01);
    EXPECT_LT(loudest(faded, 0, 0.02), plain * 0.05);
    EXPECT_LT(loudest(faded, 1.98, 2), plain * 0.05);
}

TEST(AudioMix, startsInTheFileWhereTheItemSays)
{
    TestStore store;
    Item item = itemOf(store.music(2, 0.8), 0, 1);
    const auto whole = mixAudio(withMusic(item), store.store()).audio;
    item.alternates.front().sourceStart = Time::ofSeconds(0.5);
    item.range.duration = Time::ofSeconds(0.5);
    const auto second = mixAudio(withMusic(item), store.store()).audio;
    EXPECT_EQ(second.samples.at(2000), whole.samples.at(48000 + 2000));
}

TEST(AudioMix, namesAMissingSoundAndTakesASilentVideoAsItIs)
{
    TestStore store;
    Item gone = itemOf({.kind = MediaKind::Sound, .hash = ContentHash::of("gone")}, 0, 1);
    gone.name = u"Harbour walk"_s;
    const AudioMix mix = mixAudio(withMusic(gone), store.store());
    ASSERT_EQ(mix.warnings.size(), 1);
    EXPECT_TRUE(mix.warnings.front().contains(u"Harbour walk"_s));

    Timeline timeline = emptyTimeline(QSize(64, 64));
    trackOfKind(timeline, TrackKind::Video).items = {
        itemOf(store.video(10, QSize(64, 64)), 0, 0.3)};
    EXPECT_TRUE(mixAudio(timeline, store.store()).warnings.isEmpty());
}
