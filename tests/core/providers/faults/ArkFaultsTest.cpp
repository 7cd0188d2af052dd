/// Ark: pictures of Seedream, clips of Seedance.
#include "tests/core/providers/faults/FaultServices.h"

namespace rushes::faults {

namespace {

ServedReply burst()
{
    return arkError(429, "RequestBurstTooFast", "Too fast.");
}

ServedReply broken()
{
    return arkError(500, "InternalServiceError", "It broke.");
}

ServedReply gone()
{
    return arkError(404, "ResourceNotFound", "The task is not found.");
}

ServedReply seedream(const QByteArray& base64)
{
    return json(R"({"model":"m","data":[{"b64_json":")" + base64 +
                R"(","size":"48x32"}],"usage":{"generated_images":1}})");
}

ServedReply painted()
{
    return seedream(testing::paintedPng(48, 32).toBase64());
}

// clang-format off
const Row arkPictures[] = {
    {"is too fast once", Picture, {at(Create, burst())}, Kept, {}, "", 1},
    {"is too fast", Picture, {at(Create, burst(), 4)}, Free, RateLimited, "Too fast"},
    {"has a limit that was set: not asked again", Picture, {at(Create, arkError(429, "SetLimitExceeded", "The limit is reached."))}, Free, RateLimited, "limit"},
    {"breaks inside: asked once more", Picture, {at(Create, broken(), 2)}, Free, Network, "It broke"},
    {"stands behind a proxy that gave up", Picture, {paidAt(Create, page(504))}, Unknown, Network, "Gateway", 1},
    {"has an overdue account", Picture, {at(Create, arkError(403, "AccountOverdueError", "It is overdue."))}, Free, Auth, "overdue"},
    {"has not opened the model", Picture, {at(Create, arkError(404, "ModelNotOpen", "Activate it first."))}, Free, Unsupported, "Activate"},
    {"finds the words unsafe", Picture, {at(Create, arkError(400, "InputTextSensitiveContentDetected", "Not these words."))}, Free, Refused, "Not these"},
    {"finds the picture unsafe", Picture, {ends("moderated")}, Free, Refused, "sensitive"},
    {"finds one of two unsafe", Picture, {ends("half moderated")}, Kept, {}, "", 1},
    {"sends a web page", Picture, {paidAt(Create, page(200))}, Unknown, Network, "not JSON", 1},
    {"sends no picture", Picture, {ends("with nothing")}, Unknown, Network, "no picture"},
    {"cuts its answer", Picture, {paidAt(Create, with(painted(), Mishap::CutBody))}, Unknown, Network, "", 1},
    {"drips", Picture, {paidAt(Create, with(painted(), Mishap::SlowDrip))}, Unknown, Network, "did not finish", 1, Short},
    {"sends what is not base64", Picture, {paidAt(Create, seedream("%%%%"))}, Unknown, Network, "not base64", 1},
    {"has the file for a moment only", Picture, {ends("at an address"), at(File, page(403, "Expired"), 4)}, Unknown, Network, "could not be fetched", 1},
    {"stumbles over its own file", Picture, {ends("at an address"), at(File, page(503), 2)}, Kept, {}, "", 1},
    {"sends a web page for its file", Picture, {ends("at an address"), at(File, page(200))}, Unknown, Network, "neither a picture", 1},
};

const Row arkClips[] = {
    {"is too fast once", Clip, {at(Create, burst())}, Kept, {}, "", 1},
    {"breaks inside and says so: not sent again", Clip, {at(Create, broken())}, Free, Network, "It broke"},
    {"stands behind a proxy that fails: begun all the same", Clip, {paidAt(Create, page(502))}, Unknown, Network, "Bad Gateway", 1},
    {"gives no id", Clip, {paidAt(Create, json("{}"))}, Unknown, Network, "without the task's id", 1},
    {"closes without an answer", Clip, {paidAt(Create, with(json("{}"), Mishap::RefuseToAnswer))}, Unknown, Network, "", 1},
    {"does not know the task for a moment", Clip, {at(Poll, gone(), 2)}, Kept, {}, "", 1},
    {"does not know the task any more", Clip, {at(Poll, gone(), 20)}, Unknown, Network, "does not know", 1},
    {"answers a question with something else", Clip, {at(Poll, json("[]"))}, Kept, {}, "", 1},
    {"failed", Clip, {ends("failed")}, Free, Network, "encountered an error", 1},
    {"failed of a wrong member", Clip, {ends("broken")}, Free, Network, "ratio", 1},
    {"blocks the clip", Clip, {ends("blocked")}, Free, Refused, "sensitive", 1},
    {"gave the clip up", Clip, {ends("expired")}, Free, Network, "expired", 1},
    {"was cancelled there", Clip, {ends("cancelled")}, Free, Cancelled, "cancelled", 1},
    {"finishes with nothing", Clip, {ends("silent")}, Counted, Refused, "without sending one", 1},
    {"cuts the file", Clip, {at(File, with(json(QByteArray(5000, 'x')), Mishap::CutBody))}, Kept, {}, "", 1},
    {"does not give the file out", Clip, {at(File, page(403, "Expired"), 10)}, GoesOn, Network, "could not be fetched", 1},
};
// clang-format on

class ArkFaultTable : public ::testing::TestWithParam<Row>
{};

TEST_P(ArkFaultTable, endAsTheTableSays)
{
    ArkService service;
    prove(service, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pictures, ArkFaultTable, ::testing::ValuesIn(arkPictures), nameOf);
INSTANTIATE_TEST_SUITE_P(Clips, ArkFaultTable, ::testing::ValuesIn(arkClips), nameOf);

} // namespace

} // namespace rushes::faults
