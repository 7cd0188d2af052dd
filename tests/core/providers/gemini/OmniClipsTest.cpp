#include "tests/core/providers/gemini/GeminiFixture.h"

#include "core/providers/gemini/GeminiService.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

class OmniClips : public GeminiTest
{
protected:
    /// A file that stands for the clip that is changed.
    QString sourceFile()
    {
        QFile file(m_folder.filePath(u"source.mp4"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(rushes::testing::tinyClip());
        return file.fileName();
    }
    ClipRequest change(ClipTask task, const QString& continues)
    {
        ClipRequest request = clip(task);
        request.words = u"golden hour"_s;
        request.continues = continues;
        return request;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(OmniClips, aPictureBecomesAClip)
{
    server.setEnding(Ending::Completed, 2);
    ClipRequest request = clip();
    request.seed = 7;
    const auto job = submit(request);
    ASSERT_TRUE(job) << job.error().detail.toStdString();
    ASSERT_TRUE(std::holds_alternative<RemoteJob>(*job));
    EXPECT_FALSE(std::get<RemoteJob>(*job).id.isEmpty());
    const auto asset = finish(job);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->size, QSize(128, 72));
    EXPECT_EQ(asset->suffix, u"mp4"_s);
    EXPECT_EQ(bytesOf(*asset), rushes::testing::tinyClip());
    EXPECT_EQ(asset->interactionId, std::get<RemoteJob>(*job).id);
    ASSERT_TRUE(asset->reported);
    EXPECT_NEAR(asset->reported->dollars(), 5 * 0.0695, 0.002);
    EXPECT_TRUE(asset->warnings.isEmpty());
    EXPECT_EQ(server.count(Call::Poll), 3);
    EXPECT_EQ(server.paidCreates(), 1);
    EXPECT_EQ(server.objections(), QStringList());
    const Json body = server.creates().front();
    EXPECT_EQ(body["response_format"]["duration"], "5s");
    EXPECT_EQ(body["response_format"]["resolution"], "720p");
    EXPECT_EQ(body["generation_config"]["video_config"]["task"], "image_to_video");
    EXPECT_EQ(body["input"].back()["text"], "The camera pushes in.");
}

TEST_F(OmniClips, theWholeWayWorksFromWordsReferencesAndTwoFrames)
{
    EXPECT_TRUE(make(clip(ClipTask::FromWords)));
    ClipRequest request = clip(ClipTask::FromReferences);
    EXPECT_EQ(make(request).error().code, ErrorCode::Usage);
    request.references.assign(3, encoded({50, 50}, media::ImageFormat::Jpeg));
    EXPECT_TRUE(make(request));
    request = clip();
    request.frames.push_back(encoded({90, 160}, media::ImageFormat::Jpeg));
    const auto asset = make(request);
    ASSERT_TRUE(asset);
    ASSERT_EQ(asset->warnings.size(), 1);
    EXPECT_TRUE(asset->warnings.front().contains(u"the last frame was extended to 16:9"_s));
    EXPECT_EQ(server.objections(), QStringList());
    EXPECT_EQ(server.paidCreates(), 3);
}

TEST_F(OmniClips, aClipWithoutFramesTakesTheDecodedPicture)
{
    ClipRequest request = clip();
    request.frames.clear();
    EXPECT_EQ(make(request).error().code, ErrorCode::Usage);
    request.picture = QImage(160, 90, QImage::Format_RGB32);
    request.picture.fill(Qt::gray);
    EXPECT_TRUE(make(request));
}

TEST_F(OmniClips, theOlderModelIsSentNoSeed)
{
    ClipRequest request = clip(ClipTask::FromWords);
    request.model = model(u"omni-1.1"_s);
    request.seed = 7;
    EXPECT_TRUE(make(request));
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, anEditSaysOnlyWhatChangesAndMayBranch)
{
    const auto first = make(clip());
    ASSERT_TRUE(first);
    const auto second = make(change(ClipTask::Edit, first->interactionId));
    const auto branch = make(change(ClipTask::Edit, first->interactionId));
    ASSERT_TRUE(second && branch);
    EXPECT_NE(second->interactionId, branch->interactionId);
    EXPECT_EQ(server.creates().back(),
              (Json{{"model", "gemini-omni-1.2-flash"},
                    {"input", "golden hour"},
                    {"background", true},
                    {"previous_interaction_id", first->interactionId},
                    {"response_format", {{"type", "video"}, {"delivery", "uri"}}}}));
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, anExtensionSaysHowMuch)
{
    const auto first = make(clip());
    ASSERT_TRUE(first);
    ASSERT_TRUE(make(change(ClipTask::Extend, first->interactionId)));
    const Json body = server.creates().back();
    EXPECT_EQ(body["input"], "Extend this video: golden hour");
    EXPECT_EQ(body["response_format"],
              (Json{{"type", "video"}, {"delivery", "uri"}, {"duration", "5s"}}));
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, aClipTheServiceForgotIsUploaded)
{
    ClipRequest request = change(ClipTask::Edit, u"v1_long_ago"_s);
    EXPECT_EQ(make(request).error().code, ErrorCode::Unsupported);
    request.sourceFile = sourceFile();
    const auto asset = make(request);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_TRUE(asset->warnings.join(u' ').contains(u"uploaded"_s));
    const Json body = server.creates().back();
    EXPECT_FALSE(body.contains("previous_interaction_id"));
    EXPECT_EQ(body["input"][0]["type"], "video");
    EXPECT_EQ(body["generation_config"]["video_config"]["task"], "edit");
    EXPECT_GE(server.count(Call::FileState), 1);
    EXPECT_EQ(server.paidCreates(), 1);
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, aClipOfAnotherMakerIsUploadedAtOnce)
{
    ClipRequest request = change(ClipTask::Extend, {});
    request.sourceFile = sourceFile();
    ASSERT_TRUE(make(request));
    EXPECT_EQ(server.creates().size(), 1);
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, anUploadWithoutAnAddressIsAnErrorBeforePaying)
{
    server.answer(Call::UploadStart, {.body = {}});
    ClipRequest request = change(ClipTask::Edit, {});
    request.sourceFile = sourceFile();
    EXPECT_EQ(make(request).error().code, ErrorCode::Network);
    server.answer(Call::FileState,
                  {.body = R"({"name":"files/up1","state":"FAILED","error":{"message":"bad"}})"});
    EXPECT_EQ(make(request).error().code, ErrorCode::Network);
    EXPECT_EQ(server.paidCreates(), 0);
}

TEST_F(OmniClips, arriveInEveryFormTheServiceHasBeenSeenToUse)
{
    for (const Ending ending :
         {Ending::Completed, Ending::InlineClip, Ending::BareUri, Ending::Puzzling}) {
        server.setEnding(ending);
        const auto asset = make(clip());
        ASSERT_TRUE(asset) << int(ending) << asset.error().detail.toStdString();
        EXPECT_EQ(bytesOf(*asset), rushes::testing::tinyClip());
    }
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, theKeyIsNotShownToAnotherHost)
{
    server.redirectDownloads();
    const auto asset = make(clip());
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    ASSERT_EQ(server.elsewhere().size(), 1);
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(OmniClips, endWithoutAClipInWordsThatSayWhy)
{
    struct Case
    {
        Ending ending;
        ErrorCode code;
        QString words;
    };
    for (const Case& each :
         {Case{Ending::Refused, ErrorCode::Refused, u"I can't create that video."_s},
          Case{Ending::Silent, ErrorCode::Refused, u"gave no reason"_s},
          Case{Ending::Blocked, ErrorCode::Refused, u"blocked"_s},
          Case{Ending::Failed, ErrorCode::Network, u"Something broke"_s},
          Case{Ending::Incomplete, ErrorCode::Network, u"incomplete"_s},
          Case{Ending::OverBudget, ErrorCode::Network, u"budget"_s}}) {
        server.setEnding(each.ending);
        const auto asset = make(clip());
        ASSERT_FALSE(asset) << int(each.ending);
        EXPECT_EQ(asset.error().code, each.code) << int(each.ending);
        EXPECT_TRUE(asset.error().detail.contains(each.words))
            << asset.error().detail.toStdString();
        EXPECT_FALSE(asset.error().outcomeUnknown);
        EXPECT_EQ(asset.error().model, u"gemini-omni-1.2-flash"_s);
    }
}

TEST_F(OmniClips, aCreateIsRepeatedOnlyAfterARateLimit)
{
    server.answer(Call::Clip, {.status = 429, .body = R"({"error":{"code":429,"message":"slow",
        "status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo",
        "retryDelay":"34.4s"}]}})"});
    const auto before = clock.elapsed();
    EXPECT_TRUE(make(clip()));
    EXPECT_GE(clock.elapsed() - before, std::chrono::seconds(34));
    EXPECT_EQ(server.paidCreates(), 1);
    EXPECT_EQ(server.count(Call::Clip), 2);
}

TEST_F(OmniClips, aCreateWhoseAnswerWasLostIsNeverSentAgain)
{
    struct Case
    {
        ServedReply reply;
        bool unknown;
    };
    const std::vector<Case> cases{
        {{.mishap = Mishap::RefuseToAnswer}, true},
        {{.body = R"({"id":"v1_a","status":"in_progress"})", .mishap = Mishap::CutBody}, true},
        {{.status = 502, .body = "<html><title>Bad Gateway</title></html>"}, true},
        {{.status = 504, .body = R"({"error":{"code":"deadline_exceeded","message":"m"}})"}, true},
        {{.body = "<html></html>"}, true},
        {{.body = "{}"}, true},
        {{.status = 500, .body = R"({"error":{"code":"api_error","message":"m"}})"}, false},
        {{.status = 400, .body = R"({"error":{"code":"invalid_request","message":"m"}})"}, false}};
    int sent = 0;
    for (const Case& each : cases) {
        server.answer(Call::Clip, each.reply, each.unknown ? Charge::Once : Charge::Nothing);
        const auto job = submit(clip());
        ASSERT_FALSE(job);
        EXPECT_EQ(job.error().outcomeUnknown, each.unknown) << job.error().detail.toStdString();
        EXPECT_EQ(server.count(Call::Clip), ++sent);
    }
    EXPECT_EQ(server.paidCreates(), 6);
}

TEST_F(OmniClips, aPuzzledPollIsAskedAgain)
{
    const auto job = submit(clip());
    ASSERT_TRUE(job);
    for (int i = 0; i < 2; ++i)
        server.answer(Call::Poll, {.status = 400, .body = R"({"error":{"code":"invalid_request",
            "message":"Multiple authentication credentials received."}})"});
    EXPECT_TRUE(finish(job));
}

TEST_F(OmniClips, aFailedQuestionIsNotAFailedJob)
{
    const auto job = submit(clip());
    ASSERT_TRUE(job);
    for (int i = 0; i < 10; ++i)
        server.answer(Call::Poll, {.status = 503, .body = "<html></html>"});
    const auto asked = provider.poll(std::get<RemoteJob>(*job), progress);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, ErrorCode::Network);
    EXPECT_TRUE(asked.error().outcomeUnknown);
}

TEST_F(OmniClips, aJobTheServiceForgotHasAnUnknownEnd)
{
    const auto job = submit(clip());
    ASSERT_TRUE(job);
    server.forgetInteractions();
    const auto asset = finish(job);
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown);
    EXPECT_TRUE(asset.error().isGone);
    EXPECT_TRUE(asset.error().detail.contains(u"Invalid interaction name"_s));
    EXPECT_EQ(server.count(Call::Poll), 1);
}

TEST_F(OmniClips, aDownloadThatFailsCanBeTakenUpLater)
{
    server.setEnding(Ending::Completed, 0);
    const auto job = submit(clip());
    ASSERT_TRUE(job);
    for (int i = 0; i < 10; ++i)
        server.answer(Call::Download, {.status = 500, .body = "{}"});
    const auto failed = provider.poll(std::get<RemoteJob>(*job), progress);
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().outcomeUnknown);
    while (server.count(Call::Download) < 10)
        (void)provider.poll(std::get<RemoteJob>(*job), progress);
    EXPECT_TRUE(finish(job));
    EXPECT_EQ(server.paidCreates(), 1);
}

TEST_F(OmniClips, aFileThatIsNotReadyIsWaitedFor)
{
    server.answer(Call::Download, {.status = 400, .body = R"({"error":{"code":400,
        "message":"The File is not in an ACTIVE state.","status":"FAILED_PRECONDITION"}})"});
    EXPECT_TRUE(make(clip()));
    EXPECT_EQ(server.count(Call::FileState), 1);
}

TEST_F(OmniClips, bytesThatAreNoClipAreNotKept)
{
    server.setClip("no clip at all, though it calls itself one");
    const auto asset = make(clip());
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
}

TEST_F(OmniClips, canBeCancelledOnlyWhileTheyAreMade)
{
    server.setEnding(Ending::Completed, 100);
    const auto job = submit(clip());
    ASSERT_TRUE(job);
    ASSERT_TRUE(provider.cancel(std::get<RemoteJob>(*job)));
    EXPECT_EQ(finish(job).error().code, ErrorCode::Cancelled);
    const auto again = provider.cancel(std::get<RemoteJob>(*job));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(again.error().detail.contains(u"already completed"_s));
}

TEST(ContentAddress, isCompletedOnlyForFiles)
{
    const auto text = [](const char* address) {
        return contentAddress(QUrl(QString::fromLatin1(address))).toString();
    };
    EXPECT_EQ(text("https://h/v1beta/files/a"), u"https://h/v1beta/files/a:download?alt=media"_s);
    EXPECT_EQ(text("https://h/v1beta/files/a:download"),
              u"https://h/v1beta/files/a:download?alt=media"_s);
    EXPECT_EQ(text("https://h/v1beta/files/a:download?alt=media"),
              u"https://h/v1beta/files/a:download?alt=media"_s);
    EXPECT_EQ(text("https://cdn/clip.mp4?sig=1"), u"https://cdn/clip.mp4?sig=1"_s);
}

} // namespace rushes::providers
