#include "core/providers/service/ServiceError.h"
#include "core/providers/service/KeyCut.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

struct Case
{
    const char* name;
    int status;
    const char* body;
    ErrorCode code;
    const char* words; ///< must be in the detail
};

void PrintTo(const Case& given, std::ostream* out)
{
    *out << given.name;
}

const Case cases[] = {
    {"google quota", 429,
     R"({"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED","details":[
       {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerDay"}]},
       {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.4s"}]}})",
     ErrorCode::RateLimited, "GenerateRequestsPerDay"},
    {"google bad key", 400,
     R"({"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT",
       "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]}})",
     ErrorCode::Auth, "API key not valid"},
    {"google bad key without details", 400,
     R"({"error":{"code":"invalid_request","message":"API key not valid. Please pass a valid API key."}})",
     ErrorCode::Auth, "API key not valid"},
    {"google leaked key", 403,
     R"({"error":{"code":403,"message":"Your API key was reported as leaked.","status":"PERMISSION_DENIED"}})",
     ErrorCode::Auth, "leaked"},
    {"google bad field", 400,
     R"({"error":{"code":400,"message":"Unknown name \"size\"","status":"INVALID_ARGUMENT"}})",
     ErrorCode::Unsupported, "Unknown name"},
    {"google unknown model", 404,
     R"({"error":{"code":404,"message":"models/x is not found","status":"NOT_FOUND"}})",
     ErrorCode::Unsupported, "models/x"},
    {"google internal", 500,
     R"({"error":{"code":500,"message":"An internal error","status":"INTERNAL"}})",
     ErrorCode::Network, "An internal error"},
    {"google unimplemented", 501,
     R"({"error":{"code":501,"message":"No such method","status":"UNIMPLEMENTED"}})",
     ErrorCode::Unsupported, "No such method"},
    {"google region", 400,
     R"({"error":{"code":400,"message":"User location is not supported","status":"FAILED_PRECONDITION"}})",
     ErrorCode::Unsupported, "User location"},
    {"google array", 403,
     R"([{"error":{"code":403,"message":"Denied here","status":"PERMISSION_DENIED"}}])",
     ErrorCode::Auth, "Denied here"},
    {"interactions field", 400,
     R"({"error":{"message":"The value '1:7' is not supported for 'response_format.aspect_ratio'.","code":"invalid_request"}})",
     ErrorCode::Unsupported, "'1:7'"},
    {"interactions model", 404, R"({"error":{"message":"no such model","code":"model_not_found"}})",
     ErrorCode::Unsupported, "no such model"},
    {"interactions rate", 429, R"({"error":{"message":"slower","code":"rate_limit_exceeded"}})",
     ErrorCode::RateLimited, "slower"},
    {"interactions safety", 400, R"({"error":{"message":"I will not","code":"image_safety"}})",
     ErrorCode::Refused, "I will not"},
    {"ark field", 400,
     R"({"error":{"code":"InvalidParameter","message":"size is wrong. request id: 02","param":"size","type":"BadRequest"}})",
     ErrorCode::Unsupported, "InvalidParameter"},
    {"ark moderation", 400,
     R"({"error":{"code":"InputImageSensitiveContentDetected.PolicyViolation","message":"The picture may not","type":"BadRequest"}})",
     ErrorCode::Refused, "The picture may not"},
    {"ark key", 401,
     R"({"error":{"code":"AuthenticationError","message":"The key is wrong","type":"Unauthorized"}})",
     ErrorCode::Auth, "The key is wrong"},
    {"ark overdue", 403,
     R"({"error":{"code":"AccountOverdueError","message":"The account is overdue","type":"Forbidden"}})",
     ErrorCode::Auth, "overdue"},
    {"ark closed model", 404,
     R"({"error":{"code":"ModelNotOpen","message":"Activate it first","type":"NotFound"}})",
     ErrorCode::Unsupported, "Activate it first"},
    {"ark burst", 429,
     R"({"error":{"code":"RequestBurstTooFast","message":"Too fast","type":"TooManyRequests"}})",
     ErrorCode::RateLimited, "Too fast"},
    {"ark internal", 500,
     R"({"error":{"code":"InternalServiceError","message":"Broken","type":"InternalServerError"}})",
     ErrorCode::Network, "Broken"},
    {"ark capitalised", 400,
     R"({"error":{"Code":"OutputImageSensitiveContentDetected","Message":"Not this","Type":"BadRequest"}})",
     ErrorCode::Refused, "Not this"},
    {"ark wrapped and capitalised", 401,
     R"({"ResponseMetadata":{"RequestId":"1","Error":{"Code":"SignatureDoesNotMatch","Message":"Wrong one"}}})",
     ErrorCode::Auth, "Wrong one"},
    {"openai moderation", 400,
     R"({"error":{"message":"Rejected by the safety system","type":"image_generation_user_error","param":null,"code":"moderation_blocked"}})",
     ErrorCode::Refused, "Rejected"},
    {"openai parameter", 400,
     R"({"error":{"message":"Unknown parameter: 'response_format'.","type":"invalid_request_error","param":"response_format","code":"unknown_parameter"}})",
     ErrorCode::Unsupported, "response_format"},
    {"openai key", 401,
     R"({"error":{"message":"Incorrect API key provided: sk-abcd1234****wxyz.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})",
     ErrorCode::Auth, "Incorrect API key provided"},
    {"openai empty account", 429,
     R"({"error":{"message":"You exceeded your quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
     ErrorCode::RateLimited, "You exceeded"},
    {"new-api relay", 403,
     R"x({"error":{"message":"no money (request id: 2026)","type":"new_api_error","param":"","code":"insufficient_user_quota"}})x",
     ErrorCode::Auth, "no money"},
    {"new-api words", 500,
     R"({"error":{"message":"not these words","type":"new_api_error","param":"","code":"sensitive_words_detected"}})",
     ErrorCode::Refused, "not these words"},
    {"new-api code null", 503,
     R"({"error":{"message":"no channel","type":"new_api_error","param":"","code":null}})",
     ErrorCode::Network, "no channel"},
    {"new-api task", 400, R"({"code":"task_not_exist","message":"there is none","data":null})",
     ErrorCode::Unsupported, "there is none"},
    {"new-api management", 200, R"({"success":false,"message":"not for you"})", ErrorCode::Network,
     "not for you"},
    {"new-api error in 200", 200,
     R"({"error":{"message":"The model 'x' does not exist","type":"invalid_request_error","param":"model","code":"model_not_found"}})",
     ErrorCode::Unsupported, "does not exist"},
    {"a1111", 500,
     R"({"error":"HTTPException","detail":"Sampler not found","body":"","errors":""})",
     ErrorCode::Network, "Sampler not found"},
    {"a1111 with errors only", 500,
     R"({"error":"OutOfMemoryError","detail":"","body":"","errors":"CUDA out of memory"})",
     ErrorCode::Network, "CUDA out of memory"},
    {"fastapi text", 404, R"({"detail":"Not Found"})", ErrorCode::Unsupported, "Not Found"},
    {"fastapi list", 422,
     R"({"detail":[{"loc":["body","steps"],"msg":"value is not a valid integer","type":"type_error.integer"}]})",
     ErrorCode::Unsupported, "body.steps: value is not a valid integer"},
    {"comfy", 400,
     R"({"error":{"type":"invalid_prompt","message":"Cannot execute","details":"node 3","extra_info":{}},"node_errors":{}})",
     ErrorCode::Unsupported, "Cannot execute"},
    {"token endpoint", 400,
     R"({"error":"invalid_grant","error_description":"Invalid JWT Signature."})", ErrorCode::Auth,
     "Invalid JWT Signature"},
    {"message alone", 403, R"({"message":"Forbidden"})", ErrorCode::Auth, "Forbidden"},
    {"page of a proxy", 502, "<html><head><title>502 Bad Gateway</title></head></html>",
     ErrorCode::Network, "502 Bad Gateway"},
    {"page instead of an answer", 404, "<!doctype html><title>Not here</title>", ErrorCode::Network,
     "Not here"},
    {"empty 401", 401, "", ErrorCode::Auth, "401"},
    {"empty 500", 500, "", ErrorCode::Network, "nothing"},
    {"no JSON", 400, "{\"error\": {\"mess", ErrorCode::Network, "400"},
    {"timeout of a gateway", 524, "error code: 524", ErrorCode::Network, "error code: 524"},
    {"redirect", 302, "", ErrorCode::Network, "302"},
};

struct ServiceErrorTable : ::testing::TestWithParam<Case>
{};

net::HttpResponse answer(int status, const QByteArray& body)
{
    net::HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

} // namespace

TEST_P(ServiceErrorTable, isReadAsWhatItMeans)
{
    const Case& given = GetParam();
    const Error error = errorOf(answer(given.status, given.body), u"service"_s, noon);
    EXPECT_EQ(codeName(error.code), codeName(given.code)) << error.detail.toStdString();
    EXPECT_TRUE(error.detail.contains(QString::fromUtf8(given.words)))
        << error.detail.toStdString();
    EXPECT_EQ(error.provider, u"service"_s);
    EXPECT_EQ(error.outcomeUnknown, given.status == 504 || given.status == 524);
}

INSTANTIATE_TEST_SUITE_P(Envelopes, ServiceErrorTable, ::testing::ValuesIn(cases));

TEST(ServiceError, passesOnHowLongToWait)
{
    EXPECT_EQ(errorOf(answer(429, cases[0].body), u"gemini"_s, noon).retryAfter,
              std::chrono::milliseconds(34400));
    net::HttpResponse busy = answer(503, "");
    busy.headers.push_back({"Retry-After", "7"});
    EXPECT_EQ(errorOf(busy, u"gemini"_s, noon).retryAfter, std::chrono::seconds(7));
}

TEST(ServiceError, ofARefusalIsTheServicesWordsAndNothingElse)
{
    const Error error =
        errorOf(answer(400, R"({"error":{"code":"image_safety","message":"I cannot do that."}})"),
                u"gemini"_s, noon);
    EXPECT_EQ(error.detail, u"I cannot do that."_s);
}

TEST(ServiceError, insideAJobKnowsTheNumbersOfGoogleRpc)
{
    const auto code = [](const QString& number) {
        return errorOf(ServiceFault{.code = number, .message = u"words"_s}, u"gemini"_s).code;
    };
    EXPECT_EQ(code(u"3"_s), ErrorCode::Unsupported);
    EXPECT_EQ(code(u"7"_s), ErrorCode::Auth);
    EXPECT_EQ(code(u"8"_s), ErrorCode::RateLimited);
    EXPECT_EQ(code(u"13"_s), ErrorCode::Network);
    EXPECT_EQ(code(u"14"_s), ErrorCode::Network);
    EXPECT_EQ(code(u"429"_s), ErrorCode::RateLimited);
    EXPECT_EQ(code(u"somethingNew"_s), ErrorCode::Network);
}

TEST(ServiceFault, isNotSeenInAHealthyAnswer)
{
    for (const char* healthy : {
             R"({"id":"task_1","status":"queued","error":{"message":"","code":""}})",
             R"({"id":"task_1","error":null})",
             R"({"code":"success","message":"","data":{"status":"SUCCESS"}})",
             R"({"code":200,"data":[{"status":"submitted"}]})",
             R"({"code":true,"message":"ok","data":{}})",
             R"({"success":true,"object":"list","data":[]})",
             R"({"data":[{"b64_json":"AAAA"}],"detail":"high"})",
             R"({"candidates":[],"usageMetadata":{}})",
             "[]",
             "[[]]",
             "{}",
             "null",
             "3",
             "\"error\"",
         })
        EXPECT_EQ(faultIn(Json::parse(healthy)), std::nullopt) << healthy;
}

TEST(ServiceFault, hasThePartsAsTheyWereSent)
{
    const auto fault = faultIn(Json::parse(
        R"({"error":{"code":"InvalidParameter","message":"m","param":"size","type":"BadRequest"}})"));
    EXPECT_EQ(fault, (ServiceFault{u"InvalidParameter"_s, u"m"_s, u"BadRequest"_s, u"size"_s}));
}

TEST(ServiceFault, survivesAnyShape)
{
    const char* values[] = {"null", "1", "-1e300", "\"x\"", "[]", "{}", "[{}]", "[1]", "true"};
    for (const char* key : {"error", "Error", "code", "message", "detail", "success", "errors",
                            "ResponseMetadata", "status", "details", "param"}) {
        for (const char* value : values) {
            const QByteArray plain = QByteArray("{\"") + key + "\":" + value + "}";
            for (const QByteArray& body : {plain, "{\"error\":" + plain + "}", "[" + plain + "]",
                                           "{\"Error\":" + plain + "}"})
                errorOf(answer(400, body), u"x"_s, noon);
        }
    }
}

TEST(KeyCut, takesWhatLooksLikeAKeyOutOfAText)
{
    const std::pair<const char*, const char*> pairs[] = {
        {"Incorrect API key provided: sk-abcd1234****wxyz.", "Incorrect API key provided: …"},
        {"bad AIzaSyA-1234567890abcdefghij here", "bad … here"},
        {"AQ.Ab8RN6Jabcdef", "…"},
        {"token ya29.a0AfH6SMBxyz failed", "token … failed"},
        {"The API key format is incorrect: 7f3c0a52-1b2c-4d5e-8f90-1234567890ab",
         "The API key format is incorrect: …"},
        {"GET /v1?key=abcd1234efgh", "GET /v1?key=…"},
        {"size is wrong. request id: 021790000000000abcdef",
         "size is wrong. request id: 021790000000000abcdef"},
        {"set GEMINI_API_KEY or GOOGLE_API_KEY", "set GEMINI_API_KEY or GOOGLE_API_KEY"},
    };
    for (const auto& [before, after] : pairs)
        EXPECT_EQ(withoutKeys(QString::fromUtf8(before)), QString::fromUtf8(after));
}

TEST(KeyCut, takesOutTheKeysThatAreKnown)
{
    EXPECT_EQ(withoutKeys(u"who is my-own-pass?"_s, {"my-own-pass"}), u"who is …?"_s);
    EXPECT_EQ(withoutKeys(u"nothing to cut"_s, {""}), u"nothing to cut"_s);
}

} // namespace rushes::providers
