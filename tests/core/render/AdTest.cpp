#include "core/render/Ad.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

AdPlan planOf(std::vector<double> seconds, const QStringList& texts)
{
    AdPlan plan;
    for (const double length : seconds)
        plan.clips.push_back({.kind = MediaKind::Video,
                              .hash = ContentHash(QString::number(length)),
                              .length = Time::ofSeconds(length)});
    plan.texts = texts;
    return plan;
}

const std::vector<Item>& itemsOf(const Timeline& timeline, TrackKind kind)
{
    for (const Track& track : timeline.tracks) {
        if (track.kind == kind && track.name != u"V2")
            return track.items;
    }
    static const std::vector<Item> none;
    return none;
}

} // namespace

TEST(Ad, laysTheClipsEndToEndWithDissolves)
{
    const Timeline ad = adTimeline(planOf({4, 3, 5}, {}));
    const auto& clips = itemsOf(ad, TrackKind::Video);
    ASSERT_EQ(clips.size(), 3U);
    EXPECT_EQ(ad.duration(), Time::ofSeconds(12));
    EXPECT_EQ(clips[1].range, (TimeRange{Time::ofSeconds(4), Time::ofSeconds(3)}));
    EXPECT_EQ(clips[2].range.start, Time::ofSeconds(7));
    EXPECT_FALSE(clips[0].transitionIn);
    ASSERT_TRUE(clips[1].transitionIn);
    EXPECT_EQ(clips[1].transitionIn->kind, TransitionKind::Dissolve);
    EXPECT_EQ(clips[1].transitionIn->duration, Time::ofMilliseconds(400));
}

TEST(Ad, putsEachTextOverItsClip)
{
    const Timeline ad = adTimeline(planOf({4, 4, 4}, {u"Hook"_s, u"Body"_s, u"Buy"_s}));
    const auto& clips = itemsOf(ad, TrackKind::Video);
    const auto& texts = itemsOf(ad, TrackKind::Text);
    ASSERT_EQ(texts.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_GE(texts[i].range.start, clips[i].range.start);
        EXPECT_LE(texts[i].range.end(), clips[i].range.end());
        EXPECT_GT(texts[i].range.duration, Time::ofSeconds(3));
    }
    EXPECT_EQ(texts[0].text->role, TextRole::Headline);
    EXPECT_EQ(texts[1].text->role, TextRole::Headline);
    EXPECT_EQ(texts[2].text->role, TextRole::Button);
    EXPECT_EQ(texts[2].text->text, u"Buy"_s);
}

TEST(Ad, keepsTheCallToActionForTheLastClip)
{
    const Timeline ad = adTimeline(planOf({4, 4, 4}, {u"Hook"_s, u"Buy"_s}));
    const auto& texts = itemsOf(ad, TrackKind::Text);
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_LT(texts[0].range.end(), Time::ofSeconds(4));
    EXPECT_GT(texts[1].range.start, Time::ofSeconds(8));
}

TEST(Ad, letsTextsShareAClipWithoutOverlap)
{
    for (const std::size_t clips : {1U, 2U, 3U}) {
        const Timeline ad = adTimeline(planOf(std::vector<double>(clips, 4.0),
                                              {u"1"_s, u"2"_s, u"3"_s, u" "_s, u"4"_s, u"5"_s}));
        const auto& texts = itemsOf(ad, TrackKind::Text);
        ASSERT_EQ(texts.size(), 5U);
        for (std::size_t i = 1; i < texts.size(); ++i)
            EXPECT_LE(texts[i - 1].range.end(), texts[i].range.start);
        EXPECT_EQ(texts.back().text->role, TextRole::Button);
        EXPECT_LE(texts.back().range.end(), ad.duration());
    }
}

TEST(Ad, makesASingleTextTheHook)
{
    const Timeline ad = adTimeline(planOf({4, 4}, {u"Slow mornings"_s}));
    ASSERT_EQ(itemsOf(ad, TrackKind::Text).size(), 1U);
    EXPECT_EQ(itemsOf(ad, TrackKind::Text)[0].text->role, TextRole::Headline);
}

TEST(Ad, endsTheMusicWithThePicture)
{
    AdPlan plan = planOf({4, 4}, {});
    plan.music = Media{.kind = MediaKind::Sound, .length = Time::ofSeconds(60)};
    const auto longer = itemsOf(adTimeline(plan), TrackKind::Music);
    ASSERT_EQ(longer.size(), 1U);
    EXPECT_EQ(longer[0].range, (TimeRange{Time(), Time::ofSeconds(8)}));
    EXPECT_EQ(longer[0].fadeOut, Time::ofMilliseconds(1500));
    plan.music->length = Time::ofSeconds(3);
    EXPECT_EQ(itemsOf(adTimeline(plan), TrackKind::Music)[0].range.duration, Time::ofSeconds(3));
}

TEST(Ad, cutsOnWholeFramesOfTheRate)
{
    AdPlan plan = planOf({1.017, 2.345}, {u"Hook"_s, u"Buy"_s});
    plan.rate = {24, 1};
    const Timeline ad = adTimeline(plan);
    for (const Track& track : ad.tracks) {
        for (const Item& item : track.items) {
            EXPECT_EQ(item.range.start, item.range.start.roundedTo(plan.rate));
            EXPECT_EQ(item.range.end(), item.range.end().roundedTo(plan.rate));
        }
    }
    EXPECT_EQ(ad.rate, plan.rate);
}

TEST(Ad, isEmptyWithoutClips)
{
    EXPECT_EQ(adTimeline(planOf({}, {u"Hook"_s})).duration(), Time());
}

TEST(Ad, givesAPictureWithoutALengthFourSeconds)
{
    AdPlan plan;
    plan.clips = {{.kind = MediaKind::Picture, .hash = ContentHash(u"a"_s)}};
    EXPECT_EQ(adTimeline(plan).duration(), Time::ofSeconds(4));
}
