#include "core/providers/gemini/GeminiLimits.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

catalog::Model model(const QString& id)
{
    return catalog::loadModels()->find(id).value();
}

PictureRequest lite()
{
    PictureRequest request{.model = model(u"lite"_s), .recipe = {}, .size = QSize(1024, 1024)};
    request.recipe.prompt = u"a mug"_s;
    return request;
}

ClipRequest omni(double seconds = 5)
{
    ClipRequest request{.model = model(u"omni"_s),
                        .picture = {},
                        .direction = {.duration = Time::ofSeconds(seconds)},
                        .words = u"push in"_s,
                        .size = QSize(1080, 1920)};
    return request;
}

void expectUnsupported(const Result<void>& result, const QStringList& words)
{
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
    for (const QString& word : words)
        EXPECT_TRUE(result.error().detail.contains(word)) << result.error().detail.toStdString();
}

} // namespace

TEST(GeminiLimits, aRatioTheModelLacksIsToldWithThoseItHas)
{
    PictureRequest request = lite();
    EXPECT_TRUE(checkPicture(request));
    request.recipe.aspect = {7, 3};
    expectUnsupported(checkPicture(request), {u"Nano Banana 2 Lite"_s, u"7:3"_s, u"21:9"_s});
}

TEST(GeminiLimits, liteMakesNothingLargerThan1K)
{
    PictureRequest request = lite();
    request.size = QSize(4096, 4096);
    EXPECT_EQ(imageSizeOf(request), u"1K"_s);
    request.recipe.parameters = {{"resolution", "4K"}};
    expectUnsupported(checkPicture(request), {u"4K"_s, u"1K"_s});
}

TEST(GeminiLimits, theSmallestResolutionThatHasTheWantedSizeIsTaken)
{
    PictureRequest request = lite();
    request.model = model(u"nano-banana-2.1"_s);
    for (const auto& [size, name] : {std::pair(QSize(512, 512), u"512"_s),
                                     {QSize(1344, 768), u"1K"_s},
                                     {QSize(1024, 1024), u"1K"_s},
                                     {QSize(1920, 1080), u"2K"_s},
                                     {QSize(3840, 2160), u"4K"_s},
                                     {QSize(9000, 9000), u"4K"_s}}) {
        request.size = size;
        EXPECT_EQ(imageSizeOf(request), name);
    }
    EXPECT_EQ(estimateOf(request), Money::ofDollars(0.113));
}

TEST(GeminiLimits, aThinkingLevelTheModelLacksIsTold)
{
    PictureRequest request = lite();
    request.recipe.parameters = {{"thinking_level", "High"}};
    EXPECT_TRUE(checkPicture(request));
    request.recipe.parameters = {{"thinking_level", "medium"}};
    expectUnsupported(checkPicture(request), {u"medium"_s, u"minimal, high"_s});
}

TEST(GeminiLimits, aFifteenthReferenceIsTooMany)
{
    PictureRequest request = lite();
    request.recipe.references.resize(14);
    EXPECT_TRUE(checkPicture(request));
    request.recipe.references.resize(15);
    expectUnsupported(checkPicture(request), {u"14"_s, u"15"_s});
}

TEST(GeminiLimits, aPictureWithoutWordsIsAMistakeOfUse)
{
    PictureRequest request = lite();
    request.recipe.prompt = u"  "_s;
    ASSERT_FALSE(checkPicture(request));
    EXPECT_EQ(checkPicture(request).error().code, ErrorCode::Usage);
}

TEST(GeminiLimits, modelsMakeOnlyTheirOwnKind)
{
    PictureRequest picture = lite();
    picture.model = model(u"omni"_s);
    expectUnsupported(checkPicture(picture), {u"no pictures"_s});
    ClipRequest clip = omni();
    clip.model = model(u"lite"_s);
    expectUnsupported(checkClip(clip), {u"no clips"_s});
}

TEST(GeminiLimits, lengthAndResolutionOfAClipAreChecked)
{
    EXPECT_TRUE(checkClip(omni(3)));
    EXPECT_TRUE(checkClip(omni(15)));
    expectUnsupported(checkClip(omni(2)), {u"3 to 15 s"_s, u"not 2 s"_s});
    expectUnsupported(checkClip(omni(16)), {u"3 to 15 s"_s});
    ClipRequest request = omni();
    request.model = model(u"omni-1.1"_s);
    EXPECT_TRUE(checkClip(request));
    request.direction.duration = Time::ofSeconds(11);
    expectUnsupported(checkClip(request), {u"3 to 10 s"_s});
    request = omni();
    request.resolution = u"480p"_s;
    expectUnsupported(checkClip(request), {u"480p"_s, u"360p, 720p, 1080p, 4k"_s});
}

TEST(GeminiLimits, halfSecondsAreRoundedUpAndTold)
{
    EXPECT_EQ(clipLengthOf(omni(4.5)), Time::ofSeconds(5));
    EXPECT_EQ(clipLengthOf(omni(5)), Time::ofSeconds(5));
    EXPECT_TRUE(clipWarnings(omni(5)).isEmpty());
    ASSERT_EQ(clipWarnings(omni(4.5)).size(), 1);
    EXPECT_TRUE(clipWarnings(omni(4.5)).front().contains(u"5 s instead of 4.5 s"_s));
}

TEST(GeminiLimits, theNearerRatioOfTheClipIsTaken)
{
    ClipRequest request = omni();
    for (const auto& [size, ratio] : {std::pair(QSize(1080, 1920), project::AspectRatio{9, 16}),
                                      {QSize(1080, 1350), project::AspectRatio{9, 16}},
                                      {QSize(1200, 1000), project::AspectRatio{16, 9}},
                                      {QSize(1920, 1080), project::AspectRatio{16, 9}}}) {
        request.size = size;
        EXPECT_EQ(clipRatioOf(request), ratio);
    }
}

TEST(GeminiLimits, anEditNeedsAClipTheServiceCanHave)
{
    ClipRequest request = omni();
    request.task = ClipTask::Edit;
    expectUnsupported(checkClip(request), {u"clips of its own"_s});
    request.sourceFile = u"clip.mp4"_s;
    EXPECT_TRUE(checkClip(request));
    request.sourceDuration = Time::ofSeconds(20);
    expectUnsupported(checkClip(request), {u"3 to 15 s"_s});
    request.continues = u"v1_a"_s; // nothing is uploaded then
    EXPECT_TRUE(checkClip(request));
    request.words.clear();
    EXPECT_EQ(checkClip(request).error().code, ErrorCode::Usage);
}

TEST(GeminiLimits, anExtensionEndsWhereTheModelDoes)
{
    ClipRequest request = omni(5);
    request.task = ClipTask::Extend;
    request.continues = u"v1_a"_s;
    request.sourceDuration = Time::ofSeconds(25);
    EXPECT_TRUE(checkClip(request));
    request.sourceDuration = Time::ofSeconds(27);
    expectUnsupported(checkClip(request), {u"30 s in all"_s, u"27 s"_s, u"3 s more"_s});
    request.direction.duration = Time::ofSeconds(11);
    expectUnsupported(checkClip(request), {u"3 to 10 s"_s});
}

TEST(GeminiLimits, estimatesAreWhatTheCallMayCostAtMost)
{
    EXPECT_EQ(estimateOf(lite()), Money::ofDollars(0.0336));
    EXPECT_EQ(estimateOf(omni(5)), Money::ofDollars(5 * 0.0695));
    EXPECT_EQ(estimateOf(omni(4.5)), Money::ofDollars(5 * 0.0695));
    ClipRequest request = omni(5);
    request.resolution = u"1080p"_s;
    EXPECT_EQ(estimateOf(request), Money::ofDollars(5 * 0.1043));
    request = omni(5);
    request.task = ClipTask::Edit;
    EXPECT_EQ(estimateOf(request), Money::ofDollars(15 * 0.0695));
    request.task = ClipTask::Extend;
    EXPECT_EQ(estimateOf(request), Money::ofDollars(30 * 0.0695));
    request.sourceDuration = Time::ofSeconds(5);
    EXPECT_EQ(estimateOf(request), Money::ofDollars(10 * 0.0695));
}

TEST(GeminiLimits, anOrbitWarnsOfFaces)
{
    ClipRequest request = omni();
    request.direction.move = direction::CameraMove::OrbitRight;
    ASSERT_EQ(clipWarnings(request).size(), 1);
    EXPECT_TRUE(clipWarnings(request).front().contains(u"orbit"_s));
}

} // namespace rushes::providers
