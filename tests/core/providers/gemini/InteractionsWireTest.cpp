#include "core/providers/gemini/InteractionsWire.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

Json json(const char* text)
{
    return Json::parse(text);
}

const SentPicture tiny{"abc", "image/png"}; // base64 of "abc" is YWJj

} // namespace

TEST(PictureBody, ofWordsAloneIsPlain)
{
    const PictureTurn turn{.model = u"gemini-3.1-flash-lite-image"_s,
                           .words = u"a red mug"_s,
                           .aspectRatio = u"16:9"_s,
                           .imageSize = u"1K"_s};
    EXPECT_EQ(pictureBody(turn), json(R"({
        "model":"gemini-3.1-flash-lite-image","input":"a red mug",
        "response_format":{"type":"image","delivery":"inline","aspect_ratio":"16:9","image_size":"1K"}})"));
}

TEST(PictureBody, putsTheWordsBeforeThePictures)
{
    const PictureTurn turn{.model = u"m"_s,
                           .words = u"both"_s,
                           .pictures = {tiny, {"abc", "image/jpeg"}},
                           .thinkingLevel = u"minimal"_s,
                           .seed = 12345};
    EXPECT_EQ(pictureBody(turn), json(R"({
        "model":"m",
        "input":[{"type":"text","text":"both"},
                 {"type":"image","mime_type":"image/png","data":"YWJj"},
                 {"type":"image","mime_type":"image/jpeg","data":"YWJj"}],
        "response_format":{"type":"image","delivery":"inline"},
        "generation_config":{"thinking_level":"minimal","seed":12345}})"));
}

TEST(PictureBody, goesOnWithAnEarlierTurn)
{
    const Json body =
        pictureBody({.model = u"m"_s, .words = u"make it blue"_s, .previous = u"v1_abc"_s});
    EXPECT_EQ(body["previous_interaction_id"], "v1_abc");
    EXPECT_EQ(body["input"], "make it blue");
}

TEST(PictureBody, cutsASeedToWhatTheServiceHolds)
{
    const Json body =
        pictureBody({.model = u"m"_s, .words = u"w"_s, .seed = 0xffff'ffff'ffff'ffffu});
    EXPECT_EQ(body["generation_config"]["seed"], 0x7fffffff);
}

TEST(ClipBody, ofWordsAloneIsTheRecordedForm)
{
    const ClipTurn turn{.model = u"gemini-omni-1.1-flash"_s,
                        .words = u"A slow dolly shot."_s,
                        .aspectRatio = u"16:9"_s,
                        .resolution = u"720p"_s,
                        .seconds = 3};
    EXPECT_EQ(clipBody(turn), json(R"({
        "model":"gemini-omni-1.1-flash","input":"A slow dolly shot.","background":true,
        "response_format":{"type":"video","delivery":"uri","aspect_ratio":"16:9","resolution":"720p","duration":"3s"}})"));
}

TEST(ClipBody, putsTheFramesBeforeTheWords)
{
    const ClipTurn turn{.model = u"m"_s,
                        .words = u"push in"_s,
                        .pictures = {tiny, tiny},
                        .task = u"image_to_video"_s,
                        .aspectRatio = u"9:16"_s,
                        .resolution = u"1080p"_s,
                        .seconds = 5,
                        .seed = 7};
    EXPECT_EQ(clipBody(turn), json(R"({
        "model":"m","background":true,
        "input":[{"type":"image","mime_type":"image/png","data":"YWJj"},
                 {"type":"image","mime_type":"image/png","data":"YWJj"},
                 {"type":"text","text":"push in"}],
        "response_format":{"type":"video","delivery":"uri","aspect_ratio":"9:16","resolution":"1080p","duration":"5s"},
        "generation_config":{"video_config":{"task":"image_to_video"},"seed":7}})"));
}

TEST(ClipBody, ofAnEditSaysNeitherRatioNorLength)
{
    EXPECT_EQ(clipBody({.model = u"m"_s, .words = u"golden hour"_s, .previous = u"v1_abc"_s}),
              json(R"({"model":"m","input":"golden hour","background":true,
                       "previous_interaction_id":"v1_abc",
                       "response_format":{"type":"video","delivery":"uri"}})"));
}

TEST(ClipBody, ofAnUploadedClipNamesItsAddress)
{
    const ClipTurn turn{.model = u"m"_s,
                        .words = u"snow"_s,
                        .video = u"https://host/v1beta/files/abc"_s,
                        .task = u"edit"_s};
    EXPECT_EQ(clipBody(turn), json(R"({
        "model":"m","background":true,
        "input":[{"type":"video","mime_type":"video/mp4","uri":"https://host/v1beta/files/abc"},
                 {"type":"text","text":"snow"}],
        "response_format":{"type":"video","delivery":"uri"},
        "generation_config":{"video_config":{"task":"edit"}}})"));
}

} // namespace rushes::providers
