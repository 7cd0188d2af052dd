/// Google's developer API: pictures of Nano Banana, clips of Omni, batches.
#include "tests/core/providers/faults/FaultServices.h"

namespace rushes::faults {

namespace {

constexpr auto perDay =
    R"([{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"RequestsPerDay"}]}])";
constexpr auto inSeven =
    R"([{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"7s"}])";
constexpr auto inAnHour =
    R"([{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"3600s"}])";
constexpr auto leaked = R"([{"reason":"API_KEY_INVALID"}])";

ServedReply busy(const char* details = "[]")
{
    return rpc(429, "RESOURCE_EXHAUSTED", "Your quota is used up.", details);
}

ServedReply overloaded()
{
    return rpc(503, "UNAVAILABLE", "The model is overloaded.");
}

/// A finished interaction with this for its picture.
ServedReply pictured(const QByteArray& base64)
{
    return json(R"({"id":"v1_x","status":"completed","steps":[{"type":"model_output","content":[)"
                R"({"type":"image","mime_type":"image/png","data":")" +
                base64 + R"("}]}]})");
}

ServedReply whole()
{
    return pictured(testing::paintedPng(64, 36).toBase64());
}

ServedReply interaction(const QByteArray& rest)
{
    return json(R"({"id":"v1_x",)" + rest + "}");
}

const QByteArray noise = QByteArray("these words are no picture").repeated(400).toBase64();

// clang-format off
const Row pictures[] = {
    {"is busy once", Picture, {at(Create, busy())}, Kept, {}, "", 1},
    {"is busy and says when to come", Picture, {at(Create, busy(inSeven), 4)}, Free, RateLimited, "quota"},
    {"is busy in a header", Picture, {at(Create, with(busy(), "Retry-After", "3"), 4)}, Free, RateLimited, "quota"},
    {"is busy for an hour: not asked again", Picture, {at(Create, busy(inAnHour))}, Free, RateLimited, "quota"},
    {"has no more for today: not asked again", Picture, {at(Create, busy(perDay))}, Free, RateLimited, "quota"},
    {"is overloaded once", Picture, {at(Create, overloaded())}, Kept, {}, "", 1},
    {"is overloaded", Picture, {at(Create, overloaded(), 4)}, Free, Network, "overloaded"},
    {"breaks inside", Picture, {at(Create, rpc(500, "INTERNAL", "An internal error."), 4)}, Free, Network, "internal"},
    {"stands behind a proxy that fails", Picture, {at(Create, page(502), 4)}, Free, Network, "Bad Gateway"},
    {"gave up in a proxy: made all the same", Picture, {paidAt(Create, page(504, "Gateway Timeout"))}, Unknown, Network, "Gateway", 1},
    {"knows no such method", Picture, {at(Create, rpc(501, "UNIMPLEMENTED", "Not here."))}, Free, Unsupported, "Not here"},
    {"does not take a member", Picture, {at(Create, rpc(400, "INVALID_ARGUMENT", "Unknown name size."))}, Free, Unsupported, "size"},
    {"does not know the model", Picture, {at(Create, rpc(404, "NOT_FOUND", "models/x is not found."))}, Free, Unsupported, "not found"},
    {"does not take the key", Picture, {at(Create, rpc(400, "INVALID_ARGUMENT", "API key not valid.", leaked))}, Free, Auth, "not valid"},
    {"repeats the key it does not take", Picture, {at(Create, rpc(403, "PERMISSION_DENIED", "The key test-key was leaked."))}, Free, Auth, "leaked"},
    {"wants money first", Picture, {at(Create, rpc(402, "FAILED_PRECONDITION", "Billing is off."))}, Free, Auth, "Billing"},
    {"sends a web page", Picture, {paidAt(Create, page(200, "Welcome"))}, Unknown, Network, "not JSON", 1},
    {"sends an empty object", Picture, {paidAt(Create, json("{}"))}, Unknown, Network, "without", 1},
    {"sends nothing at all", Picture, {paidAt(Create, json(""))}, Unknown, Network, "nothing at all", 1},
    {"cuts its answer", Picture, {paidAt(Create, with(whole(), Mishap::CutBody))}, Unknown, Network, "", 1},
    {"promises more than it sends", Picture, {paidAt(Create, with(whole(), Mishap::LongLength))}, Unknown, Network, "", 1},
    {"sends more than it promised", Picture, {paidAt(Create, with(whole(), Mishap::ShortLength))}, Unknown, Network, "not JSON", 1},
    {"closes without an answer", Picture, {paidAt(Create, with(whole(), Mishap::RefuseToAnswer))}, Unknown, Network, "", 1},
    {"never answers", Picture, {paidAt(Create, with(whole(), Mishap::NeverAnswer))}, Unknown, Network, "did not", 1, Short},
    {"stops in the middle", Picture, {paidAt(Create, stalling(R"({"id":"v1_x",)"))}, Unknown, Network, "nothing more", 1, Short},
    {"drips", Picture, {paidAt(Create, with(whole(), Mishap::SlowDrip))}, Unknown, Network, "did not finish", 1, Short},
    {"never ends", Picture, {paidAt(Create, with(json(" "), Mishap::EndlessBody))}, Unknown, Network, "did not finish", 1, Short},
    {"sends what is not base64", Picture, {paidAt(Create, pictured("!!not base64!!"))}, Unknown, Network, "not base64", 1},
    {"sends what is not a picture", Picture, {paidAt(Create, pictured(noise))}, Unknown, Network, "neither a picture", 1},
    {"answers in words", Picture, {ends("with words")}, Free, Refused, "I can't draw that", 1},
    {"answers with nothing", Picture, {ends("with nothing")}, Free, Refused, "no picture", 1},
    {"finds it unsafe", Picture, {at(Create, json(R"({"error":{"code":"image_safety","message":"I cannot do that."}})", 400))}, Free, Refused, "I cannot"},
    {"finds it unsafe afterwards", Picture, {at(Create, interaction(R"("status":"failed","errors":[{"code":"prohibited_content","message":"Blocked."}])"))}, Free, Refused, "Blocked"},
    {"leaves it incomplete", Picture, {at(Create, interaction(R"("status":"incomplete")"))}, Counted, Network, "incomplete"},
    {"sends it elsewhere", Picture, {at(Create, away(302))}, Unknown, Network, ""},
    {"sends it elsewhere as it is", Picture, {at(Create, away(307))}, Unknown, Network, ""},
};

const Row clips[] = {
    {"is busy once", Clip, {at(Create, busy())}, Kept, {}, "", 1},
    {"is busy", Clip, {at(Create, busy(), 4)}, Free, RateLimited, "quota"},
    {"breaks inside and says so: not sent again", Clip, {at(Create, overloaded())}, Free, Network, "overloaded"},
    {"stands behind a proxy that fails: begun all the same", Clip, {paidAt(Create, page(502))}, Unknown, Network, "Bad Gateway", 1},
    {"cuts the answer to a create", Clip, {paidAt(Create, with(interaction(R"("status":"in_progress")"), Mishap::CutBody))}, Unknown, Network, "", 1},
    {"never answers a create", Clip, {paidAt(Create, with(json("{}"), Mishap::NeverAnswer))}, Unknown, Network, "did not", 1, Short},
    {"gives no id", Clip, {paidAt(Create, json(R"({"object":"interaction"})"))}, Unknown, Network, "without", 1},
    {"finds the words unsafe", Clip, {at(Create, json(R"({"error":{"code":"prohibited_content","message":"Not this."}})", 400))}, Free, Refused, "Not this"},
    {"does not answer a question", Clip, {at(Poll, page(503), 9)}, Kept, {}, "", 1},
    {"answers no question any more", Clip, {at(Poll, page(503), 40)}, GoesOn, Network, "goes on", 1},
    {"is busy when it is asked", Clip, {at(Poll, busy(), 9)}, Kept, {}, "", 1},
    {"does not take the key when it is asked", Clip, {at(Poll, rpc(403, "PERMISSION_DENIED", "Denied."))}, GoesOn, Auth, "goes on", 1},
    {"answers a question with a web page", Clip, {at(Poll, page(200))}, Kept, {}, "", 1},
    {"cuts the answer to a question", Clip, {at(Poll, with(interaction(R"("status":"in_progress")"), Mishap::CutBody))}, Kept, {}, "", 1},
    {"stops while it answers a question", Clip, {at(Poll, stalling("{"))}, Kept, {}, "", 1, Short},
    {"says what nobody has heard of", Clip, {ends("puzzling")}, Kept, {}, "", 1},
    {"does not know the clip for a moment", Clip, {at(Poll, rpc(404, "NOT_FOUND", "Not found."), 2)}, Kept, {}, "", 1},
    {"does not know the clip any more", Clip, {at(Poll, rpc(404, "NOT_FOUND", "Not found."), 20)}, Unknown, Network, "not known", 1},
    {"says that the clip is gone", Clip, {at(Poll, rpc(410, "NOT_FOUND", "Gone."), 20)}, Unknown, Network, "not known", 1},
    {"failed", Clip, {ends("failed")}, Free, Network, "Something broke", 1},
    {"failed of its own limit", Clip, {at(Poll, interaction(R"("status":"failed","errors":[{"code":8,"message":"No capacity."}])"))}, Free, Network, "No capacity", 1},
    {"failed of its own sign-in", Clip, {at(Poll, interaction(R"("status":"failed","errors":[{"code":7,"message":"No rights."}])"))}, Free, Network, "No rights", 1},
    {"failed of a wrong member", Clip, {at(Poll, interaction(R"("status":"failed","errors":[{"code":3,"message":"Wrong."}])"))}, Free, Network, "Wrong", 1},
    {"blocks the clip", Clip, {ends("blocked")}, Free, Refused, "blocked", 1},
    {"refuses in words", Clip, {ends("refused")}, Counted, Refused, "I can't create", 1},
    {"finishes with nothing", Clip, {ends("silent")}, Counted, Refused, "no clip", 1},
    {"leaves the clip incomplete", Clip, {ends("incomplete")}, Counted, Network, "incomplete", 1},
    {"uses its own budget up", Clip, {ends("over budget")}, Counted, Network, "budget", 1},
    {"has the file on another host", Clip, {ends("elsewhere")}, Kept, {}, "", 1},
    {"does not have the file yet", Clip, {at(File, rpc(404, "NOT_FOUND", "Not yet."), 3)}, Kept, {}, "", 1},
    {"cuts the file", Clip, {at(File, with(json(QByteArray(5000, 'x')), Mishap::CutBody))}, Kept, {}, "", 1},
    {"sends a web page for the file", Clip, {at(File, page(200))}, Kept, {}, "", 1},
    {"sends what is not base64 for the clip", Clip, {at(Poll, interaction(R"("status":"completed","steps":[{"type":"model_output","content":[{"type":"video","data":"!!"}]}])"))}, Kept, {}, "", 1},
};

const Row batches[] = {
    {"is busy", Batch, {at(Create, busy(), 4)}, Free, RateLimited, "quota"},
    {"has no more for today", Batch, {at(Create, busy(perDay))}, Free, RateLimited, "quota"},
    {"says that it failed, and took it: found by its name", Batch, {at(Create, overloaded())}, Kept, {}, "", 1},
    {"stands behind a proxy that fails: found by its name", Batch, {at(Create, page(502))}, Kept, {}, "", 1},
    {"stands behind a proxy that fails, and lists it late", Batch, {at(Create, page(502)), at(List, json("{}"), 4)}, Kept, {}, "", 1},
    {"closes without an answer, and lists it late", Batch, {at(Create, with(json("{}"), Mishap::RefuseToAnswer)), at(List, json("{}"), 4)}, Kept, {}, "", 1},
    {"answers no question for a while", Batch, {at(Poll, page(503), 30)}, Kept, {}, "", 1},
    {"cuts the answer to a question", Batch, {at(Poll, with(json(R"({"name":"batches/1"})"), Mishap::CutBody))}, Kept, {}, "", 1},
    {"does not know the batch any more", Batch, {at(Poll, rpc(404, "NOT_FOUND", "Not found."), 20)}, Unknown, Network, "not known", 1},
    {"did not get to it in time", Batch, {at(Poll, json(R"({"name":"batches/1","metadata":{"state":"BATCH_STATE_EXPIRED"}})"))}, Free, Network, "expired", 1},
    {"failed", Batch, {at(Poll, json(R"({"name":"batches/1","metadata":{"state":"BATCH_STATE_FAILED"},"error":{"code":13,"message":"It broke."}})"))}, Free, Network, "It broke", 1},
    {"failed of its own limit", Batch, {at(Poll, json(R"({"name":"batches/1","done":true,"error":{"code":8,"message":"No capacity."}})"))}, Free, Network, "No capacity", 1},
    {"was cancelled there", Batch, {at(Poll, json(R"({"name":"batches/1","metadata":{"state":"BATCH_STATE_CANCELLED"}})"))}, Free, Cancelled, "cancelled", 1},
    {"refuses one of two", Batch, {ends("half refused")}, Half, {}, "", 1},
};
// clang-format on

class GeminiFaultTable : public ::testing::TestWithParam<Row>
{};

TEST_P(GeminiFaultTable, endAsTheTableSays)
{
    GeminiService service;
    prove(service, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pictures, GeminiFaultTable, ::testing::ValuesIn(pictures), nameOf);
INSTANTIATE_TEST_SUITE_P(Clips, GeminiFaultTable, ::testing::ValuesIn(clips), nameOf);
INSTANTIATE_TEST_SUITE_P(Batches, GeminiFaultTable, ::testing::ValuesIn(batches), nameOf);

} // namespace

} // namespace rushes::faults
