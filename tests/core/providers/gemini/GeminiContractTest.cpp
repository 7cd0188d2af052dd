#include "core/providers/gemini/GeminiProvider.h"
#include "tests/core/providers/ProviderContract.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct GeminiContract
{
    static QString id() { return u"gemini"_s; }
    static std::unique_ptr<Provider> make(const ServiceAccess& access)
    {
        return std::make_unique<GeminiProvider>(access);
    }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = *catalog::loadModels()->find(u"gemini-3.1-flash-lite-image"_s);
        request.recipe.prompt = u"a red fox"_s;
        request.size = {1024, 1024};
        return request;
    }
    static std::optional<ClipRequest> clip()
    {
        ClipRequest request;
        request.model = *catalog::loadModels()->find(u"omni"_s);
        request.words = u"a paper boat on a stream"_s;
        request.size = {1280, 720};
        request.task = ClipTask::FromWords;
        return request;
    }
    static ServedReply pictureReply(const QByteArray& base64)
    {
        return {.body = R"({"id":"v1_a","status":"completed","steps":[{"type":"model_output",
            "content":[{"type":"image","mime_type":"image/png","data":")" +
                        base64 + R"("}]}]})"};
    }
    static ServedReply emptyReply()
    {
        return {.body = R"({"id":"v1_a","status":"completed","steps":[]})"};
    }
    static ServedReply refusal(const QString& words)
    {
        return {.body = R"({"id":"v1_a","status":"completed","steps":[{"type":"model_output",
            "content":[{"type":"text","text":")" +
                        words.toUtf8() + R"("}]}]})"};
    }
    static ServedReply failure(int status, const QString& words)
    {
        const QByteArray code = status == 401   ? "UNAUTHENTICATED"
                                : status == 403 ? "PERMISSION_DENIED"
                                : status == 429 ? "RESOURCE_EXHAUSTED"
                                                : "INTERNAL";
        return {.status = status,
                .body = R"({"error":{"code":)" + QByteArray::number(status) + R"(,"message":")" +
                        words.toUtf8() + R"(","status":")" + code + R"("}})"};
    }
    static ServedReply jobReply()
    {
        return {.body = R"({"id":"v1_b","status":"in_progress","steps":[]})"};
    }
};

} // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Gemini, ProviderContract, GeminiContract);

} // namespace rushes::providers
