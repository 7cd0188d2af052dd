#include "core/render/Preflight.h"

#include "tests/core/render/TestStore.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

const catalog::Placement target{.id = u"t"_s,
                                .name = u"Target"_s,
                                .size = QSize(1080, 1920),
                                .unsafe = QMarginsF(65, 269, 65, 672),
                                .longest = Time::ofSeconds(5)};

struct CheckedCut
{
    TestStore store;
    Timeline timeline = emptyTimeline(QSize(1080, 1920));

    Item& add(TrackKind kind, Item item)
    {
        auto& items = trackOfKind(timeline, kind).items;
        items.push_back(std::move(item));
        return items.back();
    }
    Item& addText(const TextOverlay& overlay)
    {
        return add(TrackKind::Text, {.id = ItemId::make(),
                                     .name = overlay.text.left(12),
                                     .range = {Time(), Time::ofSeconds(1)},
                                     .text = overlay});
    }
    std::vector<Finding> check() { return preflight(timeline, target, store.store()); }
};

const Finding* find(const std::vector<Finding>& findings, FindingKind kind)
{
    for (const Finding& finding : findings) {
        if (finding.kind == kind)
            return &finding;
    }
    return nullptr;
}

TEST(Preflight, tellsThatASketchHasNoMoreToSeeThanItsPicture)
{
    CheckedCut cut;
    Item clip = itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 4);
    clip.alternates.front().media.origin = u"clip-7"_s;
    cut.add(TrackKind::Video, clip);
    const auto findings = preflight(cut.timeline, target, cut.store.store(), Fit::Crop,
                                    {{u"clip-7"_s, QSize(720, 1280)}});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings.front().kind, FindingKind::PictureStretched);
    EXPECT_NEAR(findings.front().amount, 1.5, 0.01);
    EXPECT_TRUE(findings.front().detail.endsWith(u"its picture has 720 × 1280 px"_s))
        << findings.front().detail.toStdString();
}

} // namespace

TEST(Preflight, findsNothingInAGoodCut)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 4));
    cut.addText({.text = u"Slow mornings"_s});
    EXPECT_EQ(cut.check(), std::vector<Finding>{});
}

TEST(Preflight, saysHowMuchTooLong)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 6.5));
    const auto findings = cut.check();
    ASSERT_TRUE(find(findings, FindingKind::TooLong));
    EXPECT_NEAR(find(findings, FindingKind::TooLong)->amount, 1.5, 0.001);
}

TEST(Preflight, namesTextThatWouldLieOutside)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 4));
    const ItemId id = cut.addText({.text = u"Order ahead"_s, .y = 1.1}).id;
    const auto findings = cut.check();
    ASSERT_TRUE(find(findings, FindingKind::TextOutsideSafeZone));
    const Finding& finding = *find(findings, FindingKind::TextOutsideSafeZone);
    EXPECT_EQ(finding.item, id);
    EXPECT_GT(finding.amount, 90);
    EXPECT_TRUE(finding.detail.contains(u"Order ahead"_s));
}

TEST(Preflight, findsSmallText)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 4));
    cut.addText({.text = u"Terms apply"_s, .size = 24});
    const auto findings = cut.check();
    ASSERT_TRUE(find(findings, FindingKind::TextSmall));
    EXPECT_NEAR(find(findings, FindingKind::TextSmall)->amount, 24, 0.001);
}

TEST(Preflight, findsStretchedPicturesAndClips)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1024, 1024)), 0, 1));
    cut.add(TrackKind::Video, itemOf(cut.store.video(30, QSize(360, 640)), 1, 1));
    const auto findings = cut.check();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].kind, FindingKind::PictureStretched);
    EXPECT_NEAR(findings[0].amount, 1920.0 / 1024, 0.001);
    EXPECT_NEAR(findings[1].amount, 3, 0.001);
}

TEST(Preflight, findsMissingFilesOfPicturesAndSounds)
{
    CheckedCut cut;
    Item gone = itemOf({.kind = MediaKind::Picture, .hash = ContentHash::of("gone")}, 0, 4);
    gone.name = u"Detail"_s;
    cut.add(TrackKind::Video, gone);
    Item silent = itemOf({.kind = MediaKind::Sound, .hash = ContentHash::of("gone too")}, 0, 4);
    cut.add(TrackKind::Music, silent);
    const auto findings = cut.check();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].kind, FindingKind::MissingFile);
    EXPECT_EQ(findings[1].kind, FindingKind::MissingFile);
    EXPECT_TRUE((findings[0].detail + findings[1].detail).contains(u"Detail"_s));
}

TEST(Preflight, findsGapsAndTheirPlaces)
{
    CheckedCut cut;
    const Media red = cut.store.picture(Qt::red, QSize(1080, 1920));
    cut.add(TrackKind::Video, itemOf(red, 0, 1));
    cut.add(TrackKind::Video, itemOf(red, 1.5, 1));
    cut.addText({.text = u"After"_s}).range.duration = Time::ofSeconds(3);
    const auto findings = cut.check();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].kind, FindingKind::Gap);
    EXPECT_NEAR(findings[0].amount, 0.5, 0.001);
    EXPECT_TRUE(findings[0].item);
    EXPECT_NEAR(findings[1].amount, 0.5, 0.001);
    EXPECT_TRUE(findings[1].detail.contains(u"at the end"_s));
}

TEST(Preflight, findsACutWithoutPictures)
{
    CheckedCut cut;
    cut.addText({.text = u"Alone"_s});
    const auto findings = cut.check();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, FindingKind::NoVideo);
}

TEST(Preflight, ignoresHiddenTracks)
{
    CheckedCut cut;
    cut.add(TrackKind::Video, itemOf(cut.store.picture(Qt::red, QSize(1080, 1920)), 0, 4));
    cut.addText({.text = u"Terms apply"_s, .size = 24});
    trackOfKind(cut.timeline, TrackKind::Text).states = TrackState::Hidden;
    EXPECT_TRUE(cut.check().empty());
}
