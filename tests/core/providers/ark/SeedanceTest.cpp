#include "tests/core/providers/ark/ArkFixture.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

using SeedanceTest = ArkTest;

Json pictureContent(const QByteArray& url, const char* role)
{
    return {{"type", "image_url"}, {"image_url", {{"url", url.toStdString()}}}, {"role", role}};
}

} // namespace

TEST_F(SeedanceTest, beginsAClipFromWords)
{
    const RemoteJob job = begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords));
    EXPECT_EQ(job.id, u"cgt-20261122-1"_s);
    EXPECT_EQ(sent(), Json::parse(R"({"model":"dreamina-seedance-2-0-260128",
        "content":[{"type":"text","text":"The camera rises slowly."}],
        "resolution":"720p","ratio":"16:9","duration":5,"watermark":false,
        "generate_audio":true})"));
}

TEST_F(SeedanceTest, sendsTheFirstAndTheLastFrameInTheirRoles)
{
    const QByteArray first = png({640, 360});
    const QByteArray last = png({640, 362});
    ClipRequest request = clipOrder(u"seedance-2-0"_s, ClipTask::FromPicture);
    request.frames = {first};
    begin(request);
    EXPECT_EQ(sent()["content"][1], pictureContent(dataUrl(first), "first_frame"));
    EXPECT_EQ(sent()["content"].size(), 2U);
    request.frames.push_back(last);
    begin(request);
    EXPECT_EQ(sent()["content"][1], pictureContent(dataUrl(first), "first_frame"));
    EXPECT_EQ(sent()["content"][2], pictureContent(dataUrl(last), "last_frame"));
    request.frames.push_back(first);
    EXPECT_EQ(provider.check(request).error().code, ErrorCode::Unsupported);
}

TEST_F(SeedanceTest, sendsReferencesInTheirRole)
{
    ClipRequest request = clipOrder(u"seedance-2-0"_s, ClipTask::FromReferences);
    request.references.assign(9, png({400, 400}));
    begin(request);
    EXPECT_EQ(sent()["content"].size(), 10U);
    for (std::size_t i = 1; i < 10; ++i)
        EXPECT_EQ(sent()["content"][i]["role"], "reference_image");
    request.references.push_back(png({400, 400}));
    EXPECT_EQ(provider.check(request).error().code, ErrorCode::Unsupported);
}

TEST_F(SeedanceTest, leavesTheRatioToTheFrameWhereTheModelWantsThat)
{
    ClipRequest request = clipOrder(u"seedance-2-5"_s, ClipTask::FromPicture);
    request.frames = {png({640, 360})};
    begin(request);
    EXPECT_EQ(sent()["ratio"], "adaptive");
    begin(clipOrder(u"seedance-2-5"_s, ClipTask::FromWords));
    EXPECT_EQ(sent()["ratio"], "16:9");
}

TEST_F(SeedanceTest, makesSoundOnlyWhenItIsWanted)
{
    ClipRequest request = clipOrder(u"seedance-2-0-mini"_s, ClipTask::FromWords);
    request.sound = ClipSound::None;
    begin(request);
    EXPECT_EQ(sent()["generate_audio"], false);
    request.sound = ClipSound::Generated;
    begin(request);
    EXPECT_EQ(sent()["generate_audio"], true);
}

TEST_F(SeedanceTest, sendsNothingThatTheModelsDoNotKnow)
{
    ClipRequest request = clipOrder(u"seedance-2-0"_s, ClipTask::FromWords);
    request.seed = 7;
    begin(request);
    for (const char* key : {"seed", "frames", "camera_fixed", "draft", "service_tier",
                            "return_last_frame", "callback_url"})
        EXPECT_FALSE(sent().contains(key)) << key;
}

TEST_F(SeedanceTest, saysWhatWouldWorkBeforeAnythingIsPaid)
{
    struct Case
    {
        const char* model;
        const char* resolution;
        QSize size;
        int seconds;
        const char* says;
    };
    const Case cases[] = {
        {"seedance-2-0", "720p", {1280, 720}, 3, "4 to 15"},
        {"seedance-2-0", "720p", {1280, 720}, 16, "4 to 15"},
        {"seedance-2-5", "720p", {1280, 720}, 31, "4 to 30"},
        {"seedance-2-5", "4k", {1280, 720}, 5, "480p, 720p, 1080p"},
        {"seedance-2-0-fast", "1080p", {1280, 720}, 5, "480p, 720p"},
        {"seedance-2-0", "720p", {1280, 300}, 5, "16:9"},
    };
    for (const Case& each : cases) {
        ClipRequest request = clipOrder(QString::fromLatin1(each.model), ClipTask::FromWords);
        request.resolution = QString::fromLatin1(each.resolution);
        request.size = each.size;
        request.direction.duration = Time::ofSeconds(each.seconds);
        const auto outcome = submit(request);
        ASSERT_FALSE(outcome) << each.says;
        EXPECT_EQ(outcome.error().code, ErrorCode::Unsupported);
        EXPECT_TRUE(outcome.error().detail.contains(QString::fromLatin1(each.says)))
            << outcome.error().detail.toStdString();
    }
    for (const ClipTask task : {ClipTask::Edit, ClipTask::Extend}) {
        ClipRequest request = clipOrder(u"seedance-2-0"_s, task);
        request.continues = u"cgt-1"_s;
        EXPECT_EQ(provider.check(request).error().code, ErrorCode::Unsupported);
    }
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(SeedanceTest, roundsALengthUpToWholeSeconds)
{
    ClipRequest request = clipOrder(u"seedance-2-0"_s, ClipTask::FromWords);
    request.direction.duration = Time::ofSeconds(4.5);
    begin(request);
    EXPECT_EQ(sent()["duration"], 5);
}

TEST_F(SeedanceTest, asksUntilTheClipIsThereAndFetchesItWithoutItsKey)
{
    const RemoteJob job = begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords));
    const auto asset = wait(job);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->suffix, u"mp4"_s);
    EXPECT_EQ(asset->size, QSize(128, 72));
    EXPECT_EQ(asset->reported, Money::ofDollars(108900 * 7.0 / 1e6));
    EXPECT_EQ(server.count(Call::Poll), 3);
    EXPECT_EQ(server.paidCreates(), 1);
    ASSERT_EQ(server.downloads().size(), 1U);
    // Asked again, it is there still: nothing was deleted.
    EXPECT_TRUE(wait(job));
    EXPECT_EQ(server.count(Call::Cancel), 0);
}

TEST_F(SeedanceTest, cancelsATaskThatWaits)
{
    const RemoteJob job = begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords));
    EXPECT_TRUE(provider.cancel(job));
    EXPECT_EQ(server.stateOf(job.id), u"cancelled"_s);
    const auto ended = wait(job);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(provider.cancel(job)) << "nothing more comes of it";
}

TEST_F(SeedanceTest, neverDeletesAClipThatIsPaidFor)
{
    server.setEnding(Ending::Succeeded, 0);
    const RemoteJob job = begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords));
    const auto cancelled = provider.cancel(job);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(server.count(Call::Cancel), 0);
    EXPECT_TRUE(wait(job));
}

TEST_F(SeedanceTest, saysThatARunningTaskGoesOn)
{
    const RemoteJob job = begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords));
    provider.poll(job, {});
    provider.poll(job, {});
    ASSERT_EQ(server.stateOf(job.id), u"running"_s);
    server.setEnding(Ending::Succeeded, 9);
    server.answer(Call::Poll,
                  {.body = R"({"id":")" + job.id.toUtf8() + R"(","status":"running"})"});
    const auto cancelled = provider.cancel(job);
    ASSERT_FALSE(cancelled);
    EXPECT_TRUE(cancelled.error().detail.contains(u"running"_s))
        << cancelled.error().detail.toStdString();
}

TEST_F(SeedanceTest, tellsHowATaskEnded)
{
    struct Case
    {
        Ending ending;
        ErrorCode code;
        QString says;
    };
    const Case cases[] = {{Ending::Failed, ErrorCode::Network, u"encountered an error"_s},
                          {Ending::Blocked, ErrorCode::Refused, u"sensitive"_s},
                          {Ending::Broken, ErrorCode::Network, u"TaskTypeConstraint"_s},
                          {Ending::Cancelled, ErrorCode::Cancelled, u"cancelled"_s},
                          {Ending::Expired, ErrorCode::Network, u"expired"_s},
                          {Ending::Silent, ErrorCode::Refused, u"without sending one"_s}};
    for (const Case& each : cases) {
        server.setEnding(each.ending, 0);
        const auto ended = wait(begin(clipOrder(u"seedance-2-0"_s, ClipTask::FromWords)));
        ASSERT_FALSE(ended) << each.says.toStdString();
        EXPECT_EQ(ended.error().code, each.code) << each.says.toStdString();
        EXPECT_TRUE(ended.error().detail.contains(each.says)) << ended.error().detail.toStdString();
        EXPECT_FALSE(ended.error().outcomeUnknown);
    }
}

TEST_F(SeedanceTest, estimatesByTheTokensOfItsFrames)
{
    ClipRequest request = clipOrder(u"seedance-2-0"_s, ClipTask::FromWords);
    // (24 × 5 + 1) × 921,600 / 1024 = 108,900 tokens, as the documentation's sample has it.
    EXPECT_EQ(provider.estimate(request), Money::ofDollars(108900 * 7.0 / 1e6));
}

} // namespace rushes::providers
