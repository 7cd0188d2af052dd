/// Stands for a service this version cannot talk to yet: it says so, after first saying which key
/// is missing, and never sends anything. Owned by the Studio; any thread.
#pragma once

#include "core/providers/Provider.h"

namespace rushes::providers {

class UnconnectedProvider final : public Provider
{
public:
    explicit UnconnectedProvider(QString id) : m_id(std::move(id)) {}

    QString id() const override { return m_id; }
    /// Auth without a key ("no key: set …"), Unsupported with one.
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    Money estimate(const Request&) const override { return {}; }
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;

private:
    QString m_id;
};

} // namespace rushes::providers
