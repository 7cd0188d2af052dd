#include "core/providers/gemini/GenerateContentWire.h"

#include "core/media/Image.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pictureFile(media::ImageFormat format = media::ImageFormat::Jpeg)
{
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return *media::encodeImage(image, format);
}

const QByteArray& base64()
{
    static const QByteArray text = pictureFile().toBase64();
    return text;
}

QByteArray withPicture(QByteArray body)
{
    return body.replace("PICTURE", base64());
}

catalog::Model liteModel()
{
    return *catalog::loadModels()->find(u"gemini-3.1-flash-lite-image"_s);
}

PictureRequest request(const QString& prompt)
{
    PictureRequest asked;
    asked.model = liteModel();
    asked.recipe.prompt = prompt;
    asked.recipe.aspect = {16, 9};
    asked.size = {1344, 768};
    return asked;
}

Result<Asset> readContent(const QByteArray& body)
{
    Result<Asset> asset = readGeneratedContent(withPicture(body), liteModel(), u"gemini"_s);
    if (asset)
        QFile::remove(asset->file);
    return asset;
}

struct Refusal
{
    const char* name;
    const char* body;
    ErrorCode code;
    const char* words;
    bool mayBeBilled = false;
};

void PrintTo(const Refusal& refusal, std::ostream* out)
{
    *out << refusal.name;
}

const Refusal refusals[] = {
    {"blocked prompt", R"({"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}})",
     ErrorCode::Refused, "PROHIBITED_CONTENT"},
    {"blocked prompt with words",
     R"({"promptFeedback":{"blockReason":"MODEL_ARMOR","blockReasonMessage":"Not in this house."}})",
     ErrorCode::Refused, "Not in this house."},
    {"blocked picture with words",
     R"({"candidates":[{"content":{},"finishReason":"IMAGE_SAFETY","finishMessage":"Unable to show it.","index":0}]})",
     ErrorCode::Refused, "Unable to show it."},
    {"blocked picture", R"({"candidates":[{"finishReason":"IMAGE_PROHIBITED_CONTENT"}]})",
     ErrorCode::Refused, "IMAGE_PROHIBITED_CONTENT"},
    {"recited", R"({"candidates":[{"finishReason":"IMAGE_RECITATION"}]})", ErrorCode::Refused,
     "IMAGE_RECITATION"},
    {"words only",
     R"({"candidates":[{"content":{"parts":[{"text":"hm","thought":true},{"text":"I can't "},{"text":"do that."}]},"finishReason":"STOP"}]})",
     ErrorCode::Refused, "I can't do that."},
    {"no picture", R"({"candidates":[{"content":{"parts":[]},"finishReason":"NO_IMAGE"}]})",
     ErrorCode::Refused, "NO_IMAGE"},
    {"a draft among the thoughts only",
     R"({"candidates":[{"content":{"parts":[{"thought":true,"inlineData":{"mimeType":"image/jpeg","data":"PICTURE"}}]},"finishReason":"STOP"}]})",
     ErrorCode::Refused, "STOP"},
    {"too long", R"({"candidates":[{"content":{"parts":[]},"finishReason":"MAX_TOKENS"}]})",
     ErrorCode::Network, "length limit"},
    {"nothing at all", "{}", ErrorCode::Network, "without a picture"},
    {"an error in a good answer", R"({"error":{"code":8,"message":"no room","status":""}})",
     ErrorCode::RateLimited, "no room"},
    {"no JSON", "<html>", ErrorCode::Network, "gemini", true},
    {"half a picture",
     R"({"candidates":[{"content":{"parts":[{"inlineData":{"mimeType":"image/png","data":"iVBORw0KGgo="}}]},"finishReason":"STOP"}]})",
     ErrorCode::Network, "gemini", true},
    {"no picture in the picture",
     R"({"candidates":[{"content":{"parts":[{"inlineData":{"mimeType":"image/jpeg","data":"aGVsbG8gdGhlcmU="}}]},"finishReason":"STOP"}]})",
     ErrorCode::Network, "gemini", true},
};

struct GenerateContentRefusals : ::testing::TestWithParam<Refusal>
{};

} // namespace

TEST(GenerateContentBody, asksForOnePictureInOneTurn)
{
    EXPECT_EQ(*generateContentBody(request(u"a red mug"_s)),
              Json::parse(R"({"contents":[{"role":"user","parts":[{"text":"a red mug"}]}],
                "generationConfig":{"responseModalities":["TEXT","IMAGE"],
                "imageConfig":{"aspectRatio":"16:9","imageSize":"1K"}}})"));
}

TEST(GenerateContentBody, carriesReferencesSeedAndThinking)
{
    PictureRequest asked = request(u"put @shoe on a beach"_s);
    asked.recipe.references.push_back({u"shoe"_s, project::ReferenceRole::Product, {}});
    asked.references = {pictureFile(media::ImageFormat::Png)};
    asked.recipe.seed = 7;
    asked.recipe.parameters["thinking_level"] = "high";
    const auto body = generateContentBody(asked);
    ASSERT_TRUE(body);
    const Json& parts = (*body)["contents"][0]["parts"];
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_TRUE(stringAt(parts[0], "text").endsWith(u"put @shoe on a beach"_s));
    EXPECT_EQ(parts[1]["inlineData"]["mimeType"], "image/png");
    EXPECT_EQ(QByteArray::fromBase64(stringAt(parts[1]["inlineData"], "data").toLatin1()),
              asked.references[0]);
    EXPECT_EQ((*body)["generationConfig"]["seed"], 7);
    EXPECT_EQ((*body)["generationConfig"]["thinkingConfig"]["thinkingLevel"], "HIGH");
}

TEST(GenerateContentBody, namesTheReferenceThatCannotBeRead)
{
    PictureRequest asked = request(u"a mug"_s);
    asked.references = {"not a picture"};
    const auto body = generateContentBody(asked);
    ASSERT_FALSE(body);
    EXPECT_EQ(body.error().code, ErrorCode::Usage);
}

TEST(GeneratedContent, isThePictureItsSizeAndItsPrice)
{
    const Result<Asset> asset = readContent(R"({
        "candidates":[{"content":{"role":"model","parts":[{"text":"Here."},
          {"thought":true,"inlineData":{"mimeType":"image/png","data":"AAAA"}},
          {"inlineData":{"mimeType":"image/png","data":"PICTURE"},"thoughtSignature":"AAAA"}]},
          "finishReason":"STOP","index":0}],
        "usageMetadata":{"promptTokenCount":11,"candidatesTokenCount":1120,"thoughtsTokenCount":159,
          "candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":1120}]},
        "modelVersion":"gemini-3.1-flash-lite-image","responseId":"x"})");
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->suffix, u"jpg"_s);
    EXPECT_EQ(asset->size, QSize(64, 36));
    EXPECT_EQ(asset->reported, Money::ofDollars(0.0336));
}

TEST(GeneratedContent, isReadInTheGatewaysSpelling)
{
    EXPECT_TRUE(readContent(R"({"candidates":[{"content":{"parts":[
        {"inline_data":{"mime_type":"image/jpeg","data":"PICTURE"}}]},"finish_reason":"STOP"}]})"));
}

TEST_P(GenerateContentRefusals, sayWhy)
{
    const Result<Asset> asset = readContent(GetParam().body);
    ASSERT_FALSE(asset);
    EXPECT_EQ(codeName(asset.error().code), codeName(GetParam().code));
    EXPECT_TRUE(asset.error().detail.contains(QString::fromUtf8(GetParam().words)))
        << asset.error().detail.toStdString();
    EXPECT_EQ(asset.error().provider, u"gemini"_s);
    EXPECT_EQ(asset.error().model, u"gemini-3.1-flash-lite-image"_s);
    EXPECT_EQ(asset.error().outcomeUnknown, GetParam().mayBeBilled);
}

INSTANTIATE_TEST_SUITE_P(All, GenerateContentRefusals, ::testing::ValuesIn(refusals));

TEST(GeneratedContent, thatIsWordsCostsWhatItCountsOrMaybeAll)
{
    const auto uncounted = readContent(R"({"candidates":[{"finishReason":"IMAGE_SAFETY"}]})");
    ASSERT_FALSE(uncounted);
    EXPECT_TRUE(uncounted.error().mayBeBilled);
    const auto counted = readContent(R"({"candidates":[{"finishReason":"IMAGE_SAFETY"}],
        "usageMetadata":{"promptTokenCount":12,"candidatesTokenCount":0}})");
    ASSERT_FALSE(counted);
    EXPECT_FALSE(counted.error().mayBeBilled);
    EXPECT_TRUE(counted.error().reported);
}

TEST(GeneratedContent, survivesAnyShape)
{
    const char* values[] = {"null", "1e300", "-5", "\"x\"", "[]", "{}", "[1]", "[{}]", "true"};
    const char* frames[] = {
        R"({"candidates":?})",
        R"({"candidates":[?]})",
        R"({"candidates":[{"content":?}]})",
        R"({"candidates":[{"content":{"parts":?}}]})",
        R"({"candidates":[{"content":{"parts":[?]}}]})",
        R"({"candidates":[{"content":{"parts":[{"inlineData":?,"text":?,"thought":?}]}}]})",
        R"({"candidates":[{"content":{"parts":[{"inlineData":{"data":?}}]},"finishReason":?}]})",
        R"({"promptFeedback":?,"usageMetadata":?})",
        R"({"promptFeedback":{"blockReason":?},"usageMetadata":{"promptTokenCount":?,"candidatesTokenCount":?,"candidatesTokensDetails":?}})",
        R"({"usageMetadata":{"candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":?}]}})",
    };
    for (const char* frame : frames) {
        for (const char* value : values)
            EXPECT_FALSE(readContent(QByteArray(frame).replace('?', value))) << frame << value;
    }
}

TEST(GenerateContentStream, gathersThePiecesOfOneAnswer)
{
    GenerateContentStream stream;
    for (
        const char* event :
        {R"({"candidates":[{"content":{"parts":[{"text":"Here"}],"role":"model"},"index":0}]})",
         R"({"candidates":[{"content":{"parts":[{"inlineData":{"mimeType":"image/jpeg","data":"PICTURE"}}]}}]})",
         R"({"candidates":[{"content":{"parts":[]},"finishReason":"STOP"}],"usageMetadata":{"candidatesTokenCount":1120}})",
         "[DONE]"})
        ASSERT_TRUE(stream.take(withPicture(event), u"gemini"_s)) << event;
    const auto asset = stream.finish(liteModel(), u"gemini"_s);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->size, QSize(64, 36));
    EXPECT_EQ(asset->reported, Money::ofDollars(0.0336));
    QFile::remove(asset->file);
}

TEST(GenerateContentStream, thatWasCutMayHaveBeenBilled)
{
    GenerateContentStream stream;
    ASSERT_TRUE(
        stream.take(R"({"candidates":[{"content":{"parts":[{"text":"Here"}]}}]})", u"gemini"_s));
    const auto asset = stream.finish(liteModel(), u"gemini"_s);
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown);
}

TEST(GenerateContentStream, keepsAnErrorThatStandsInItsPlace)
{
    GenerateContentStream stream;
    ASSERT_TRUE(stream.take(
        R"({"error":{"code":429,"message":"later","status":"RESOURCE_EXHAUSTED"}})", u"gemini"_s));
    const auto asset = stream.finish(liteModel(), u"gemini"_s);
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::RateLimited);
    EXPECT_FALSE(asset.error().outcomeUnknown);
}

} // namespace rushes::providers
