#include "core/providers/enterprise/AccessTokens.h"

#include "core/net/RetryPolicy.h"
#include "core/providers/enterprise/SignedAssertion.h"
#include "core/providers/service/ServiceError.h"

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 renewBefore = 300;    ///< s before the end
constexpr qint64 usualLifetime = 3600; ///< s, when the answer does not say
constexpr auto assertionGrant = "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer";

QString ownerOf(const GoogleAccount& account)
{
    return account.kind == GoogleAccount::Kind::Service ? account.email : account.clientId;
}

QByteArray encoded(const QByteArray& text)
{
    return text.toPercentEncoding();
}

Result<QByteArray> tokenForm(const GoogleAccount& account, const QDateTime& now)
{
    if (account.kind == GoogleAccount::Kind::User)
        return "grant_type=refresh_token&client_id=" + encoded(account.clientId.toUtf8()) +
               "&client_secret=" + encoded(account.clientSecret.reveal()) +
               "&refresh_token=" + encoded(account.refreshToken.reveal());
    Result<QByteArray> assertion = signedAssertion(account, now);
    if (!assertion)
        return assertion;
    return QByteArray("grant_type=") + assertionGrant + "&assertion=" + *assertion;
}

} // namespace

bool AccessTokens::fits(const Token& token) const
{
    return !token.secret.isEmpty() && m_access.clock.now().secsTo(token.end) > renewBefore;
}

Result<settings::Secret> AccessTokens::token(const GoogleAccount& account, const Progress& progress)
{
    std::unique_lock lock(m_mutex);
    Held& held = m_held[ownerOf(account)]; // stays where it is whatever is added
    while (!fits(held.token) && held.isAsked) {
        const int before = held.answers;
        if (!m_answered.wait(lock, progress.stop, [&] { return held.answers != before; }))
            return fail(ErrorCode::Cancelled, u"stopped while signing in"_s);
        // Who asked may have been stopped; that is no answer for the others.
        if (held.failure && held.failure->code != ErrorCode::Cancelled)
            return fail(*held.failure);
    }
    if (fits(held.token))
        return held.token.secret;
    held.isAsked = true;
    lock.unlock();
    const Result<Token> fetched = fetch(account, progress);
    lock.lock();
    held.isAsked = false;
    ++held.answers;
    held.failure = fetched ? std::nullopt : std::optional(fetched.error());
    if (fetched)
        held.token = *fetched;
    lock.unlock();
    m_answered.notify_all();
    return fetched ? Result<settings::Secret>(fetched->secret) : fail(fetched.error());
}

void AccessTokens::reject(const settings::Secret& token)
{
    const std::lock_guard lock(m_mutex);
    for (auto& [owner, held] : m_held) {
        if (held.token.secret == token)
            held.token = {};
    }
}

Result<AccessTokens::Token> AccessTokens::fetch(const GoogleAccount& account,
                                                const Progress& progress) const
{
    const QDateTime now = m_access.clock.now();
    const Result<QByteArray> form = tokenForm(account, now);
    if (!form)
        return fail(form.error());
    net::HttpRequest request;
    request.method = "POST";
    request.url = account.tokenAddress;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = *form;
    request.largestBody = 1 << 20;
    request.timeouts.total = std::chrono::minutes(1);
    const QString who = u"Google's sign-in"_s;
    auto response = net::sendPatiently(m_access.http, request, net::Repeat::Freely, {},
                                       m_access.clock, {.sink = {}, .stop = progress.stop});
    if (!response) {
        response.error().outcomeUnknown = false; // nothing is bought here
        return fail(response.error());
    }
    const QByteArrayList secrets{account.clientSecret.reveal(), account.refreshToken.reveal()};
    if (!response->isSuccess()) {
        Error error = errorOf(*response, who, now, secrets);
        if (error.code == ErrorCode::Unsupported)
            error.code = ErrorCode::Auth; // whatever it does not take here is about the account
        return fail(std::move(error));
    }
    const auto json = parseJson(response->body, who);
    Token token{
        .secret = settings::Secret(json ? stringAt(*json, "access_token").toUtf8() : QByteArray())};
    if (token.secret.isEmpty())
        return fail(Error{.code = ErrorCode::Network,
                          .detail = who + u" answered without a token"_s,
                          .provider = u"gemini"_s});
    const double lifetime = numberAt(*json, "expires_in", double(usualLifetime));
    token.end = now.addSecs(qint64(std::clamp(lifetime, 0.0, 86400.0)));
    return token;
}

} // namespace rushes::providers
