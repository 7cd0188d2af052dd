#include "core/providers/openai/JobsWire.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

HostJob jobIn(const char* json)
{
    const auto body = parseJson(json, u"job"_s);
    EXPECT_TRUE(body) << json;
    return hostJobIn(body.value_or(Json()));
}

const QUrl base(u"https://host.example"_s);

RemoteJob clipJob(const QString& id)
{
    RemoteJob job;
    job.id = id;
    job.model.kinds = {catalog::ModelKind::Video};
    return job;
}

} // namespace

TEST(HostJobs, knowEveryWordOfTheFieldInAnyCase)
{
    const std::vector<std::pair<const char*, JobState>> words{
        {"queued", JobState::Queued},       {"pending", JobState::Queued},
        {"SUBMITTED", JobState::Queued},    {"NOT_START", JobState::Queued},
        {"running", JobState::Running},     {"IN_PROGRESS", JobState::Running},
        {"processing", JobState::Running},  {"generating", JobState::Running},
        {"succeeded", JobState::Succeeded}, {"Completed", JobState::Succeeded},
        {"SUCCESS", JobState::Succeeded},   {"FAILURE", JobState::Failed},
        {"error", JobState::Failed},        {"cancelled", JobState::Cancelled},
        {"canceled", JobState::Cancelled},  {"expired", JobState::Expired},
        {"unknown", JobState::Unknown},     {"", JobState::Unknown}};
    for (const auto& [word, state] : words)
        EXPECT_EQ(jobStateOf(QString::fromLatin1(word)), state) << word;
}

TEST(HostJobs, readProgressHoweverItIsWritten)
{
    EXPECT_EQ(progressOf(50), 0.5);
    EXPECT_EQ(progressOf(1), 0.01);
    EXPECT_EQ(progressOf("50%"), 0.5);
    EXPECT_EQ(progressOf("100%"), 1.0);
    EXPECT_EQ(progressOf(0.5), 0.5);
    EXPECT_EQ(progressOf(50.0), 0.5);
    EXPECT_EQ(progressOf(250), 1.0);
    EXPECT_EQ(progressOf("soon"), std::nullopt);
    EXPECT_EQ(progressOf(Json()), std::nullopt);
}

TEST(HostJobs, areFoundFlatWrappedAndInAList)
{
    EXPECT_EQ(jobIn(R"({"id":"v1","status":"in_progress","progress":30})"),
              (HostJob{.id = u"v1"_s, .state = JobState::Running, .progress = 0.3}));
    EXPECT_EQ(jobIn(R"({"code":"success","message":"","data":{"task_id":"t","status":"IN_PROGRESS",
                        "progress":"50%"}})"),
              (HostJob{.id = u"t"_s, .state = JobState::Running, .progress = 0.5}));
    EXPECT_EQ(jobIn(R"({"code":200,"data":[{"status":"submitted","task_id":"a"}]})"),
              (HostJob{.id = u"a"_s, .state = JobState::Queued}));
    EXPECT_EQ(jobIn(R"({"task_id":"f","status":"succeeded","url":"https://c/x.mp4"})").clipAddress,
              u"https://c/x.mp4"_s);
}

TEST(HostJobs, sayWhereTheClipIs)
{
    for (const char* json :
         {R"({"id":"a","status":"succeeded","content":{"video_url":"u"}})",
          R"({"id":"a","status":"completed","metadata":{"url":"u"}})",
          R"({"code":"success","data":{"status":"SUCCESS","result_url":"u"}})",
          R"({"id":"a","status":"completed","url":"u"})",
          R"({"data":{"status":"SUCCESS","data":{"content":{"video_url":"u"}}}})"})
        EXPECT_EQ(jobIn(json).clipAddress, u"u"_s) << json;
}

TEST(HostJobs, tellWhyTheyFailed)
{
    const HostJob flat = jobIn(
        R"({"id":"a","status":"failed","error":{"code":"moderation_blocked","message":"no"}})");
    ASSERT_TRUE(flat.fault);
    EXPECT_EQ(flat.fault->code, u"moderation_blocked"_s);
    const HostJob wrapped =
        jobIn(R"({"code":"success","data":{"status":"FAILURE","fail_reason":"it broke"}})");
    ASSERT_TRUE(wrapped.fault);
    EXPECT_EQ(wrapped.fault->message, u"it broke"_s);
}

TEST(HostJobs, haveNoFaultWhileTheirErrorIsEmpty)
{
    EXPECT_FALSE(
        jobIn(R"({"id":"a","status":"completed","error":{"code":"","message":""}})").fault);
}

TEST(HostJobs, areToldFromPictures)
{
    const auto isJobIn = [](int status, const char* json) {
        return isJob(status, *parseJson(json, u"x"_s));
    };
    EXPECT_TRUE(isJobIn(202, R"({"id":"j"})"));
    EXPECT_TRUE(isJobIn(200, R"({"id":"j","status":"queued"})"));
    EXPECT_TRUE(isJobIn(200, R"({"code":200,"data":[{"task_id":"j","status":"submitted"}]})"));
    EXPECT_FALSE(isJobIn(200, R"({"created":1,"data":[{"url":"u"}]})"));
    EXPECT_FALSE(isJobIn(200, R"({"id":"chat","choices":[]})"));
    EXPECT_FALSE(isJobIn(200, R"({"created":1,"data":[]})"));
}

TEST(HostJobs, areAskedForWithTheirIdEncoded)
{
    EXPECT_EQ(jobUrl(base, clipJob(u"sora-2:task_1"_s)).toEncoded(),
              "https://host.example/v1/videos/sora-2%3Atask_1");
    EXPECT_EQ(jobUrl(base, {.id = u"a/../b?c"_s, .model = {}}).toEncoded(),
              "https://host.example/v1/jobs/a%2F..%2Fb%3Fc");
}

TEST(HostJobs, areRememberedWithTheirRouteWhereItIsNotTheUsualOne)
{
    const HostJob job{.id = u"sora-2:task_1"_s};
    EXPECT_EQ(rememberedId(job, "/v1/videos"), u"sora-2:task_1"_s);
    const QString odd = rememberedId(job, "/v1/video/generations");
    EXPECT_EQ(jobUrl(base, clipJob(odd)).toEncoded(),
              "https://host.example/v1/video/generations/sora-2%3Atask_1");
    EXPECT_EQ(rememberedId({.id = u"x"_s, .pollAddress = u"/sdcpp/v1/jobs/x"_s}, "/v1/videos"),
              u"/sdcpp/v1/jobs/x"_s);
}

TEST(HostJobs, keepThePathOfTheHostsAddress)
{
    EXPECT_EQ(urlBelow(QUrl(u"https://host.example/relay"_s), "/v1/models").toEncoded(),
              "https://host.example/relay/v1/models");
    EXPECT_EQ(contentUrl(base, clipJob(u"a:b"_s)).toEncoded(),
              "https://host.example/v1/videos/a%3Ab/content");
    EXPECT_FALSE(contentUrl(base, clipJob(u"/v1/video/generations/a"_s)).isValid());
}

TEST(HostJobs, showTheKeyToTheirOwnHostOnly)
{
    EXPECT_TRUE(isSameHost(base, QUrl(u"https://host.example:443/x"_s)));
    EXPECT_FALSE(isSameHost(base, QUrl(u"http://host.example/x"_s)));
    EXPECT_FALSE(isSameHost(base, QUrl(u"https://host.example:8443/x"_s)));
    EXPECT_FALSE(isSameHost(base, QUrl(u"https://files.host.example/x"_s)));
}

} // namespace rushes::providers
