#include "tests/core/providers/faults/Fault.h"

namespace rushes::faults {

Mistake at(Where where, ServedReply reply, int times)
{
    return {.where = where, .reply = std::move(reply), .times = times};
}

Mistake paidAt(Where where, ServedReply reply)
{
    return {.where = where, .reply = std::move(reply), .charge = Charge::Once};
}

Mistake ends(const char* how)
{
    return {.ending = how};
}

ServedReply json(QByteArray body, int status)
{
    return {.status = status, .body = std::move(body)};
}

ServedReply page(int status, QByteArray title)
{
    return {.status = status,
            .body = "<html><title>" + title + "</title></html>",
            .headers = {{"Content-Type", "text/html"}}};
}

ServedReply with(ServedReply reply, Mishap mishap)
{
    reply.mishap = mishap;
    return reply;
}

ServedReply with(ServedReply reply, const char* header, const char* value)
{
    reply.headers.push_back({header, value});
    return reply;
}

ServedReply away(int status)
{
    return with(json({}, status), "Location", "http://STRANGER/elsewhere");
}

ServedReply stalling(QByteArray piece)
{
    return {.headers = {{"Content-Type", "application/json"}},
            .mishap = Mishap::NeverAnswer,
            .chunks = {std::move(piece)}};
}

ServedReply rpc(int status, const char* name, const char* message, const char* details)
{
    return json(R"({"error":{"code":)" + QByteArray::number(status) + R"(,"status":")" + name +
                    R"(","message":")" + message + R"(","details":)" + details + "}}",
                status);
}

ServedReply openAiError(int status, const char* code, const char* message)
{
    return json(QByteArray(R"({"error":{"code":")") + code + R"(","message":")" + message +
                    R"(","param":null,"type":"request_error"}})",
                status);
}

ServedReply arkError(int status, const char* code, const char* message)
{
    return json(QByteArray(R"({"error":{"code":")") + code + R"(","message":")" + message +
                    R"(","param":"","type":"BadRequest"}})",
                status);
}

} // namespace rushes::faults
