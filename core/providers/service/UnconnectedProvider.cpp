#include "core/providers/service/UnconnectedProvider.h"

#include "core/providers/service/KeyNames.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> notConnected(const QString& provider)
{
    return fail(ErrorCode::Unsupported, u"this version has no connection to %1"_s.arg(provider));
}

} // namespace

Result<void> UnconnectedProvider::usable(const catalog::Model&) const
{
    if (!keyNames(m_id).isEmpty() && keyPresent(m_id).isEmpty())
        return fail(ErrorCode::Auth, u"no key: "_s + keyAdvice(m_id));
    return notConnected(m_id);
}

Result<void> UnconnectedProvider::check(const Request&) const
{
    return notConnected(m_id);
}

Result<Outcome> UnconnectedProvider::submit(const Request&, const Paid&, const Progress&)
{
    return notConnected(m_id);
}

Result<Outcome> UnconnectedProvider::poll(const RemoteJob&, const Progress&)
{
    return notConnected(m_id);
}

Result<void> UnconnectedProvider::cancel(const RemoteJob&)
{
    return notConnected(m_id);
}

} // namespace rushes::providers
