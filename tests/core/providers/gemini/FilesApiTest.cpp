#include "core/providers/gemini/FilesApi.h"

#include "tests/core/providers/gemini/GeminiFixture.h"
#include "tests/support/FakeClock.h"
#include "tests/support/HttpServer.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using rushes::testing::ServedReply;
using rushes::testing::ServedRequest;

namespace {

struct FilesApiTest : ::testing::Test
{
    QTemporaryDir folder;
    std::vector<ServedReply> starts = {};  ///< instead of the address of an upload
    std::vector<ServedReply> endings = {}; ///< instead of the uploaded file
    QByteArrayList states = {"ACTIVE"};    ///< of the file, the upload's first
    QByteArray received;
    rushes::testing::HttpServer server{
        [this](const ServedRequest& request) { return answer(request); }};
    net::HttpClient http;
    rushes::testing::FakeClock clock;
    KeyRing secrets;
    ServiceAccess access{http, clock, secrets, {{u"gemini"_s, server.address()}}};

    void SetUp() override { qunsetenv("GOOGLE_GEMINI_BASE_URL"); }

    QString written(const QByteArray& bytes)
    {
        QFile file(folder.filePath(u"clip.mp4"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    Result<ServiceFile> upload()
    {
        auto file = uploadFile(access, written("0123456789"), "video/mp4", u"clip.mp4"_s, {});
        return file ? awaitActive(access, *file, {}) : file;
    }

private:
    QByteArray stateNow()
    {
        const QByteArray state = states.front();
        if (states.size() > 1)
            states.pop_front();
        return R"({"name":"files/f1","uri":"https://g/v1beta/files/f1","state":")" + state + "\"}";
    }
    static std::optional<ServedReply> next(std::vector<ServedReply>& planned)
    {
        if (planned.empty())
            return {};
        ServedReply reply = planned.front();
        planned.erase(planned.begin());
        return reply;
    }
    ServedReply answer(const ServedRequest& request)
    {
        if (request.header("X-Goog-Upload-Command") == "start") {
            if (auto planned = next(starts))
                return *planned;
            const bool good = request.header("X-Goog-Upload-Header-Content-Length") == "10" &&
                              request.header("X-Goog-Upload-Header-Content-Type") == "video/mp4" &&
                              request.body == R"({"file":{"displayName":"clip.mp4"}})";
            return {.status = good ? 200 : 400,
                    .body = {},
                    .headers = {{"X-Goog-Upload-URL",
                                 (server.address() + u"/put?upload_id=1"_s).toUtf8()}}};
        }
        if (request.path == "/put") {
            if (auto planned = next(endings))
                return *planned;
            received = request.body;
            return {.body = "{\"file\":" + stateNow() + "}"};
        }
        if (request.path == "/v1beta/files/f1" && request.method == "GET")
            return {.body = stateNow()};
        return {.status = 403,
                .body = R"({"error":{"code":403,"message":"no such file for you"}})"};
    }
};

} // namespace

TEST_F(FilesApiTest, sendsAFileAndKnowsWhereItIs)
{
    const auto file = upload();
    ASSERT_TRUE(file) << file.error().detail.toStdString();
    EXPECT_EQ(*file, (ServiceFile{u"files/f1"_s, u"https://g/v1beta/files/f1"_s}));
    EXPECT_EQ(received, "0123456789");
}

TEST_F(FilesApiTest, beginsAnewWhenAnUploadBreaksOff)
{
    endings = {{.mishap = rushes::testing::Mishap::RefuseToAnswer}, {.status = 503, .body = "{}"}};
    const auto file = upload();
    ASSERT_TRUE(file) << file.error().detail.toStdString();
    EXPECT_EQ(received, "0123456789");
}

TEST_F(FilesApiTest, doesNotInsistWhenTheServiceWillNotHaveTheFile)
{
    endings = {{.status = 400, .body = R"({"error":{"code":400,"message":"too long"}})"}};
    const auto file = upload();
    ASSERT_FALSE(file);
    EXPECT_TRUE(file.error().detail.contains(u"too long"_s));
    EXPECT_TRUE(received.isEmpty());
}

TEST_F(FilesApiTest, saysThatNoAddressCame)
{
    starts = {{.body = {}, .headers = {}}};
    const auto file = upload();
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Network);
    EXPECT_FALSE(file.error().outcomeUnknown);
}

TEST_F(FilesApiTest, waitsUntilTheServiceHasLookedAtTheFile)
{
    states = {"PROCESSING", "PROCESSING", "ACTIVE"};
    EXPECT_TRUE(upload());
    states = {"PROCESSING", "FAILED"};
    const auto failed = upload();
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Network);
}

TEST_F(FilesApiTest, givesUpWaitingInTheEnd)
{
    states = {"PROCESSING"};
    EXPECT_EQ(upload().error().code, ErrorCode::Network);
}

TEST_F(FilesApiTest, namesAFileThatCannotBeRead)
{
    const auto file = uploadFile(access, u"/nowhere/clip.mp4"_s, "video/mp4", u"c"_s, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Io);
    EXPECT_TRUE(file.error().detail.contains(u"clip.mp4"_s));
}

TEST_F(FilesApiTest, passesOnWhyResultsCannotBeFetched)
{
    const auto done = downloadResults(access, u"files/other"_s, folder.filePath(u"out"_s), {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Auth);
    EXPECT_TRUE(done.error().detail.contains(u"no such file"_s));
}

} // namespace rushes::providers
