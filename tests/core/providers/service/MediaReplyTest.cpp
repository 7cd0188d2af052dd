#include "core/providers/service/MediaReply.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A picture by its first bytes; the rest covers every byte value.
QByteArray pictureOf(qsizetype size)
{
    QByteArray bytes = QByteArray::fromHex("89504E470D0A1A0A");
    quint32 state = 7;
    while (bytes.size() < size) {
        state = state * 1664525u + 1013904223u;
        bytes += char(state >> 24);
    }
    return bytes;
}

QByteArray bytesAt(const MediaFile& file)
{
    QFile written(file.path);
    EXPECT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    written.remove();
    return bytes;
}

QByteArray quoted(const QByteArray& text)
{
    return "{\"data\":\"" + text + "\"}";
}

/// What the bytes come back as, or what went wrong.
Result<QByteArray> decoded(const QByteArray& json)
{
    const Result<MediaReply> reply = readReply(json, u"Service"_s);
    if (!reply)
        return fail(reply.error());
    const Result<MediaFile> file = decodeToFile(reply->blobAt(reply->json, "data"), u"Service"_s);
    if (!file)
        return fail(file.error());
    return bytesAt(*file);
}

} // namespace

TEST(MediaReply, leavesALongStringInTheBufferAndReadsTheRest)
{
    const QByteArray picture = pictureOf(5'000'000);
    const QByteArray body =
        R"({"steps":[{"type":"model_output","content":[{"type":"image","mime_type":"image/png","data":")" +
        picture.toBase64() +
        R"("}]}],"usage":{"total":1120,"cost":0.0336,"big":18446744073709551615,)" +
        R"("minus":-3,"none":null,"yes":true,"text":"a \"b\" \u00e9"}})";

    const auto reply = readReply(body, u"Service"_s);

    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    const Json& usage = reply->json["usage"];
    EXPECT_EQ(usage["total"], 1120);
    EXPECT_EQ(usage["cost"], 0.0336);
    EXPECT_EQ(usage["big"], 18446744073709551615ULL);
    EXPECT_EQ(usage["minus"], -3);
    EXPECT_TRUE(usage["none"].is_null());
    EXPECT_EQ(usage["yes"], true);
    EXPECT_EQ(stringAt(usage, "text"), u"a \"b\" é"_s);
    ASSERT_EQ(reply->blobs.size(), 1u);
    const Json& content = reply->json["steps"][0]["content"][0];
    EXPECT_EQ(content["data"], Json({{"$blob", 0}}));
    const Blob blob = reply->blobAt(content, "data");
    EXPECT_GE(blob.base64.data(), reply->buffer.constData());
    EXPECT_LE(blob.base64.end(), reply->buffer.constData() + reply->buffer.size());
    const auto file = decodeToFile(blob, u"Service"_s);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->kind, MediaKind::Png);
    EXPECT_EQ(file->bytes, picture.size());
    EXPECT_TRUE(file->path.endsWith(".png"_L1));
    EXPECT_EQ(bytesAt(*file), picture);
}

TEST(MediaReply, takesABodyThatHasRoomAfterItsEndWithoutACopy)
{
    QByteArray body = quoted(pictureOf(100'000).toBase64());
    body.reserve(body.size() + 64);
    const auto reply = readReply(body, u"Service"_s);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->buffer.constData(), body.constData());
}

TEST(MediaReply, decodesEveryWayBase64IsWritten)
{
    for (const qsizetype size : {13, 14, 15, 3000, 9001, 196'608, 200'000, 600'001}) {
        const QByteArray picture = pictureOf(size);
        const QByteArray plain = picture.toBase64();
        QByteArray escaped = plain;
        escaped.replace("/", "\\/").replace("+", "\\u002B").replace("=", "\\u003d");
        QByteArray lines;
        for (qsizetype i = 0; i < plain.size(); i += 76)
            lines += plain.sliced(i, std::min<qsizetype>(76, plain.size() - i)) + "\\r\\n";
        const auto urlSafe = QByteArray::Base64UrlEncoding;
        for (const QByteArray& text :
             {plain, picture.toBase64(urlSafe),
              picture.toBase64(urlSafe | QByteArray::OmitTrailingEquals),
              picture.toBase64(QByteArray::OmitTrailingEquals), escaped, lines}) {
            const auto bytes = decoded(quoted(text));
            ASSERT_TRUE(bytes) << size << ' ' << bytes.error().detail.toStdString();
            EXPECT_EQ(*bytes, picture);
        }
    }
}

TEST(MediaReply, saysWhereBase64IsBroken)
{
    const QByteArray good = pictureOf(9000).toBase64();
    for (const char* bad : {"*", "\\\\", "\xC3\xA9", "=A", "\\u0100", "\\b"}) {
        QByteArray text = good;
        text.insert(5000, bad);
        const auto bytes = decoded(quoted(text));
        ASSERT_FALSE(bytes) << bad;
        EXPECT_EQ(bytes.error().code, ErrorCode::Network);
        EXPECT_TRUE(bytes.error().detail.contains("Service"_L1));
        EXPECT_TRUE(bytes.error().detail.contains("not base64"_L1));
    }
    EXPECT_FALSE(decoded(quoted(good.chopped(3)))); // one character says no byte
}

TEST(MediaReply, refusesBytesThatAreNoPictureOrClip)
{
    for (const QByteArray& bytes : {QByteArray("<html>502</html>").repeated(1000), QByteArray(),
                                    QByteArray(9000, '\0'), QByteArray("\xFF\xD8", 2)}) {
        const auto file = decodeToFile({bytes.toBase64()}, u"Service"_s);
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().code, ErrorCode::Network);
        EXPECT_TRUE(file.error().detail.contains("neither a picture nor a clip"_L1));
    }
}

TEST(MediaReply, findsShortTextAsABlobToo)
{
    const auto reply = readReply(R"({"a":"QUJD","n":5,"o":{"$blob":7}})", u"Service"_s);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->blobAt(reply->json, "a").base64, "QUJD");
    EXPECT_TRUE(reply->blobAt(reply->json, "n").isEmpty());
    EXPECT_TRUE(reply->blobAt(reply->json, "o").isEmpty());
    EXPECT_TRUE(reply->blobAt(reply->json, "absent").isEmpty());
}

TEST(MediaReply, readsLongWordsAsWords)
{
    const auto reply =
        readReply("{\"text\":\"\\u201c" + QByteArray("so \\\"it\\\" is\\n").repeated(2000) + "\"}",
                  u"Service"_s);
    ASSERT_TRUE(reply);
    ASSERT_EQ(reply->blobs.size(), 1u);
    EXPECT_EQ(reply->textAt(reply->json, "text"), u"\u201c"_s + u"so \"it\" is\n"_s.repeated(2000));
}

TEST(MediaReply, keepsManyBlobsApart)
{
    QByteArray body = "[";
    for (int i = 0; i < 20; ++i)
        body += "{\"b64_json\" : \"" + pictureOf(5000 + i).toBase64() +
                "\"  ,\n\"n\":" + QByteArray::number(i) + "},";
    const auto reply = readReply(body.chopped(1) + " ]\n", u"Service"_s);
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    ASSERT_EQ(reply->blobs.size(), 20u);
    for (size_t i = 0; i < 20; ++i) {
        const auto file = decodeToFile(reply->blobAt(reply->json[i], "b64_json"), u"Service"_s);
        ASSERT_TRUE(file);
        EXPECT_EQ(bytesAt(*file), pictureOf(5000 + qsizetype(i)));
    }
}

TEST(MediaReply, saysWhatCameInsteadOfJson)
{
    const QByteArray whole = quoted(pictureOf(9000).toBase64());
    for (const QByteArray& body :
         {QByteArray("<html><body>502 Bad Gateway</body></html>"), QByteArray(), QByteArray("  "),
          QByteArray("nothing"), QByteArray("{\"a\":1"), QByteArray("{\"a\":1}}"),
          QByteArray("{\"a\":}"), QByteArray("[1,2"), QByteArray("{\"a\" 1}"),
          QByteArray("{\"a\":tru}"), QByteArray("{\"a\":1} {\"b\":2}"), QByteArray("{\"a\":nul}"),
          QByteArray("{\"a\":1x}"), whole.chopped(1), whole.chopped(2), whole.first(5000)}) {
        const auto reply = readReply(body, u"Service"_s);
        ASSERT_FALSE(reply) << body.first(std::min<qsizetype>(body.size(), 40)).toStdString();
        EXPECT_EQ(reply.error().code, ErrorCode::Network);
        EXPECT_TRUE(reply.error().detail.startsWith("Service answered with something"_L1));
        EXPECT_LT(reply.error().detail.size(), 400);
    }
    EXPECT_TRUE(readReply("<html>502 Bad", u"Service"_s).error().detail.contains("502 Bad"_L1));
}

TEST(MediaReply, isNotLedAstrayByDepth)
{
    EXPECT_TRUE(readReply(QByteArray(100, '[') + QByteArray(100, ']'), u"Service"_s));
    for (const int depth : {1000, 1'000'000}) {
        EXPECT_FALSE(readReply(QByteArray(depth, '[') + QByteArray(depth, ']'), u"Service"_s));
        EXPECT_FALSE(readReply(QByteArray("{\"a\":").repeated(depth) + "1" + QByteArray(depth, '}'),
                               u"Service"_s));
    }
}

TEST(MediaReply, losesNoPictureOverOddWords)
{
    const auto reply = readReply("\xEF\xBB\xBF{\"words\":\"half \\ud83d pair\",\"huge\":"
                                 "123456789012345678901234567890,\"data\":\"QUJD\"}",
                                 u"Service"_s);
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_TRUE(stringAt(reply->json, "words").startsWith("half "_L1));
    EXPECT_NEAR(numberAt(reply->json, "huge"), 1.2345678901234568e29, 1e15);
    EXPECT_NO_THROW((void)jsonText(reply->json));
}

TEST(MediaReply, knowsKindsByTheirFirstBytes)
{
    EXPECT_EQ(kindOf("\xFF\xD8\xFF\xE0"), MediaKind::Jpeg);
    EXPECT_EQ(kindOf(QByteArrayView("\x89PNG\r\n\x1A\n")), MediaKind::Png);
    EXPECT_EQ(kindOf(QByteArrayView("RIFF\1\2\3\4WEBPVP8 ")), MediaKind::WebP);
    EXPECT_EQ(kindOf(QByteArrayView("RIFF\1\2\3\4WAVEfmt ")), MediaKind::Unknown);
    EXPECT_EQ(kindOf(QByteArray::fromHex("0000001C66747970") + "isom"), MediaKind::Mp4);
    EXPECT_EQ(kindOf(QByteArray::fromHex("0000001C66747970") + "heic"), MediaKind::Unknown);
    EXPECT_EQ(kindOf("GIF89a"), MediaKind::Gif);
    EXPECT_EQ(kindOf("{\"error\":1}      "), MediaKind::Unknown);
    EXPECT_EQ(kindOf(""), MediaKind::Unknown);
    EXPECT_EQ(suffixOf(MediaKind::Jpeg), u"jpg"_s);
    EXPECT_EQ(suffixOf(MediaKind::Unknown), u""_s);
}

TEST(MediaReply, readsDataAddresses)
{
    EXPECT_EQ(dataUrl("data:image/png;base64,QUJD").base64, "QUJD");
    EXPECT_EQ(dataUrl("data:image\\/png;base64,QUJD").base64, "QUJD");
    EXPECT_TRUE(dataUrl("data:image/png,QUJD").isEmpty());
    EXPECT_TRUE(dataUrl("https://host/a;base64,QUJD").isEmpty());
    EXPECT_TRUE(dataUrl("").isEmpty());
}

} // namespace rushes::providers
