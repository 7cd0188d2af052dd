#include "core/providers/openai/HostLimits.h"

#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/VideosWire.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

PictureRequest pictureOf(Json limits, QSize size, project::AspectRatio aspect = {1, 1})
{
    PictureRequest request{.model = {.id = u"openai:m"_s,
                                     .name = u"Model"_s,
                                     .provider = u"openai"_s,
                                     .kinds = {catalog::ModelKind::Image},
                                     .limits = std::move(limits)},
                           .recipe = {},
                           .size = size};
    request.recipe.aspect = aspect;
    return request;
}

ClipRequest clipOf(const QString& model, double seconds, const QString& resolution = {})
{
    ClipRequest request;
    request.model = catalog::modelOfHost(model);
    request.direction.duration = Time::ofSeconds(seconds);
    request.words = u"The camera pushes in."_s;
    request.size = QSize(1920, 1080);
    request.resolution = resolution;
    return request;
}

const Json threeSizes{{"sizes", {"1024x1024", "1536x1024", "1024x1536"}}};

QString refusal(const Result<void>& checked)
{
    EXPECT_FALSE(checked);
    if (checked)
        return {};
    EXPECT_EQ(checked.error().code, ErrorCode::Unsupported);
    return checked.error().detail;
}

} // namespace

TEST(HostPictures, takeTheNearestOfFixedSizes)
{
    EXPECT_EQ(hostPictureSize(pictureOf(threeSizes, {512, 512})), QSize(1024, 1024));
    EXPECT_EQ(hostPictureSize(pictureOf(threeSizes, {1200, 800})), QSize(1536, 1024));
    EXPECT_EQ(hostPictureSize(pictureOf(threeSizes, {800, 1200})), QSize(1024, 1536));
}

TEST(HostPictures, growAndShrinkToTheModelsArea)
{
    const QSize grown = hostPictureSize(pictureOf({{"min_total_px", 3686400}}, {1024, 1024}));
    EXPECT_GE(grown.width() * grown.height(), 3686400);
    EXPECT_EQ(grown, QSize(1920, 1920));
    const QSize shrunk = hostPictureSize(pictureOf({{"max_total_px", 4624220}}, {4096, 4096}));
    EXPECT_LE(shrunk.width() * shrunk.height(), 4624220);
    EXPECT_EQ(shrunk.width() % 16, 0);
    EXPECT_EQ(hostPictureSize(pictureOf(Json::object(), {1376, 768})), QSize(1376, 768));
}

TEST(HostPictures, sayWhichRatiosWouldWork)
{
    EXPECT_TRUE(checkHostPicture(pictureOf(threeSizes, {1536, 1024}, {3, 2})));
    EXPECT_TRUE(refusal(checkHostPicture(pictureOf(threeSizes, {1376, 768}, {16, 9})))
                    .contains(u"1536x1024"_s));
    EXPECT_TRUE(
        refusal(checkHostPicture(pictureOf({{"ratios", {"1:1", "9:16"}}}, {1376, 768}, {16, 9})))
            .contains(u"9:16"_s));
}

TEST(HostPictures, takeNoMoreReferencesThanTheModel)
{
    PictureRequest request = pictureOf({{"references", 1}}, {1024, 1024});
    request.references = {"a", "b"};
    EXPECT_TRUE(refusal(checkHostPicture(request)).contains(u"up to 1 "_s));
    request.references.pop_back();
    EXPECT_TRUE(checkHostPicture(request));
}

TEST(HostPictures, areNotMadeByClipModels)
{
    PictureRequest request = pictureOf(Json::object(), {1024, 1024});
    request.model.kinds = {catalog::ModelKind::Video};
    EXPECT_TRUE(refusal(checkHostPicture(request)).contains(u"no pictures"_s));
}

TEST(HostClips, haveTheLengthsOfTheirModel)
{
    EXPECT_TRUE(checkHostClip(clipOf(u"4sapi:sora-2"_s, 4)));
    EXPECT_TRUE(refusal(checkHostClip(clipOf(u"4sapi:sora-2"_s, 5))).contains(u"4, 8, 12"_s));
    EXPECT_TRUE(refusal(checkHostClip(clipOf(u"4sapi:doubao-seedance-2-0-260128"_s, 2)))
                    .contains(u"4 to 15"_s));
    EXPECT_TRUE(refusal(checkHostClip(clipOf(u"4sapi:kling-v3"_s, 4.5))).contains(u"whole"_s));
}

TEST(HostClips, sayWhichResolutionsWouldWork)
{
    EXPECT_TRUE(checkHostClip(clipOf(u"4sapi:doubao-seedance-2-0-260128"_s, 5, u"1080p"_s)));
    EXPECT_TRUE(refusal(checkHostClip(clipOf(u"4sapi:doubao-seedance-2-0-260128"_s, 5, u"360p"_s)))
                    .contains(u"720p"_s));
    EXPECT_TRUE(
        refusal(checkHostClip(clipOf(u"4sapi:kling-v3"_s, 5, u"big"_s))).contains(u"720p"_s));
}

TEST(HostClips, cannotDoWhatTheFormHasNoWordsFor)
{
    ClipRequest request = clipOf(u"4sapi:sora-2"_s, 4);
    request.frames = {"first", "last"};
    refusal(checkHostClip(request));
    request.frames.clear();
    for (const ClipTask task : {ClipTask::FromReferences, ClipTask::Extend, ClipTask::Edit}) {
        request.task = task;
        refusal(checkHostClip(request));
    }
    request.continues = u"video_1"_s;
    request.task = ClipTask::Edit;
    EXPECT_TRUE(checkHostClip(request));
    request.model = catalog::modelOfHost(u"4sapi:kling-v3"_s);
    refusal(checkHostClip(request));
}

TEST(HostClips, haveTheWantedRatioAtTheWantedResolution)
{
    EXPECT_EQ(hostClipSize(clipOf(u"4sapi:kling-v3"_s, 5)), QSize(1280, 720));
    EXPECT_EQ(hostClipSize(clipOf(u"4sapi:kling-v3"_s, 5, u"1080p"_s)), QSize(1920, 1080));
    EXPECT_EQ(hostClipSize(clipOf(u"4sapi:kling-v3"_s, 5, u"4k"_s)), QSize(3840, 2160));
    ClipRequest upright = clipOf(u"4sapi:sora-2"_s, 4);
    upright.size = QSize(1080, 1920);
    EXPECT_EQ(hostClipSize(upright), QSize(720, 1280));
}

TEST(VideoForm, writesSecondsAsTextAndTheFrameAsAFile)
{
    ClipRequest request = clipOf(u"4sapi:sora-2"_s, 8);
    request.frames = {QByteArray("\xff\xd8\xff\xe0 jpeg")};
    const auto form = videoForm(request);
    ASSERT_EQ(form.size(), 5u);
    EXPECT_EQ(form[2], (net::FormPart{.name = "seconds", .value = "8"}));
    EXPECT_EQ(form[3], (net::FormPart{.name = "size", .value = "1280x720"}));
    EXPECT_EQ(form[4].name, "input_reference");
    EXPECT_EQ(form[4].contentType, "image/jpeg");
    EXPECT_EQ(form[4].fileName, "first.jpeg");
}

TEST(TaskBody, putsWhatOnlyTheVendorKnowsIntoMetadata)
{
    ClipRequest request = clipOf(u"4sapi:doubao-seedance-2-0-260128"_s, 5, u"720p"_s);
    request.seed = 3;
    EXPECT_EQ(taskBody(request), Json({{"model", "doubao-seedance-2-0-260128"},
                                       {"prompt", "The camera pushes in."},
                                       {"size", "1280x720"},
                                       {"seconds", "5"},
                                       {"duration", 5},
                                       {"metadata", {{"resolution", "720p"}, {"seed", 3}}}}));
}

TEST(VideoRoutes, areMissingOnlyWhereTheHostSaysSo)
{
    const auto missing = [](int status, const char* body) {
        return isUnknownRoute({.status = status, .body = body});
    };
    EXPECT_TRUE(
        missing(404, R"x({"error":{"message":"Invalid URL (POST /v1/videos)","code":""}})x"));
    EXPECT_TRUE(missing(404, R"({"detail":"Not Found"})"));
    EXPECT_TRUE(missing(404, "<html>404</html>"));
    EXPECT_TRUE(missing(405, ""));
    EXPECT_FALSE(missing(404, R"({"error":{"message":"no such model","code":"model_not_found"}})"));
    EXPECT_FALSE(missing(400, R"({"error":{"message":"Invalid URL","code":""}})"));
}

} // namespace rushes::providers
