/// Google's enterprise platform with its sign-in, for the project "proj-1" and the accounts of the
/// test: verifies signatures and claims, and takes no member it does not know. The handler runs on
/// the server's threads; use the members between calls only.
#pragma once

#include "core/base/Clock.h"
#include "tests/support/HttpServer.h"
#include "tests/support/RequestCheck.h"

#include <QUrlQuery>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <deque>
#include <optional>

namespace rushes::testing {

/// Made once: a key of 2048 bits takes a while.
inline EVP_PKEY* rsaTestKey()
{
    static EVP_PKEY* const key = EVP_RSA_gen(2048);
    return key;
}

inline QByteArray rsaTestPem()
{
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, rsaTestKey(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long length = BIO_get_mem_data(memory, &text);
    const QByteArray pem(text, length);
    BIO_free(memory);
    return pem;
}

inline QByteArray fromBase64Url(const QByteArray& text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

/// Whether the signature of a token is that of the test's key.
inline bool isSignedByTestKey(const QByteArray& token)
{
    const auto parts = token.split('.');
    if (parts.size() != 3)
        return false;
    const QByteArray text = parts[0] + '.' + parts[1];
    const QByteArray signature = fromBase64Url(parts[2]);
    EVP_MD_CTX* digest = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, rsaTestKey());
    const int verified = EVP_DigestVerify(
        digest, reinterpret_cast<const unsigned char*>(signature.constData()),
        std::size_t(signature.size()), reinterpret_cast<const unsigned char*>(text.constData()),
        std::size_t(text.size()));
    EVP_MD_CTX_free(digest);
    return verified == 1;
}

class EnterpriseServer
{
public:
    explicit EnterpriseServer(const Clock& clock) : m_clock(clock) {}

    QString wrong;          ///< the first thing no real service would take
    QByteArray nextContent; ///< the answer of generateContent
    QByteArray interaction = R"({"id":"v1_abc","status":"in_progress","object":"interaction"})";
    Json clipBody; ///< of the last clip that was begun
    int tokens = 0;
    QByteArray accepted; ///< the token that is taken now
    QByteArray grant;    ///< what the sign-in wants
    /// Instead of the next answers to these; a sign-in that is answered here gives no token.
    std::deque<ServedReply> signIns, contents, clips, questions;
    QByteArray begun; ///< the answer of a clip's create, where it is not `interaction`
    int paid = 0;     ///< pictures and clips made by answers that were not scripted

    HttpServer http{[this](const ServedRequest& request) { return answer(request); }};

private:
    static std::optional<ServedReply> next(std::deque<ServedReply>& script)
    {
        if (script.empty())
            return {};
        const ServedReply reply = script.front();
        script.pop_front();
        return reply;
    }
    ServedReply refuse(int status, const QString& why)
    {
        if (wrong.isEmpty() && status == 400)
            wrong = why;
        return {.status = status,
                .body = jsonText(Json{{"error", {{"code", status}, {"message", why}}}})};
    }
    ServedReply signIn(const ServedRequest& request)
    {
        if (const auto reply = next(signIns))
            return *reply;
        const QUrlQuery form(QString::fromUtf8(request.body));
        const auto value = [&](const QString& name) {
            return form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
        };
        if (request.header("Content-Type") != "application/x-www-form-urlencoded" ||
            value(QStringLiteral("grant_type")) != grant)
            return {.status = 400, .body = R"({"error":"unsupported_grant_type"})"};
        if (grant == "refresh_token") {
            if (value(QStringLiteral("client_id")) != "c1" ||
                value(QStringLiteral("client_secret")) != "s+1" ||
                value(QStringLiteral("refresh_token")) != "r/1")
                return {.status = 400,
                        .body = R"({"error":"invalid_grant","error_description":"Bad Request"})"};
        } else if (const QString why = wrongAssertion(value(QStringLiteral("assertion")));
                   !why.isEmpty()) {
            return {.status = 400,
                    .body = jsonText(Json{{"error", "invalid_grant"}, {"error_description", why}})};
        }
        accepted = "ya29.token" + QByteArray::number(++tokens);
        return {.body = jsonText(Json{{"access_token", accepted.toStdString()},
                                      {"expires_in", 3599},
                                      {"token_type", "Bearer"}})};
    }
    QString wrongAssertion(const QByteArray& token) const
    {
        if (!isSignedByTestKey(token))
            return QStringLiteral("Invalid JWT Signature.");
        const auto parts = token.split('.');
        const auto header = parseJson(fromBase64Url(parts[0]), QStringLiteral("header"));
        const auto claims = parseJson(fromBase64Url(parts[1]), QStringLiteral("claims"));
        const qint64 now = m_clock.now().toSecsSinceEpoch();
        const bool good =
            header && claims &&
            *header == Json({{"alg", "RS256"}, {"typ", "JWT"}, {"kid", "k1"}}) &&
            *claims == Json({{"iss", "maker@p.example"},
                             {"scope", "https://www.googleapis.com/auth/cloud-platform"},
                             {"aud", http.address() + QStringLiteral("/token")},
                             {"iat", now},
                             {"exp", now + 3600}});
        return good ? QString() : QStringLiteral("Wrong claims.");
    }
    ServedReply interact(const ServedRequest& request)
    {
        const QByteArray own = "/v1beta1/projects/proj-1/locations/global/interactions";
        if (request.path == own + "/v1_abc" && request.method == "GET")
            return next(questions).value_or(ServedReply{.body = interaction});
        if (request.path == own + "/v1_abc/cancel" && request.method == "POST")
            return {.body = R"({"id":"v1_abc","status":"cancelled"})"};
        if (request.path != own || request.method != "POST")
            return refuse(404, QString::fromUtf8(request.method + ' ' + request.path));
        clipBody = parseJson(request.body, QStringLiteral("body")).value_or(Json());
        QString why =
            wrongMembers(clipBody, QStringLiteral("body"),
                         {QStringLiteral("model"), QStringLiteral("input"),
                          QStringLiteral("background"), QStringLiteral("response_format")},
                         {QStringLiteral("generation_config"),
                          QStringLiteral("previous_interaction_id"), QStringLiteral("store")});
        if (why.isEmpty())
            why = wrongMembers(clipBody["response_format"], QStringLiteral("response_format"),
                               {QStringLiteral("type"), QStringLiteral("delivery")},
                               {QStringLiteral("aspect_ratio"), QStringLiteral("resolution"),
                                QStringLiteral("duration")});
        if (!why.isEmpty())
            return refuse(400, why);
        if (const auto reply = next(clips))
            return *reply;
        ++paid;
        return {.body = begun.isEmpty() ? interaction : begun};
    }
    ServedReply answer(const ServedRequest& request)
    {
        if (request.path == "/token")
            return signIn(request);
        const bool express = request.path.startsWith("/v1/publishers/");
        const bool signedIn = express ? request.header("x-goog-api-key") == "express-key"
                                      : request.header("Authorization") == "Bearer " + accepted;
        if (!signedIn)
            return refuse(401, QStringLiteral("Request had invalid authentication credentials."));
        if (request.path.contains("/interactions"))
            return interact(request);
        const auto body = parseJson(request.body, QStringLiteral("body"));
        const QString why = body ? wrongContentBody(*body) : QStringLiteral("no JSON");
        if (!why.isEmpty())
            return refuse(400, why);
        if (const auto reply = next(contents))
            return *reply;
        ++paid;
        return {.body = nextContent};
    }

    const Clock& m_clock;
};

} // namespace rushes::testing
