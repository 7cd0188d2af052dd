#include "core/net/HttpClient.h"

#include "tests/support/HttpServer.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using testing::always;
using testing::HttpServer;
using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

QByteArray patternOf(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 131 >> 3);
    return bytes;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "no file"_ba;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A server of one file that honours ranges the way object stores do.
class FileServer
{
public:
    QByteArray bytes = patternOf(300'000);
    QByteArray tag = "\"first\"";
    bool knowsRanges = true;
    std::atomic<bool> cuts = false;

    ServedReply operator()(const ServedRequest& request) const
    {
        ServedReply reply = {.body = bytes, .headers = {{"Accept-Ranges", "bytes"}}};
        if (!tag.isEmpty())
            reply.headers.push_back({"ETag", tag});
        const QByteArray range = request.header("Range");
        if (knowsRanges && range.startsWith("bytes=") && request.header("If-Range") == tag) {
            const qsizetype from = range.sliced(6).chopped(1).toLongLong();
            if (from >= bytes.size())
                return {.status = 416, .body = "no such range"};
            reply.status = 206;
            reply.body = bytes.sliced(from);
            reply.headers.push_back({"Content-Range", "bytes " + QByteArray::number(from) + "-" +
                                                          QByteArray::number(bytes.size() - 1) +
                                                          "/" + QByteArray::number(bytes.size())});
        }
        reply.mishap = cuts ? Mishap::CutBody : Mishap::None;
        return reply;
    }
};

class Download : public ::testing::Test
{
protected:
    Result<HttpResponse> fetch()
    {
        return client.send({.url = QUrl(server.address() + u"/clip.mp4"_s), .intoFile = path});
    }
    QString lastRange() const
    {
        return QString::fromLatin1(server.requests().back().header("Range"));
    }

    FileServer files;
    HttpServer server{[this](const ServedRequest& request) { return files(request); }};
    HttpClient client;
    QTemporaryDir folder;
    QString path = folder.filePath(u"clip.mp4"_s);
};

} // namespace

TEST(Body, comesFromAFile)
{
    HttpServer server(always({.body = "{}"}));
    HttpClient client;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    for (const qsizetype size : {0, 1, 3'000'000}) {
        write(path, patternOf(size));
        const auto answer = client.send({.method = "PUT",
                                         .url = QUrl(server.address()),
                                         .headers = {{"Content-Type", "video/mp4"}},
                                         .bodyFile = path});
        ASSERT_TRUE(answer) << answer.error().detail.toStdString();
        EXPECT_EQ(server.requests().back().method, "PUT");
        EXPECT_EQ(server.requests().back().body, patternOf(size));
        EXPECT_EQ(server.requests().back().header("Content-Length"), QByteArray::number(size));
    }
    const auto answer = client.send({.method = "POST",
                                     .url = QUrl(server.address()),
                                     .bodyFile = folder.filePath(u"absent"_s)});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Io);
    EXPECT_FALSE(answer.error().outcomeUnknown);
}

TEST(Body, mayBeAFormWithFiles)
{
    HttpServer server(always({.body = "{}"}));
    HttpClient client;
    const QByteArray picture = patternOf(100'000);
    const auto answer = client.send({.method = "POST",
                                     .url = QUrl(server.address()),
                                     .form = {{.name = "prompt", .value = "a red fox"},
                                              {.name = "image[]",
                                               .value = picture,
                                               .fileName = "a.png",
                                               .contentType = "image/png"}}});
    ASSERT_TRUE(answer);
    const ServedRequest got = server.requests()[0];
    EXPECT_EQ(got.method, "POST");
    EXPECT_TRUE(got.header("Content-Type").startsWith("multipart/form-data; boundary="));
    EXPECT_TRUE(got.body.contains("name=\"prompt\"\r\n\r\na red fox\r\n"));
    EXPECT_TRUE(
        got.body.contains("name=\"image[]\"; filename=\"a.png\"\r\nContent-Type: image/png"));
    EXPECT_TRUE(got.body.contains("\r\n\r\n" + picture + "\r\n--"));
}

TEST(Body, isOneOfThreeKinds)
{
    HttpServer server(always({}));
    HttpClient client;
    const QUrl url(server.address());
    const FormPart part = {.name = "a", .value = "b"};
    EXPECT_EQ(client.send({.method = "POST", .url = url, .body = "x", .form = {part}}).error().code,
              ErrorCode::Usage);
    EXPECT_EQ(client.send({.url = url, .body = "x"}).error().code, ErrorCode::Usage);
    EXPECT_TRUE(server.requests().empty());
}

TEST(Body, isDecompressed)
{
    const QByteArray words = QByteArray("pictures and clips ").repeated(1000);
    HttpServer server([](const ServedRequest& request) {
        EXPECT_TRUE(request.header("Accept-Encoding").contains("gzip"));
        return ServedReply{
            .body = QByteArray::fromHex(
                "1f8b0800000000000203edc8c10980400c00b055bada517d14448a3df7770d1fc9335db9"
                "dfe79c58f71179554fb4524a29a594524a29a594524a29a594524a29a594524a29a59452"
                "4a29a594524a29a594524a29a594524a29a594fa5f7d7860d513384a0000"),
            .headers = {{"Content-Encoding", "gzip"}}};
    });
    HttpClient client;
    HttpRequest request = {.url = QUrl(server.address())};
    const auto answer = client.send(request);
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->body, words);
    EXPECT_GE(answer->body.capacity(), answer->body.size() + 64);
    request.largestBody = words.size() - 1; // what is allowed is counted when unpacked
    EXPECT_FALSE(client.send(request));
}

TEST(Body, comesInPiecesToAReader)
{
    const QByteArray whole = patternOf(700'000);
    HttpServer server(
        always({.chunks = {whole.first(1), whole.sliced(1, 400'000), whole.sliced(400'001)}}));
    HttpClient client;
    QByteArray read;
    HttpRequest request = {.method = "POST", .url = QUrl(server.address()), .body = "{}"};
    request.onBody = [&](QByteArrayView piece) {
        read.append(piece);
        return Result<void>();
    };
    const auto answer = client.send(request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "");
    EXPECT_EQ(read, whole);
}

TEST(Body, ofAnErrorComesInTheResponseWhateverWasWished)
{
    HttpServer server(always({.status = 400, .body = "{\"error\":1}"}));
    HttpClient client;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    bool wasRead = false;
    HttpRequest request = {.url = QUrl(server.address()), .intoFile = path};
    EXPECT_EQ(client.send(request)->body, "{\"error\":1}");
    EXPECT_FALSE(QFile::exists(path));
    request.intoFile.clear();
    request.onBody = [&](QByteArrayView) {
        wasRead = true;
        return Result<void>();
    };
    EXPECT_EQ(client.send(request)->body, "{\"error\":1}");
    EXPECT_FALSE(wasRead);
}

TEST(Body, readerEndsTheRequestWithItsError)
{
    HttpServer server(always({.body = "x", .mishap = Mishap::EndlessBody}));
    HttpClient client;
    HttpRequest request = {.method = "POST", .url = QUrl(server.address()), .body = "{}"};
    request.onBody = [](QByteArrayView) { return fail(ErrorCode::Refused, u"no people"_s); };
    const auto answer = client.send(request);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{.code = ErrorCode::Refused, .detail = u"no people"_s}));
}

TEST(Body, isNeverLargerThanAllowed)
{
    HttpClient client;
    QTemporaryDir folder;
    const QByteArray body(100'000, 'x');
    for (const ServedReply& reply : {ServedReply{.body = body}, ServedReply{.chunks = {body}},
                                     ServedReply{.body = body, .mishap = Mishap::EndlessBody},
                                     ServedReply{.status = 500, .body = body}}) {
        HttpServer server(always(reply));
        HttpRequest request = {.url = QUrl(server.address()), .largestBody = 99'999};
        const auto answer = client.send(request);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Network);
        EXPECT_TRUE(answer.error().detail.contains("99999"_L1));
        request.intoFile = folder.filePath(u"big"_s);
        EXPECT_FALSE(client.send(request));
        EXPECT_LE(QFileInfo(request.intoFile).size(), 99'999);
    }
}

TEST_F(Download, goesIntoAFile)
{
    const auto answer = fetch();
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->body, "");
    EXPECT_EQ(bytesOf(path), files.bytes);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(lastRange(), u""_s);
}

TEST_F(Download, goesOnWhereItWasCut)
{
    files.cuts = true;
    ASSERT_FALSE(fetch());
    EXPECT_EQ(bytesOf(path), files.bytes.first(150'000));
    files.cuts = false;
    const auto answer = fetch();
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->status, 206);
    EXPECT_EQ(lastRange(), u"bytes=150000-"_s);
    EXPECT_EQ(bytesOf(path), files.bytes);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(Download, beginsAgainWhenTheFileIsAnotherOne)
{
    files.cuts = true;
    ASSERT_FALSE(fetch());
    files.cuts = false;
    files.bytes = patternOf(200'000).toBase64();
    files.tag = "\"second\"";
    ASSERT_TRUE(fetch());
    EXPECT_EQ(bytesOf(path), files.bytes);
}

TEST_F(Download, beginsAgainWhenTheServerKnowsNoRanges)
{
    files.knowsRanges = false;
    files.cuts = true;
    ASSERT_FALSE(fetch());
    files.cuts = false;
    ASSERT_TRUE(fetch());
    EXPECT_EQ(bytesOf(path), files.bytes);
}

TEST_F(Download, beginsAgainWhenNothingProvesThatItIsTheSame)
{
    files.tag.clear();
    files.cuts = true;
    ASSERT_FALSE(fetch());
    files.cuts = false;
    ASSERT_TRUE(fetch());
    EXPECT_EQ(lastRange(), u""_s);
    EXPECT_EQ(bytesOf(path), files.bytes);
}

TEST_F(Download, replacesAFileThatHasNothingToDoWithIt)
{
    write(path, "something else that lay there");
    ASSERT_TRUE(fetch());
    EXPECT_EQ(lastRange(), u""_s);
    EXPECT_EQ(bytesOf(path), files.bytes);
}

TEST_F(Download, beginsAgainWhenTheRestIsNotThere)
{
    files.cuts = true;
    ASSERT_FALSE(fetch());
    files.cuts = false;
    files.bytes = files.bytes.first(100'000);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(bytesOf(path), files.bytes);
}

TEST_F(Download, saysWhenItCannotWrite)
{
    path = folder.filePath(u"no/such/folder/clip.mp4"_s);
    const auto answer = fetch();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Io);
    EXPECT_TRUE(answer.error().detail.contains("no/such/folder"_L1));
}

TEST(Download206, thatNobodyAskedForIsNotTaken)
{
    HttpServer server(always({.status = 206, .body = "part"}));
    HttpClient client;
    QTemporaryDir folder;
    const auto answer =
        client.send({.url = QUrl(server.address()), .intoFile = folder.filePath(u"a"_s)});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Network);
}

TEST(Progress, countsTheLongerDirectionAndNeverFalls)
{
    HttpServer server(always({.body = QByteArray(2'000'000, 'x')}));
    HttpClient client;
    std::vector<double> seen;
    const Progress progress = {.sink = [&](double fraction) { seen.push_back(fraction); }};
    ASSERT_TRUE(
        client.send({.method = "POST", .url = QUrl(server.address()), .body = "{}"}, progress));
    ASSERT_FALSE(seen.empty());
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), 1);
    seen.clear();
    ASSERT_TRUE(client.send(
        {.method = "POST", .url = QUrl(server.address()), .body = QByteArray(5'000'000, 'y')},
        progress));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), 1);
}

} // namespace rushes::net
