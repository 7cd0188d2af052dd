#include "tests/core/providers/openai/OpenAiFixture.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using testing::OpenAiServer;
using Dialect = OpenAiServer::Dialect;
using Ending = OpenAiServer::Ending;

namespace {

const QString sora = u"4sapi:sora-2"_s;

} // namespace

TEST(OpenAiClips, areJobsThatEndInAFile)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.setEnding(Ending::Completed, 2);
    const RemoteJob job = at.job(at.clipOrder(sora));
    EXPECT_EQ(job.id, u"sora-2:task_1"_s);
    const auto first = at.provider.poll(job, {});
    ASSERT_TRUE(first);
    EXPECT_EQ(std::get<RemoteJob>(*first).progress, 0.5);
    const auto asset = at.wait(job);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->suffix, u"mp4"_s);
    EXPECT_EQ(asset->interactionId, u"sora-2:task_1"_s);
    EXPECT_TRUE(takeFile(*asset).contains("ftypisom"));
    EXPECT_EQ(at.server.paidCreates(), 1);
}

TEST(OpenAiClips, areFetchedFromTheirContentWithTheKey)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.setEnding(Ending::CompletedAtContent, 0);
    const auto asset = at.wait(at.job(at.clipOrder(sora)));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    takeFile(*asset);
    EXPECT_EQ(at.server.requests().back().path, "/v1/videos/sora-2%3Atask_1/content");
}

TEST(OpenAiClips, goToTheOldRouteWhereItIsTheOnlyOne)
{
    OpenAiFixture at(Dialect::OldTasks, fourSapiHost());
    const RemoteJob job = at.job(at.clipOrder(sora));
    EXPECT_EQ(job.id, u"/v1/video/generations/sora-2%3Atask_1"_s);
    const auto asset = at.wait(job);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    takeFile(*asset);
    EXPECT_EQ(at.server.paidCreates(), 1);
}

TEST(OpenAiClips, areChangedWithARemix)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    ClipRequest request = at.clipOrder(sora);
    request.frames.clear();
    request.task = ClipTask::Edit;
    request.continues = u"sora-2:task_9"_s;
    request.words = u"make it night"_s;
    at.job(request);
    EXPECT_EQ(at.server.creates().front().path, "/v1/videos/sora-2%3Atask_9/remix");
    EXPECT_EQ(at.server.creates().front().body, R"({"prompt":"make it night"})");
}

TEST(OpenAiClips, areCreatedAgainAfterARateLimitOnly)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.answerCreate({.status = 429, .body = R"({"error":{"message":"slow"}})"});
    at.job(at.clipOrder(sora));
    EXPECT_EQ(at.server.creates().size(), 2u);
    at.server.answerCreate({.status = 500, .body = R"({"error":{"message":"oops"}})"},
                           OpenAiServer::Charge::Once);
    const auto broken = at.submit(at.clipOrder(sora));
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::Network);
    EXPECT_EQ(at.server.creates().size(), 3u);
}

TEST(OpenAiClips, whoseAnswerIsLostAreNotCreatedAgain)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.answerCreate({.mishap = testing::Mishap::RefuseToAnswer}, OpenAiServer::Charge::Once);
    const auto lost = at.submit(at.clipOrder(sora));
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::Network);
    EXPECT_TRUE(lost.error().outcomeUnknown);
    EXPECT_EQ(at.server.creates().size(), 1u);
    at.server.answerCreate({.body = R"({"object":"video"})"}, OpenAiServer::Charge::Once);
    const auto nameless = at.submit(at.clipOrder(sora));
    ASSERT_FALSE(nameless);
    EXPECT_TRUE(nameless.error().outcomeUnknown);
    EXPECT_EQ(at.server.paidCreates(), 2);
}

TEST(OpenAiClips, thatEndBadlySayWhy)
{
    const std::vector<std::tuple<Ending, ErrorCode, QString>> endings{
        {Ending::Failed, ErrorCode::Network, u"the renderer fell over"_s},
        {Ending::Moderated, ErrorCode::Refused, u"not with this bear"_s},
        {Ending::Expired, ErrorCode::Network, u"expired"_s},
        {Ending::Vanished, ErrorCode::Network, u"does not know the job"_s}};
    for (const Dialect dialect : {Dialect::Gateway, Dialect::OldTasks}) {
        for (const auto& [ending, code, words] : endings) {
            if (dialect == Dialect::OldTasks && ending != Ending::Failed)
                continue;
            OpenAiFixture at(dialect, fourSapiHost());
            at.server.setEnding(ending);
            const auto asset = at.wait(at.job(at.clipOrder(sora)));
            ASSERT_FALSE(asset) << words.toStdString();
            EXPECT_EQ(asset.error().code, code) << asset.error().detail.toStdString();
            EXPECT_TRUE(asset.error().detail.contains(words)) << asset.error().detail.toStdString();
            EXPECT_EQ(asset.error().model, sora);
            EXPECT_EQ(asset.error().outcomeUnknown, ending == Ending::Vanished);
            EXPECT_EQ(asset.error().isGone, ending == Ending::Vanished);
        }
    }
}

TEST(OpenAiClips, areAskedAfterAgainWhenAQuestionFails)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const RemoteJob job = at.job(at.clipOrder(sora));
    at.server.answerPoll({.status = 502, .body = "<html>"});
    at.server.answerPoll({.mishap = testing::Mishap::RefuseToAnswer});
    const auto asset = at.wait(job);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    takeFile(*asset);
}

TEST(OpenAiClips, cannotBeStoppedAtAGateway)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const auto stopped = at.provider.cancel(at.job(at.clipOrder(sora)));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Unsupported);
}

TEST(OpenAiClips, thatAWebPageStandsForAreNoClips)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    at.server.answerFile({.body = "<html>gone</html>"});
    const auto asset = at.wait(at.job(at.clipOrder(sora)));
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown) << "it can be asked for again";
}

TEST(OpenAiClips, stayOpenWhenOnlyTheQuestionFailed)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const RemoteJob job = at.job(at.clipOrder(sora));
    at.server.answerPoll({.body = "<html>hello</html>"});
    const auto broken = at.provider.poll(job, {});
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::Network);
    EXPECT_TRUE(broken.error().outcomeUnknown);
    for (int tries = 0; tries < 9; ++tries)
        at.server.answerPoll({.status = 502, .body = "<html>"});
    const auto down = at.provider.poll(job, {});
    ASSERT_FALSE(down);
    EXPECT_TRUE(down.error().outcomeUnknown);
}

TEST(OpenAiClips, areNotAskedOfPictureModels)
{
    OpenAiFixture at(Dialect::Gateway, fourSapiHost());
    const auto refused = at.submit(at.clipOrder(u"4sapi:gpt-image-2"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(at.server.requests().empty());
}

} // namespace rushes::providers
