/// Access tokens of Google accounts: fetched when one is needed, kept in memory until five minutes
/// before they end. Owned by EnterpriseProvider; any thread. Threads that ask for the same account
/// at the same time wait for one answer, each until its own stop; no account waits for another.
#pragma once

#include "core/providers/enterprise/GoogleAccount.h"
#include "core/providers/service/ServiceAccess.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace rushes::providers {

class AccessTokens
{
public:
    explicit AccessTokens(const ServiceAccess& access) : m_access(access) {}

    /// Auth with Google's own words when the account is not accepted.
    Result<settings::Secret> token(const GoogleAccount& account, const Progress& progress);
    /// The service did not take this one: the next call fetches another.
    void reject(const settings::Secret& token);

private:
    struct Token
    {
        settings::Secret secret = {};
        QDateTime end = {};
    };
    struct Held
    {
        Token token = {};
        bool isAsked = false; ///< a thread is signing in
        int answers = 0;
        std::optional<Error> failure = {}; ///< of the newest answer
    };
    bool fits(const Token& token) const;
    Result<Token> fetch(const GoogleAccount& account, const Progress& progress) const;

    ServiceAccess m_access;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::map<QString, Held> m_held; ///< by owner
};

} // namespace rushes::providers
