/// The answers of AUTOMATIC1111, for what holds for every provider.
#pragma once

#include "core/providers/a1111/A1111Provider.h"
#include "core/providers/openai/HostModels.h"
#include "tests/core/providers/ScriptedServer.h"

namespace rushes::providers {

/// A server that was started with a name and a password: they are its key.
struct A1111Answers
{
    static QString id() { return QStringLiteral("a1111"); }
    static std::unique_ptr<Provider> make(ServiceAccess access)
    {
        const QByteArray password = access.secrets.secret(QStringLiteral("password")).reveal();
        access.hosts[id()].replace(
            QStringLiteral("http://"),
            QStringLiteral("http://painter:%1@").arg(QString::fromUtf8(password)));
        return std::make_unique<A1111Provider>(std::move(access));
    }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = catalog::modelOfHost(QStringLiteral("a1111:dream"));
        request.recipe.prompt = QStringLiteral("a red fox");
        request.size = {512, 512};
        return request;
    }
    static std::optional<ClipRequest> clip() { return {}; }
    static ServedReply pictureReply(const QByteArray& base64)
    {
        return {.body =
                    R"({"images":[")" + base64 + R"("],"parameters":{},"info":"{\"seed\": 7}"})"};
    }
    static ServedReply emptyReply()
    {
        return {.body = R"({"images":[],"parameters":{},"info":""})"};
    }
    static ServedReply failure(int status, const QString& words)
    {
        return {.status = status,
                .body = R"({"error":"HTTPException","detail":")" + words.toUtf8() +
                        R"(","body":"","errors":""})"};
    }
    static ServedReply jobReply() { return {}; }
};

} // namespace rushes::providers
