#include "core/generation/ClipPlan.h"

#include "core/project/Project.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

TEST(ClipSize, isTheWantedOne)
{
    EXPECT_EQ(clipSize({640, 360}, {1024, 1024}, {}), QSize(640, 360));
}

TEST(ClipSize, keepsTheSourcesRatioAtAbout1080p)
{
    EXPECT_EQ(clipSize({}, {1024, 1024}, {}), QSize(1080, 1080));
    EXPECT_EQ(clipSize({}, {1344, 768}, {}), QSize(1890, 1080));
    EXPECT_EQ(clipSize({}, {900, 1600}, {}), QSize(1080, 1920));
}

TEST(ClipSize, followsTheResolutionsName)
{
    EXPECT_EQ(clipSize({}, {1600, 900}, u"360p"_s), QSize(640, 360));
    EXPECT_EQ(clipSize({}, {1600, 900}, u"4k"_s), QSize(3840, 2160));
}

TEST(ClipSize, isEvenHoweverOddTheSource)
{
    const QSize size = clipSize({}, {1001, 333}, {});
    EXPECT_EQ(size.width() % 2, 0);
    EXPECT_EQ(size.height() % 2, 0);
}

TEST(ClipSize, knowsNoOtherResolutions)
{
    EXPECT_FALSE(resolutionSide(u"480p"_s));
    EXPECT_EQ(resolutionSide(u"4K"_s), 2160);
}

TEST(ClipPlan, anExtensionSaysHowLongItsSourceIs)
{
    const QTemporaryDir folder;
    const auto project = project::Project::open(folder.path());
    ASSERT_TRUE(project);
    const project::ClipId id = *(*project)->addClip(
        {.engine = u"omni"_s, .duration = Time::ofSeconds(5), .interactionId = u"v1_x"_s});
    const ClipPlan plan = planEdit(*(*project)->clip(id), {.source = id,
                                                           .words = u"go on"_s,
                                                           .kind = EditOrder::Kind::Extend,
                                                           .longer = Time::ofSeconds(3)});
    const providers::ClipRequest request =
        clipRequest(**project, plan, {.id = u"omni"_s, .name = {}, .provider = u"gemini"_s});
    EXPECT_EQ(request.sourceDuration, Time::ofSeconds(5));
    EXPECT_EQ(request.direction.duration, Time::ofSeconds(3));
    EXPECT_EQ(request.continues, u"v1_x"_s);
}

} // namespace rushes::generation
