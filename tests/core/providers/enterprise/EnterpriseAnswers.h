/// The answers of Google's enterprise platform, for what holds for every provider.
#pragma once

#include "core/providers/enterprise/EnterpriseProvider.h"
#include "tests/core/providers/ScriptedServer.h"

#include <QFile>
#include <QTemporaryDir>

namespace rushes::providers {

inline void forgetAccounts()
{
    for (const char* name : {"GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION",
                             "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_API_KEY", "GEMINI_API_KEY"})
        qunsetenv(name);
    qputenv("CLOUDSDK_CONFIG", "/nonexistent");
}

/// The answers of generateContent; clips have those of the Interactions API.
struct EnterpriseAnswers
{
    static QString id() { return QStringLiteral("gemini"); }
    static QString door() { return QStringLiteral("enterprise"); }
    static PictureRequest picture()
    {
        PictureRequest request;
        request.model = *catalog::loadModels()->find(QStringLiteral("gemini-3.1-flash-lite-image"));
        request.recipe.prompt = QStringLiteral("a red fox");
        request.size = {1024, 1024};
        return request;
    }
    static ServedReply pictureReply(const QByteArray& base64)
    {
        return candidate(R"({"inlineData":{"mimeType":"image/png","data":")" + base64 + R"("}})");
    }
    static ServedReply emptyReply() { return candidate(""); }
    static ServedReply refusal(const QString& words)
    {
        return candidate(R"({"text":")" + words.toUtf8() + R"("})");
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
        return {.body = R"({"id":"v1_b","status":"in_progress","object":"interaction"})"};
    }

private:
    static ServedReply candidate(const QByteArray& part)
    {
        return {.body = R"({"candidates":[{"content":{"role":"model","parts":[)" + part +
                        R"(]},"finishReason":"STOP"}]})"};
    }
};

/// With nothing but a key; there are no clips so.
struct ExpressAnswers : EnterpriseAnswers
{
    static std::unique_ptr<Provider> make(const ServiceAccess& access)
    {
        forgetAccounts();
        return std::make_unique<EnterpriseProvider>(access);
    }
    static std::optional<ClipRequest> clip() { return {}; }
};

/// With a user's login, whose access token is the key; the sign-in is another server.
struct AccountAnswers : EnterpriseAnswers
{
    static constexpr int triesOfBadKey = 2; // the second with a new token

    static std::unique_ptr<Provider> make(const ServiceAccess& access)
    {
        forgetAccounts();
        static QByteArray token;
        static testing::HttpServer signIn([](const ServedRequest&) {
            return ServedReply{.body = R"({"access_token":")" + token + R"(","expires_in":3599})"};
        });
        static const QTemporaryDir folder;
        token = access.secrets.secret(QStringLiteral("GOOGLE_API_KEY")).reveal();
        QFile file(folder.filePath(QStringLiteral("login.json")));
        if (!token.isEmpty() && file.open(QIODevice::WriteOnly)) {
            file.write(jsonText({{"type", "authorized_user"},
                                 {"client_id", "c1"},
                                 {"client_secret", "s1"},
                                 {"refresh_token", "r1"},
                                 {"quota_project_id", "own-project"},
                                 {"token_uri", signIn.address() + QStringLiteral("/token")}}));
            qputenv("GOOGLE_APPLICATION_CREDENTIALS", file.fileName().toUtf8());
        }
        return std::make_unique<EnterpriseProvider>(access);
    }
    static std::optional<ClipRequest> clip()
    {
        ClipRequest request;
        request.model = *catalog::loadModels()->find(QStringLiteral("gemini-omni-1.1-flash"));
        request.words = QStringLiteral("a paper boat on a stream");
        request.size = {1280, 720};
        request.direction.duration = Time::ofSeconds(5);
        request.task = ClipTask::FromWords;
        return request;
    }
};

} // namespace rushes::providers
