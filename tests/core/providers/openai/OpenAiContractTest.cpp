#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/OpenAiProvider.h"
#include "tests/core/providers/ProviderContract.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenAiContract
{
    static QString id() { return u"openai"_s; }
    static std::unique_ptr<Provider> make(const ServiceAccess& access)
    {
        return std::make_unique<OpenAiProvider>(access, openAiHost());
    }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = catalog::modelOfHost(u"openai:gpt-image-2"_s);
        request.recipe.prompt = u"a red fox"_s;
        request.size = {1024, 1024};
        return request;
    }
    static std::optional<ClipRequest> clip() { return {}; }
    static ServedReply pictureReply(const QByteArray& base64)
    {
        return {.body = R"({"created":1790000000,"data":[{"b64_json":")" + base64 + R"("}]})"};
    }
    static ServedReply emptyReply() { return {.body = R"({"created":1790000000,"data":[]})"}; }
    static ServedReply refusal(const QString& words)
    {
        return envelope(400, "moderation_blocked", words);
    }
    static ServedReply failure(int status, const QString& words)
    {
        return envelope(status, status == 429 ? "rate_limit_exceeded" : "failed", words);
    }
    static ServedReply jobReply() { return {}; }

private:
    static ServedReply envelope(int status, const QByteArray& code, const QString& words)
    {
        return {.status = status,
                .body = R"({"error":{"code":")" + code + R"(","message":")" + words.toUtf8() +
                        R"(","param":null,"type":"image_generation_user_error"}})"};
    }
};

} // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(OpenAi, ProviderContract, OpenAiContract);

} // namespace rushes::providers
