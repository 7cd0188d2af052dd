/// Ark's answers, for what holds for every provider.
#pragma once

#include "core/providers/ark/ArkProvider.h"
#include "tests/core/providers/ScriptedServer.h"

namespace rushes::providers {

struct ArkAnswers
{
    static QString id() { return QStringLiteral("ark"); }
    static std::unique_ptr<Provider> make(const ServiceAccess& access)
    {
        return std::make_unique<ArkProvider>(access);
    }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = *catalog::loadModels()->find(QStringLiteral("seedream-5-0-lite"));
        request.recipe.prompt = QStringLiteral("a red fox");
        return request;
    }
    static std::optional<ClipRequest> clip()
    {
        ClipRequest request;
        request.model = *catalog::loadModels()->find(QStringLiteral("seedance-2-0"));
        request.words = QStringLiteral("a paper boat on a stream");
        request.size = {1280, 720};
        request.task = ClipTask::FromWords;
        return request;
    }
    static ServedReply pictureReply(const QByteArray& base64)
    {
        return {.body = R"({"model":"m","created":1790000000,"data":[{"b64_json":")" + base64 +
                        R"(","size":"48x32"}],"usage":{"generated_images":1}})"};
    }
    static ServedReply emptyReply() { return {.body = R"({"model":"m","data":[]})"}; }
    static ServedReply refusal(const QString& words)
    {
        return envelope(400, "InputTextSensitiveContentDetected", words);
    }
    static ServedReply failure(int status, const QString& words)
    {
        const QByteArray code = status == 401   ? "AuthenticationError"
                                : status == 403 ? "AccountOverdueError"
                                : status == 429 ? "RequestBurstTooFast"
                                                : "InternalServiceError";
        return envelope(status, code, words);
    }
    static ServedReply jobReply() { return {.body = R"({"id":"cgt-20261122-abc"})"}; }

private:
    static ServedReply envelope(int status, const QByteArray& code, const QString& words)
    {
        return {.status = status,
                .body = R"({"error":{"code":")" + code + R"(","message":")" + words.toUtf8() +
                        R"(","param":"","type":"BadRequest"}})"};
    }
};

} // namespace rushes::providers
