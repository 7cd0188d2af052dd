/// Access tokens of one Google account: fetched when one is needed, kept in memory until five
/// minutes before they end. Owned by EnterpriseProvider; any thread, and threads that ask at the
/// same time wait for one answer.
#pragma once

#include "core/providers/enterprise/GoogleAccount.h"
#include "core/providers/service/ServiceAccess.h"

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
    Result<void> fetch(const GoogleAccount& account, const Progress& progress);

    ServiceAccess m_access;
    std::mutex m_mutex;
    settings::Secret m_token;
    QString m_owner; ///< whose token it is
    QDateTime m_end;
};

} // namespace rushes::providers
