#include "ui/clip/ClipTree.h"

#include <gtest/gtest.h>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using project::ClipId;

namespace {

const project::VariantId picture(u"picture"_s);

project::Clip clip(const QString& id, const QString& parent = {})
{
    return {.id = ClipId(id),
            .source = picture,
            .parent = ClipId(parent),
            .cost = Money::ofDollars(0.10)};
}

project::Document document()
{
    return {.clips = {clip(u"a"_s), clip(u"b"_s), clip(u"a1"_s, u"a"_s), clip(u"a2"_s, u"a"_s),
                      clip(u"a1x"_s, u"a1"_s)}};
}

} // namespace

TEST(ClipTree, showsEveryEditBelowTheClipItChanges)
{
    const std::vector<ClipNode> wanted = {{ClipId(u"b"_s), 0},
                                          {ClipId(u"a"_s), 0},
                                          {ClipId(u"a1"_s), 1},
                                          {ClipId(u"a1x"_s), 2},
                                          {ClipId(u"a2"_s), 1}};
    EXPECT_EQ(clipTree(document(), picture), wanted);
    EXPECT_TRUE(clipTree(document(), project::VariantId(u"other"_s)).empty());
}

TEST(ClipTree, aBinnedClipLeavesItsEditsInItsPlace)
{
    project::Document changed = document();
    changed.clips[2].deleted = true; // a1
    const std::vector<ClipNode> wanted = {
        {ClipId(u"b"_s), 0}, {ClipId(u"a"_s), 0}, {ClipId(u"a2"_s), 1}, {ClipId(u"a1x"_s), 1}};
    EXPECT_EQ(clipTree(changed, picture), wanted);
}

TEST(ClipTree, moneyOfTheShotCountsTheBinAndUnknownOutcomes)
{
    project::Document changed = document();
    changed.clips[2].deleted = true;
    for (const QString& kind : {u"animate"_s, u"picture"_s})
        changed.jobs.push_back({.kind = kind,
                                .state = project::JobState::Unknown,
                                .cost = Money::ofDollars(0.25),
                                .request = {{"source", picture}}});
    EXPECT_EQ(spentOn(changed, picture), Money::ofDollars(0.75));
}

TEST(ClipTree, ancestryGoesBackToTheNewClip)
{
    const std::vector<ClipId> wanted{ClipId(u"a"_s), ClipId(u"a1"_s), ClipId(u"a1x"_s)};
    EXPECT_EQ(ancestry(document(), ClipId(u"a1x"_s)), wanted);
}

} // namespace rushes::clip
