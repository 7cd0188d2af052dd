#include "core/providers/gemini/InteractionReply.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

InteractionReply readAnswer(const QByteArray& body)
{
    return readInteraction(readReply(body, u"gemini"_s).value());
}

catalog::Model modelNamed(const QString& id)
{
    return catalog::loadModels()->find(id).value();
}

Error whyNoClip(const InteractionReply& reply)
{
    return whyNothing(reply, Delivered::Kind::Clip, modelNamed(u"omni-1.1"_s), u"gemini"_s);
}

Error whyNoPicture(const InteractionReply& reply)
{
    return whyNothing(reply, Delivered::Kind::Picture, modelNamed(u"lite"_s), u"gemini"_s);
}

} // namespace

TEST(InteractionReply, picturesOfTheOutputAreFoundAndThoughtsLeftOut)
{
    const QByteArray longData(8000, 'A');
    const InteractionReply reply =
        readAnswer(R"({"id":"v1_a","status":"completed","steps":[
        {"type":"thought","content":[{"type":"image","data":"BBBB"}],"signature":"xyz"},
        {"content":[{"text":" Here. ","type":"text"},{"data":")" +
                   longData + R"(","mime_type":"image/jpeg","type":"image"}],"type":"model_output"},
        {"type":"model_output","content":[{"type":"image","uri":"https://h/files/1"}]}]})");
    EXPECT_EQ(reply.id, u"v1_a"_s);
    EXPECT_EQ(reply.status, InteractionStatus::Completed);
    EXPECT_EQ(reply.words, u"Here."_s);
    ASSERT_EQ(reply.media.size(), 2);
    EXPECT_EQ(reply.media[0].blob.base64.size(), 8000);
    EXPECT_EQ(reply.media[1].uri, u"https://h/files/1"_s);
    EXPECT_EQ(reply.first(Delivered::Kind::Clip), nullptr);
}

TEST(InteractionReply, whatNobodyKnowsIsPassedOver)
{
    const InteractionReply reply = readAnswer(
        R"({"id":7,"status":"pondering","steps":[5,null,{"type":"dream"},
            {"type":"model_output"},{"type":"model_output","content":"x"},
            {"type":"model_output","content":[{"type":"hologram","data":"AA"},3,{"type":"image"}]}],
            "errors":"none","usage":[1]})");
    EXPECT_TRUE(reply.id.isEmpty());
    EXPECT_EQ(reply.status, InteractionStatus::Running);
    EXPECT_TRUE(reply.media.empty());
    EXPECT_TRUE(reply.faults.empty());
    EXPECT_EQ(readAnswer("[]").status, InteractionStatus::Running);
}

TEST(InteractionReply, everyStatusHasItsMeaning)
{
    for (const auto& [name, status] : {std::pair("queued", InteractionStatus::Running),
                                       {"in_progress", InteractionStatus::Running},
                                       {"completed", InteractionStatus::Completed},
                                       {"failed", InteractionStatus::Failed},
                                       {"cancelled", InteractionStatus::Cancelled},
                                       {"incomplete", InteractionStatus::Incomplete},
                                       {"budget_exceeded", InteractionStatus::OverBudget},
                                       {"requires_action", InteractionStatus::AsksForMore},
                                       {"requires_continuation", InteractionStatus::AsksForMore}})
        EXPECT_EQ(readAnswer(QByteArray("{\"status\":\"") + name + "\"}").status, status) << name;
}

TEST(InteractionReply, completedWithWordsOnlyIsARefusalInThoseWords)
{
    const InteractionReply reply = readAnswer(
        R"({"id":"v1_a","status":"completed","steps":[{"type":"model_output",
            "content":[{"type":"text","text":"I can't create that video."}]},{"type":"thought"}]})");
    const Error error = whyNoClip(reply);
    EXPECT_EQ(error.code, ErrorCode::Refused);
    EXPECT_EQ(error.detail, u"I can't create that video."_s);
    EXPECT_EQ(error.provider, u"gemini"_s);
    EXPECT_FALSE(error.outcomeUnknown);
}

TEST(InteractionReply, completedWithNothingIsARefusalThatSaysSo)
{
    const InteractionReply reply = readAnswer(R"({"id":"v1_a","status":"completed"})");
    EXPECT_EQ(whyNoClip(reply).code, ErrorCode::Refused);
    EXPECT_TRUE(whyNoClip(reply).detail.contains(u"gave no reason"_s));
}

TEST(InteractionReply, wordsAloneCostWhatTheyCountAndMayCostAllWhenTheyDoNot)
{
    const Error uncounted = whyNoClip(readAnswer(R"({"status":"completed"})"));
    EXPECT_TRUE(uncounted.mayBeBilled);
    EXPECT_FALSE(uncounted.reported);
    const Error counted = whyNoClip(readAnswer(
        R"({"status":"completed","usage":{"total_input_tokens":20,"total_thought_tokens":10}})"));
    EXPECT_FALSE(counted.mayBeBilled);
    ASSERT_TRUE(counted.reported);
    EXPECT_NEAR(counted.reported->dollars(), 20 * 1.5e-6 + 10 * 9e-6, 1e-6);
    const Error failed =
        whyNoClip(readAnswer(R"({"status":"failed","errors":[{"code":"safety"}]})"));
    EXPECT_FALSE(failed.mayBeBilled) << "an error is not billed";
}

TEST(InteractionReply, blockedCodesAreRefusalsAndOthersAreNot)
{
    const auto codeFor = [](const char* code) {
        return whyNoPicture(readAnswer(QByteArray(R"({"status":"failed","errors":[{"code":")") +
                                       code + R"(","message":"why"}]})"))
            .code;
    };
    for (const char* blocked : {"safety", "recitation", "language", "prohibited_content", "spii",
                                "blocklist", "image_safety", "image_prohibited_content",
                                "image_recitation", "image_other", "content_blocked"})
        EXPECT_EQ(codeFor(blocked), ErrorCode::Refused) << blocked;
    for (const char* broken : {"api_error", "deadline_exceeded", "service_unavailable",
                               "malformed_function_call", "missing_thought_signature"})
        EXPECT_EQ(codeFor(broken), ErrorCode::Network) << broken;
    EXPECT_EQ(codeFor("rate_limit_exceeded"), ErrorCode::RateLimited);
}

TEST(InteractionReply, anErrorInsideAStepIsSeen)
{
    const InteractionReply reply =
        readAnswer(R"({"status":"completed","steps":[{"type":"model_output",
                 "error":{"code":3,"message":"The image was unreadable."}}]})");
    const Error error = whyNoPicture(reply);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_TRUE(error.detail.contains(u"unreadable"_s));
}

TEST(InteractionReply, otherEndingsHaveTheirCodes)
{
    const auto codeFor = [](const char* status) {
        return whyNoClip(readAnswer(QByteArray("{\"status\":\"") + status + "\"}")).code;
    };
    EXPECT_EQ(codeFor("failed"), ErrorCode::Network);
    EXPECT_EQ(codeFor("incomplete"), ErrorCode::Network);
    EXPECT_EQ(codeFor("requires_action"), ErrorCode::Network);
    EXPECT_EQ(codeFor("cancelled"), ErrorCode::Cancelled);
    EXPECT_EQ(codeFor("budget_exceeded"), ErrorCode::RateLimited);
}

TEST(InteractionReply, theRecordedClipCostsWhatItsTokensSay)
{
    const InteractionReply reply =
        readAnswer(R"({"status":"completed","usage":{"total_tokens":18127,
        "total_input_tokens":19,"total_output_tokens":17873,
        "output_tokens_by_modality":[{"modality":"video","tokens":17376}],
        "total_thought_tokens":235,"raw_prompt_token":29902},
        "steps":[{"type":"model_output","content":[{"type":"video","uri":"https://h/files/a"}]}]})");
    const auto cost = reportedCost(reply, modelNamed(u"omni-1.1"_s));
    ASSERT_TRUE(cost);
    EXPECT_NEAR(cost->dollars(), 17376 * 17.5e-6 + 235 * 9e-6 + 19 * 1.5e-6, 1e-6);
}

TEST(InteractionReply, aReplyThatDoesNotCountItsPictureReportsNothing)
{
    const InteractionReply reply =
        readAnswer(R"({"status":"completed","usage":{"total_input_tokens":19},
        "steps":[{"type":"model_output","content":[{"type":"image","data":"AAAA"}]}]})");
    EXPECT_FALSE(reportedCost(reply, modelNamed(u"lite"_s)));
}

TEST(InteractionStream, gathersWhatItsEventsBring)
{
    InteractionStream stream;
    for (
        const char* data :
        {R"({"interaction":{"id":"v1_s","status":"in_progress"},"event_type":"interaction.created"})",
         R"({"interaction_id":"v1_s","status":"in_progress","event_type":"interaction.status_update"})",
         R"({"index":0,"step":{"type":"thought"},"event_type":"step.start"})",
         R"({"index":0,"delta":{"type":"image","data":"BBBB"},"event_type":"step.delta"})",
         R"({"index":1,"step":{"type":"model_output"},"event_type":"step.start"})",
         R"({"index":1,"delta":{"type":"text","text":"Here "},"event_type":"step.delta"})",
         R"({"index":1,"delta":{"type":"text","text":"it is"},"event_type":"step.delta"})",
         R"({"index":1,"delta":{"type":"image","mime_type":"image/jpeg","data":"AAAA"},"event_type":"step.delta"})",
         R"({"index":1,"event_type":"step.stop"})",
         R"({"interaction":{"id":"v1_s","status":"completed","usage":{"output_tokens_by_modality":[{"modality":"image","tokens":1120}]}},"event_type":"interaction.completed"})",
         "[DONE]"})
        ASSERT_TRUE(stream.take(data, u"gemini"_s)) << data;
    const InteractionReply reply = stream.finish();
    EXPECT_EQ(reply.id, u"v1_s"_s);
    EXPECT_EQ(reply.status, InteractionStatus::Completed);
    EXPECT_EQ(reply.words, u"Here it is"_s);
    ASSERT_EQ(reply.media.size(), 1);
    EXPECT_EQ(reply.media[0].blob.base64.toByteArray(), "AAAA");
    EXPECT_EQ(reply.usage.value().image, 1120);
}

TEST(InteractionStream, aLastEventThatHoldsEverythingIsEnough)
{
    InteractionStream stream;
    ASSERT_TRUE(stream.take(R"({"interaction":{"id":"v1_s","status":"completed","steps":[
        {"type":"model_output","content":[{"type":"image","data":"AAAA"}]}]}})",
                            u"gemini"_s));
    EXPECT_EQ(stream.finish().media.size(), 1);
}

TEST(InteractionStream, anErrorInTheMiddleIsKept)
{
    InteractionStream stream;
    ASSERT_TRUE(stream.take(
        R"({"event_type":"error","error":{"code":"gateway_timeout","message":"too slow"}})",
        u"gemini"_s));
    const InteractionReply reply = stream.finish();
    ASSERT_EQ(reply.faults.size(), 1);
    EXPECT_EQ(reply.faults[0].code, u"gateway_timeout"_s);
    EXPECT_FALSE(stream.take("half an eve", u"gemini"_s));
}

} // namespace rushes::providers
