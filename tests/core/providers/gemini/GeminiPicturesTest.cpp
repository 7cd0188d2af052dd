#include "tests/core/providers/gemini/GeminiFixture.h"

#include "core/providers/gemini/GeminiPictures.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

class GeminiPictures : public GeminiTest
{};

/// One after the other, through every form of the API.
class GeminiForms : public GeminiTest, public ::testing::WithParamInterface<const char*>
{
protected:
    GeminiForms() { qputenv("RUSHES_GEMINI_API", GetParam()); }
};

} // namespace

TEST_P(GeminiForms, aPictureArrivesWithSizeAndCost)
{
    PictureRequest request = picture();
    request.recipe.aspect = {16, 9};
    request.recipe.seed = 0xabcdef0123456789u;
    const auto asset = make(request);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(asset->size, QSize(64, 36));
    EXPECT_EQ(asset->suffix, u"jpg"_s);
    EXPECT_EQ(bytesOf(*asset), encoded({64, 36}, media::ImageFormat::Jpeg));
    ASSERT_TRUE(asset->reported);
    EXPECT_EQ(*asset->reported, Money::ofDollars(0.0336));
    EXPECT_EQ(server.paidCreates(), 1);
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_P(GeminiForms, aRefusalIsToldInTheModelsWords)
{
    server.setPictureForm(PictureForm::WordsOnly, u"I'd rather not."_s);
    const auto asset = make(picture());
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Refused);
    EXPECT_EQ(asset.error().detail, u"I'd rather not."_s);
    EXPECT_EQ(asset.error().provider, u"gemini"_s);
    EXPECT_EQ(asset.error().model, u"gemini-3.1-flash-lite-image"_s);
}

TEST_P(GeminiForms, aPassingFaultIsRepeated)
{
    server.answer(Call::Picture, {.status = 503, .body = "<html><title>busy</title></html>"});
    server.answer(
        Call::Picture,
        {.status = 429, .body = R"({"error":{"code":"rate_limit_exceeded","message":"m"}})"});
    EXPECT_TRUE(make(picture()));
    EXPECT_EQ(server.paidCreates(), 1);
}

TEST_P(GeminiForms, aLostAnswerIsNeverRepeated)
{
    server.answer(Call::Picture, {.mishap = Mishap::RefuseToAnswer}, Charge::Once);
    const auto asset = make(picture());
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown);
    EXPECT_EQ(server.paidCreates(), 1);
    EXPECT_EQ(server.count(Call::Picture), 1);
}

INSTANTIATE_TEST_SUITE_P(All, GeminiForms,
                         ::testing::Values("interactions", "interactions-stream", "generateContent",
                                           "streamGenerateContent"));

TEST_F(GeminiPictures, sayWhatTheRecipeSays)
{
    PictureRequest request = picture();
    request.model = model(u"nano-banana-2.1"_s);
    request.recipe.aspect = {3, 2};
    request.recipe.seed = 99;
    request.recipe.parameters = {{"thinking_level", "high"}, {"resolution", "2K"}};
    ASSERT_TRUE(make(request));
    const Json body = server.creates().front();
    EXPECT_EQ(body["input"], "a red mug");
    EXPECT_EQ(body["response_format"]["aspect_ratio"], "3:2");
    EXPECT_EQ(body["response_format"]["image_size"], "2K");
    EXPECT_EQ(body["generation_config"], (Json{{"thinking_level", "high"}, {"seed", 99}}));
}

TEST_F(GeminiPictures, fourteenReferencesGoAlongWithTheirRoles)
{
    PictureRequest request = picture();
    for (int i = 0; i < 14; ++i) {
        request.recipe.references.push_back({.name = u"ref%1"_s.arg(i)});
        request.references.push_back(
            encoded({20 + i, 20}, i % 2 ? media::ImageFormat::Png : media::ImageFormat::Jpeg));
    }
    ASSERT_TRUE(make(request));
    EXPECT_EQ(server.objections(), QStringList());
    const Json input = server.creates().front()["input"];
    ASSERT_EQ(input.size(), 15);
    EXPECT_EQ(input[0]["type"], "text");
    EXPECT_NE(input[0]["text"].get<std::string>().find("Image 14"), std::string::npos);
    EXPECT_EQ(input[2]["mime_type"], "image/png");
}

TEST_F(GeminiPictures, anEditGoesOnWithItsConversation)
{
    const auto first = make(picture());
    ASSERT_TRUE(first);
    PictureRequest edit = picture();
    edit.recipe.prompt = u"make it blue"_s;
    edit.continues = first->interactionId;
    edit.references = {bytesOf(*first)};
    const auto second = make(edit);
    ASSERT_TRUE(second);
    EXPECT_NE(second->interactionId, first->interactionId);
    const Json body = server.creates().back();
    EXPECT_EQ(stringAt(body, "previous_interaction_id"), first->interactionId);
    EXPECT_EQ(body["input"], "make it blue");
    EXPECT_EQ(server.objections(), QStringList());
}

TEST_F(GeminiPictures, aForgottenConversationStartsAgainFromThePicture)
{
    const auto first = make(picture());
    ASSERT_TRUE(first);
    server.forgetInteractions();
    PictureRequest edit = picture();
    edit.recipe.prompt = u"make it blue"_s;
    edit.continues = first->interactionId;
    edit.references = {bytesOf(*first)};
    ASSERT_TRUE(make(edit));
    const Json body = server.creates().back();
    EXPECT_FALSE(body.contains("previous_interaction_id"));
    ASSERT_EQ(body["input"].size(), 2);
    EXPECT_EQ(body["input"][1]["type"], "image");
    EXPECT_EQ(server.paidCreates(), 2);
}

TEST_F(GeminiPictures, thoughtsAndUnknownStepsAreNotThePicture)
{
    server.setPictureForm(PictureForm::WithThoughts);
    EXPECT_TRUE(make(picture()));
    server.setPictureForm(PictureForm::AtAddress);
    EXPECT_TRUE(make(picture()));
    server.setPictureForm(PictureForm::Nothing);
    const auto nothing = make(picture());
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::Refused);
}

TEST_F(GeminiPictures, aPngIsAPngWhateverItIsCalled)
{
    server.setPicture(encoded({10, 12}, media::ImageFormat::Png));
    const auto asset = make(picture());
    ASSERT_TRUE(asset);
    EXPECT_EQ(asset->suffix, u"png"_s);
    EXPECT_EQ(asset->size, QSize(10, 12));
}

TEST_F(GeminiPictures, bytesThatAreNoPictureWerePaidAllTheSame)
{
    for (const QByteArray& bytes :
         {QByteArray("this is no picture at all, whatever its label says"),
          encoded({64, 36}, media::ImageFormat::Jpeg).left(12), rushes::testing::tinyClip()}) {
        server.setPicture(bytes);
        const auto asset = make(picture());
        ASSERT_FALSE(asset);
        EXPECT_EQ(asset.error().code, ErrorCode::Network);
        EXPECT_TRUE(asset.error().outcomeUnknown);
    }
    EXPECT_EQ(server.paidCreates(), 3);
}

TEST_F(GeminiPictures, whatTheModelCannotDoIsNeverSent)
{
    PictureRequest request = picture();
    request.recipe.aspect = {7, 3};
    const auto asset = make(request);
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(GeminiPictures, withoutAKeyNothingIsSent)
{
    keys.key.clear();
    const auto usable = provider.usable(picture().model);
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Auth);
    EXPECT_TRUE(usable.error().detail.contains(u"set GEMINI_API_KEY or GOOGLE_API_KEY"_s));
    EXPECT_EQ(make(picture()).error().code, ErrorCode::Auth);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(GeminiPictures, aBadKeyIsToldAsOne)
{
    keys.key = "wrong-secret";
    for (const Error& error :
         {make(picture()).error(), provider.probe(picture().model, progress).error()}) {
        EXPECT_EQ(error.code, ErrorCode::Auth);
        EXPECT_FALSE(error.detail.contains(u"wrong-secret"_s));
    }
    keys.key = "test-key";
    EXPECT_TRUE(provider.probe(picture().model, progress));
    catalog::Model gone = picture().model;
    gone.id = u"gemini-3.1-flash-image"_s;
    EXPECT_EQ(provider.probe(gone, progress).error().code, ErrorCode::Unsupported);
}

TEST_F(GeminiPictures, aStreamThatIsCutMayHaveBeenPaid)
{
    qputenv("RUSHES_GEMINI_API", "interactions-stream");
    server.answer(
        Call::Picture,
        {.headers = {{"Content-Type", "text/event-stream"}},
         .chunks = {"data: {\"interaction\":{\"id\":\"v1_x\",\"status\":\"in_progress\"}}\n\n"}},
        Charge::Once);
    const auto asset = make(picture());
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Network);
    EXPECT_TRUE(asset.error().outcomeUnknown || server.count(Call::Poll) > 0);
    EXPECT_EQ(server.paidCreates(), 1);
}

TEST_F(GeminiPictures, estimatesFollowTheResolution)
{
    PictureRequest request = picture();
    EXPECT_EQ(provider.estimate(request), Money::ofDollars(0.0336));
    request.model = model(u"nano-banana-2.1"_s);
    request.recipe.parameters = {{"resolution", "4K"}};
    EXPECT_EQ(provider.estimate(request), Money::ofDollars(0.113));
}

} // namespace rushes::providers
