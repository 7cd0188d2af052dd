/// Pictures of a Stable Diffusion web interface on this computer or behind the user's own https:
/// free, one at a time, with progress. Blocking functions; owned by app/Composition; several
/// threads at once. It makes no clips and keeps no jobs.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/Provider.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

class A1111Provider final : public Provider
{
public:
    explicit A1111Provider(ServiceAccess access) : m_access(std::move(access)) {}

    QString id() const override { return QStringLiteral("a1111"); }
    /// Unsupported without an address; A1111_BASE_URL may hold a name and a password.
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    Money estimate(const Request&) const override { return {}; }
    /// Being stopped also interrupts the server.
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;
    Result<void> probe(const catalog::Model& model, const Progress& progress) override;
    Result<std::vector<catalog::Model>> discover(const Progress& progress) override;

private:
    net::HttpRequest requestTo(const QByteArray& method, const QByteArray& path) const;
    Result<net::HttpResponse> paint(const net::HttpRequest& request,
                                    const Progress& progress) const;
    Result<std::vector<catalog::Model>> checkpoints(const Progress& progress) const;

    ServiceAccess m_access;
    net::RetryPolicy m_retry;
};

} // namespace rushes::providers
