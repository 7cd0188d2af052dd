/// ByteDance's Ark (Volcengine, BytePlus): pictures of Seedream in one call, clips of Seedance as
/// tasks that are polled. What the models can do and cost stands in the catalog. Owned by the
/// Studio; any thread.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/Provider.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

struct SeedreamReply;
struct SeedanceTask;

class ArkProvider final : public Provider
{
public:
    explicit ArkProvider(ServiceAccess access) : m_access(std::move(access)) {}

    QString id() const override { return QStringLiteral("ark"); }
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    Money estimate(const Request& request) const override;
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    /// Stops a task that waits. One that has been made is left alone, because deleting it would
    /// lose a clip that is paid for: Unsupported then.
    Result<void> cancel(const RemoteJob& job) override;
    /// Asks for a picture of one pixel, which is refused at no cost; for a clip's model the list of
    /// tasks, which proves the key only.
    Result<void> probe(const catalog::Model& model, const Progress& progress) override;

private:
    Result<Asset> makePicture(const PictureRequest& request, const Progress& progress);
    Result<Asset> pictureOf(const SeedreamReply& reply, const PictureRequest& request,
                            const Progress& progress) const;
    Result<RemoteJob> startClip(const ClipRequest& request, const Progress& progress);
    Result<SeedanceTask> askTask(const RemoteJob& job, const Progress& progress) const;

    net::HttpRequest requestTo(const QByteArray& method, const QByteArray& path,
                               const QByteArray& query = {}) const;
    net::HttpRequest post(const QByteArray& path, const Json& body) const;
    /// As often as `repeat` allows, but after an internal error only once.
    Result<net::HttpResponse> send(const net::HttpRequest& request, net::Repeat repeat,
                                   const Progress& progress) const;
    Result<Asset> fetch(const QString& address, const Progress& progress) const;

    ServiceAccess m_access;
};

} // namespace rushes::providers
