/// OpenAI, a gateway of its form, Google's enterprise platform, and A1111.
#include "tests/core/providers/faults/FaultServices.h"

namespace rushes::faults {

namespace {

ServedReply limited()
{
    return openAiError(429, "rate_limit_exceeded", "Too many requests.");
}

ServedReply noTask()
{
    return json(R"({"code":"task_not_exist","message":"There is none.","data":null})", 404);
}

ServedReply listed(const QByteArray& item)
{
    return json(R"({"created":1,"data":[)" + item + "]}");
}

// clang-format off
const Row openAiPictures[] = {
    {"is busy once", Picture, {at(Create, limited())}, Kept, {}, "", 1},
    {"is busy", Picture, {at(Create, with(limited(), "Retry-After", "2"), 4)}, Free, RateLimited, "Too many"},
    {"has no money left: not asked again", Picture, {at(Create, openAiError(429, "insufficient_quota", "No quota."))}, Free, RateLimited, "quota"},
    {"breaks inside", Picture, {at(Create, page(500), 4)}, Free, Network, "web page"},
    {"lost its proxy: made all the same", Picture, {paidAt(Create, page(524, "A timeout occurred"))}, Unknown, Network, "timeout", 1},
    {"blocks the words", Picture, {at(Create, openAiError(400, "moderation_blocked", "Rejected."))}, Free, Refused, "Rejected"},
    {"sends an error with a 200", Picture, {at(Create, json(R"({"error":{"code":"moderation_blocked","message":"Rejected."}})"))}, Free, Refused, "Rejected"},
    {"sends an error in the picture's place", Picture, {at(Create, listed(R"({"error":{"code":"server_error","message":"It broke."}})"))}, Free, Network, "It broke"},
    {"sends an empty list", Picture, {at(Create, listed(""))}, Counted, Refused, "without a picture"},
    {"cuts its answer", Picture, {paidAt(Create, with(listed(R"({"b64_json":"iVBORw0KGgo="})"), Mishap::CutBody))}, Unknown, Network, "", 1},
    {"stops in the middle", Picture, {paidAt(Create, stalling(R"({"data":[)"))}, Unknown, Network, "nothing more", 1, Short},
    {"sends what is not a picture", Picture, {paidAt(Create, listed(R"({"b64_json":"bm8gcGljdHVyZQ=="})"))}, Unknown, Network, "neither a picture", 1},
    {"does not give its file out", Picture, {ends("at an address"), at(File, page(404, "Not Found"))}, Unknown, Network, "could not be fetched", 1},
    {"sends it elsewhere", Picture, {at(Create, away(308))}, Counted, Refused, ""},
};

const Row gatewayClips[] = {
    {"is busy once", Clip, {at(Create, limited())}, Kept, {}, "", 1},
    {"stands behind a proxy that fails: begun all the same", Clip, {paidAt(Create, page(502))}, Unknown, Network, "Bad Gateway", 1},
    {"has no channel and says so", Clip, {at(Create, openAiError(503, "no_channel", "No channel is free."))}, Free, Network, "No channel"},
    {"gives no id", Clip, {paidAt(Create, json(R"({"status":"queued"})"))}, Unknown, Network, "no id", 1},
    {"does not know the job for a moment", Clip, {at(Poll, noTask(), 2)}, Kept, {}, "", 1},
    {"does not know the job any more", Clip, {ends("gone")}, Unknown, Network, "does not know", 1},
    {"answers no question any more", Clip, {at(Poll, page(503), 40)}, GoesOn, Network, "goes on", 1},
    {"failed", Clip, {ends("failed")}, Free, Network, "fell over", 1},
    {"failed of its own limit", Clip, {at(Poll, json(R"({"id":"x","status":"failed","error":{"code":"rate_limit_exceeded","message":"No capacity."}})"))}, Free, Network, "No capacity", 1},
    {"failed of its own key", Clip, {at(Poll, json(R"({"id":"x","status":"failed","error":{"code":"invalid_api_key","message":"The channel's key is wrong."}})"))}, Free, Network, "channel", 1},
    {"blocks the clip", Clip, {ends("moderated")}, Free, Refused, "bear", 1},
    {"gave the clip up", Clip, {ends("expired")}, Free, Network, "expired", 1},
    {"stumbles over the file", Clip, {at(File, page(503), 3)}, Kept, {}, "", 1},
    {"sends a web page for the file", Clip, {at(File, page(200))}, Kept, {}, "", 1},
};

const Row enterpriseRows[] = {
    {"does not take the account", Picture, {at(SignIn, json(R"({"error":"invalid_grant","error_description":"The account is gone."})", 400), 2)}, Free, Auth, "gone"},
    {"fails to sign in", Picture, {at(SignIn, page(503), 4)}, Free, Network, "Bad Gateway"},
    {"is busy", Picture, {at(Create, rpc(429, "RESOURCE_EXHAUSTED", "Your quota is used up."), 4)}, Free, RateLimited, "quota"},
    {"blocks the words", Picture, {at(Create, json(R"({"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}})"))}, Counted, Refused, "PROHIBITED"},
    {"cuts it at a length limit", Picture, {at(Create, json(R"({"candidates":[{"finishReason":"MAX_TOKENS"}]})"))}, Counted, Network, "length limit"},
    {"sends what is not base64", Picture, {paidAt(Create, json(R"({"candidates":[{"content":{"parts":[{"inlineData":{"data":"!!"}}]}}]})"))}, Unknown, Network, "not base64", 1},
    {"closes without an answer", Picture, {paidAt(Create, with(json("{}"), Mishap::RefuseToAnswer))}, Unknown, Network, "", 1},
    {"gives no id", Clip, {paidAt(Create, json("{}"))}, Unknown, Network, "without", 1},
    {"does not know the clip any more", Clip, {at(Poll, rpc(404, "NOT_FOUND", "Not found."), 20)}, Unknown, Network, "not known", 1},
    {"failed", Clip, {ends("failed")}, Free, Network, "It broke", 1},
    {"answers no question any more", Clip, {at(Poll, page(503), 40)}, GoesOn, Network, "goes on", 1},
};

const Row a1111Rows[] = {
    {"is busy once", Picture, {at(Create, json(R"({"detail":"busy"})", 429))}, Kept, {}, "", 1},
    {"has no memory left: not asked again", Picture, {at(Create, json(R"({"error":"OutOfMemoryError","detail":"","errors":"CUDA out of memory"})", 500))}, Free, Network, "memory"},
    {"sends no picture", Picture, {at(Create, json(R"({"images":[],"info":""})"))}, Free, Refused, "without a picture"},
    {"sends what is not a picture", Picture, {at(Create, json(R"({"images":["bm8gcGljdHVyZQ=="]})"))}, Free, Network, "neither a picture"},
    {"cuts its answer", Picture, {at(Create, with(json(R"({"images":["iVBORw0KGgo="]})"), Mishap::CutBody))}, Free, Network, ""},
    {"never answers", Picture, {at(Create, with(json("{}"), Mishap::NeverAnswer))}, Free, Network, "did not", 0, Short},
};
// clang-format on

struct OpenAiFaultTable : ::testing::TestWithParam<Row>
{};
struct GatewayFaultTable : ::testing::TestWithParam<Row>
{};
struct EnterpriseFaultTable : ::testing::TestWithParam<Row>
{};
struct A1111FaultTable : ::testing::TestWithParam<Row>
{};

TEST_P(OpenAiFaultTable, endAsTheTableSays)
{
    OpenAiService service(providers::openAiHost());
    prove(service, GetParam());
}

TEST_P(GatewayFaultTable, endAsTheTableSays)
{
    OpenAiService service(providers::fourSapiHost());
    prove(service, GetParam());
}

TEST_P(EnterpriseFaultTable, endAsTheTableSays)
{
    EnterpriseService service;
    prove(service, GetParam());
}

TEST_P(A1111FaultTable, endAsTheTableSays)
{
    A1111Service service;
    prove(service, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pictures, OpenAiFaultTable, ::testing::ValuesIn(openAiPictures), nameOf);
INSTANTIATE_TEST_SUITE_P(Clips, GatewayFaultTable, ::testing::ValuesIn(gatewayClips), nameOf);
INSTANTIATE_TEST_SUITE_P(All, EnterpriseFaultTable, ::testing::ValuesIn(enterpriseRows), nameOf);
INSTANTIATE_TEST_SUITE_P(All, A1111FaultTable, ::testing::ValuesIn(a1111Rows), nameOf);

} // namespace

} // namespace rushes::faults
