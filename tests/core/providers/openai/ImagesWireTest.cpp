#include "core/providers/openai/ImagesWire.h"

#include "core/media/Image.h"
#include "core/project/PictureEdit.h"
#include "core/providers/openai/HostModels.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

PictureRequest requestFor(const QString& model)
{
    PictureRequest request;
    request.model = catalog::modelOfHost(model);
    request.recipe.prompt = u"a red fox"_s;
    request.size = QSize(1024, 1024);
    return request;
}

FoundMedia foundIn(const QByteArray& json)
{
    const auto reply = readReply(json, u"host"_s);
    EXPECT_TRUE(reply) << json.constData();
    FoundMedia found = reply ? mediaIn(*reply) : FoundMedia();
    static QByteArray kept; // the blob points into the reply
    kept = found.base64.base64.toByteArray();
    found.base64.base64 = kept;
    return found;
}

QByteArray base64In(const QByteArray& json)
{
    return foundIn(json).base64.base64.toByteArray();
}

} // namespace

TEST(GenerationBody, holdsWhatOpenAiKnowsAndNothingElse)
{
    EXPECT_EQ(
        generationBody(requestFor(u"openai:gpt-image-2"_s), AnswerForm::Unnamed),
        Json({{"model", "gpt-image-2"}, {"prompt", "a red fox"}, {"n", 1}, {"size", "1024x1024"}}));
}

TEST(GenerationBody, passesTheParametersThatAreKnownAndNamesTheOthers)
{
    PictureRequest request = requestFor(u"openai:gpt-image-2"_s);
    request.recipe.parameters = {{"quality", "low"}, {"thinking", "high"}};
    const Json body = generationBody(request, AnswerForm::Unnamed);
    EXPECT_EQ(body["quality"], "low");
    EXPECT_FALSE(body.contains("thinking"));
    EXPECT_EQ(unknownParameters(request), QStringList{u"thinking"_s});
}

TEST(EditForm, SendsAMaskThatIsTransparentAndWhiteWhereItMayChange)
{
    PictureRequest request = requestFor(u"openai:gpt-image-2"_s);
    request.references = {QByteArray("\x89PNG\r\n\x1a\n....")};
    QImage grey(4, 1, QImage::Format_Grayscale8);
    grey.fill(0);
    grey.scanLine(0)[2] = 255;
    request.mask = *media::encodeImage(grey, media::ImageFormat::Png);
    const auto form = editForm(request, AnswerForm::Unnamed);
    const net::FormPart& part = form.back();
    EXPECT_EQ(part.name, "mask");
    QImage sent;
    ASSERT_TRUE(sent.loadFromData(part.value));
    sent = sent.convertToFormat(QImage::Format_RGBA8888);
    EXPECT_EQ(sent.size(), QSize(4, 1));
    EXPECT_EQ(sent.pixelColor(2, 0), QColor(255, 255, 255, 0));
    EXPECT_EQ(sent.pixelColor(1, 0), QColor(0, 0, 0, 255));
}

TEST(EditForm, SaysNothingOfThePlaceInTheProject)
{
    PictureRequest request = requestFor(u"openai:gpt-image-2"_s);
    project::setMask(request.recipe, {.media = ContentHash(u"aa"_s)});
    request.recipe.parameters["parent"] = "some";
    EXPECT_EQ(unknownParameters(request), QStringList());
}

TEST(GenerationBody, sendsSeedreamItsReferencesInsideAndNoWatermark)
{
    PictureRequest request = requestFor(u"4sapi:doubao-seedream-4-0-250828"_s);
    request.references = {QByteArray("\x89PNG\r\n\x1a\n....")};
    const Json body = generationBody(request, AnswerForm::Base64);
    EXPECT_EQ(body["watermark"], false);
    EXPECT_EQ(body["response_format"], "b64_json");
    ASSERT_EQ(body["image"].size(), 1u);
    EXPECT_TRUE(body["image"][0].get<QString>().startsWith(u"data:image/png;base64,iVBOR"_s));
}

TEST(GenerationBody, hidesTheSeedOfSdServerInThePrompt)
{
    PictureRequest request = requestFor(u"local:sd-cpp-local"_s);
    request.recipe.seed = 7;
    EXPECT_EQ(generationBody(request, AnswerForm::Unnamed)["prompt"],
              "a red fox <sd_cpp_extra_args>{\"seed\":7}</sd_cpp_extra_args>");
}

TEST(EditForm, repeatsTheReferencesInOrder)
{
    PictureRequest request = requestFor(u"openai:gpt-image-2"_s);
    request.references = {QByteArray("\x89PNG\r\n\x1a\n1111"), QByteArray("\xff\xd8\xff\xe0 2222")};
    std::vector<net::FormPart> files;
    for (const net::FormPart& part : editForm(request, AnswerForm::Unnamed)) {
        EXPECT_NE(part.name, "response_format");
        if (part.name == "image[]")
            files.push_back(part);
    }
    ASSERT_EQ(files.size(), 2u);
    EXPECT_EQ(files[0].contentType, "image/png");
    EXPECT_EQ(files[1].contentType, "image/jpeg");
    EXPECT_EQ(files[1].value, request.references[1]);
    EXPECT_FALSE(files[0].fileName.isEmpty());
}

TEST(AnswerForms, areNamedOnlyWhereTheHostWantsIt)
{
    EXPECT_FALSE(namesAnswerForm(openAiHost(), u"gpt-image-2"_s));
    EXPECT_FALSE(namesAnswerForm(fourSapiHost(), u"gpt-image-2"_s));
    EXPECT_FALSE(namesAnswerForm(fourSapiHost(), u"chatgpt-image-latest"_s));
    EXPECT_TRUE(namesAnswerForm(fourSapiHost(), u"doubao-seedream-4-0-250828"_s));
    EXPECT_FALSE(namesAnswerForm(localHost(), u"sd-cpp-local"_s));
}

TEST(Pictures, areFoundInEveryShape)
{
    EXPECT_EQ(base64In(R"({"data":[{"b64_json":"AAAA"}]})"), "AAAA");
    EXPECT_EQ(foundIn(R"({"data":[{"url":"https://c/1.png","size":"1x1"}]})").address,
              u"https://c/1.png"_s);
    EXPECT_EQ(base64In(R"({"data":[{"url":"data:image/png;base64,BBBB"}]})"), "BBBB");
    EXPECT_EQ(base64In(R"({"choices":[{"message":{"content":"","images":[
                   {"image_url":{"url":"data:image/png;base64,CCCC"}}]}}]})"),
              "CCCC");
    EXPECT_EQ(foundIn(R"({"choices":[{"message":{"content":[{"type":"text","text":"hi"},
                   {"type":"image_url","image_url":{"url":"https://c/2.png"}}]}}]})")
                  .address,
              u"https://c/2.png"_s);
    EXPECT_EQ(
        foundIn(R"x({"choices":[{"message":{"content":"Done: ![x](https://c/3.png)"}}]})x").address,
        u"https://c/3.png"_s);
    EXPECT_EQ(foundIn(R"({"choices":[{"message":{"content":"https://c/4.png"}}]})").address,
              u"https://c/4.png"_s);
    EXPECT_EQ(base64In(R"x({"choices":[{"message":{"content":
                   "![x](data:image/png;base64,DDDD)"}}]})x"),
              "DDDD");
    for (const char* part : {R"({"inlineData":{"mimeType":"image/png","data":"EEEE"}})",
                             R"({"inline_data":{"mime_type":"image/png","data":"EEEE"}})"})
        EXPECT_EQ(base64In(QByteArray(R"({"candidates":[{"content":{"parts":[{"text":"x"},)") +
                           part + "]}}]}"),
                  "EEEE");
    EXPECT_EQ(base64In(R"({"images":["FFFF"],"parameters":{},"info":"{}"})"), "FFFF");
    EXPECT_EQ(base64In(R"({"status":"completed","result":{"images":[
                   {"index":0,"b64_json":"GGGG"}]}})"),
              "GGGG");
}

TEST(Pictures, areFoundAsLongTexts)
{
    const QByteArray megabyte(1 << 20, 'A');
    EXPECT_EQ(base64In("{\"data\":[{\"b64_json\":\"" + megabyte + "\"}]}"), megabyte);
    EXPECT_EQ(base64In("{\"images\":[\"" + megabyte + "\"]}"), megabyte);
    EXPECT_EQ(base64In("{\"choices\":[{\"message\":{\"content\":\"![x](data:image/png;base64," +
                       megabyte + ")\"}}]}"),
              megabyte);
}

TEST(Pictures, areTakenInTheOrderOfTheField)
{
    EXPECT_EQ(base64In(R"({"images":["late"],"data":[{"url":"u","b64_json":"early"}]})"), "early");
}

TEST(Pictures, areNotFoundInWords)
{
    EXPECT_TRUE(
        foundIn(R"({"choices":[{"message":{"content":"I cannot draw that."}}]})").isEmpty());
    EXPECT_TRUE(foundIn(R"({"created":1,"data":[]})").isEmpty());
    EXPECT_TRUE(foundIn(R"({"id":"j","status":"queued"})").isEmpty());
    EXPECT_EQ(wordsIn(*parseJson(R"({"choices":[{"message":{"content":"No."}}]})", u"x"_s)),
              u"No."_s);
}

TEST(Pictures, mayBeAnErrorInTheirOwnPlace)
{
    const auto fault = faultInItem(*parseJson(
        R"({"data":[{"error":{"code":"OutputImageSensitiveContentDetected","message":"no"}}]})",
        u"x"_s));
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->code, u"OutputImageSensitiveContentDetected"_s);
}

} // namespace rushes::providers
