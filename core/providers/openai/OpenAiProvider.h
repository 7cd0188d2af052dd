/// Any host that speaks OpenAI's form: OpenAI, 4SAPI and other gateways, servers on this computer.
/// Pictures by /v1/images, or in Google's own form where the host offers it; clips by /v1/videos or
/// new-api's tasks. Blocking functions; owned by app/Composition; several threads at once. It never
/// sends a paid request again whose outcome is unknown.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/Provider.h"
#include "core/providers/openai/OpenAiHost.h"
#include "core/providers/service/ServiceAccess.h"

#include <QSet>

#include <mutex>

namespace rushes::providers {

class OpenAiProvider final : public Provider
{
public:
    OpenAiProvider(ServiceAccess access, OpenAiHost host)
        : m_access(std::move(access)),
          m_host(std::move(host))
    {}

    QString id() const override { return m_host.id; }
    /// Auth without a key, unless the server is on this computer; Unsupported without an address.
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    /// Zero when the price is not known (catalog::hasPrice()).
    Money estimate(const Request& request) const override;
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    /// sd-server only; elsewhere Unsupported, because these hosts have no way to stop a job.
    Result<void> cancel(const RemoteJob& job) override;
    /// Whether the host's list of models has it.
    Result<void> probe(const catalog::Model& model, const Progress& progress) override;
    /// The picture and clip models of the host's list; none without an address or a key.
    Result<std::vector<catalog::Model>> discover(const Progress& progress) override;

private:
    QUrl base() const;
    Error signedError(Error error, const catalog::Model& model) const;
    /// With the key where `url` is on the provider's own host.
    net::HttpRequest requestTo(const QByteArray& method, const QUrl& url) const;
    Result<net::HttpResponse> send(const net::HttpRequest& request, net::Repeat repeat,
                                   const Progress& progress) const;
    Result<net::HttpResponse> listModels(const Progress& progress) const;
    Result<Asset> fetch(const QString& address, const Progress& progress) const;

    Result<Outcome> makePicture(const PictureRequest& picture, const Progress& progress);
    Result<Outcome> makeNativePicture(const PictureRequest& picture, const Progress& progress);
    net::HttpRequest pictureRequest(const PictureRequest& picture, AnswerForm form) const;
    AnswerForm formFor(const QString& hostId) const;
    Result<Outcome> readPicture(const net::HttpResponse& response, const catalog::Model& model,
                                const Progress& progress) const;

    Result<Outcome> makeClip(const ClipRequest& clip, const Progress& progress);
    net::HttpRequest remixRequest(const ClipRequest& clip) const;
    Result<Outcome> readCreated(const net::HttpResponse& response, const catalog::Model& model,
                                const QByteArray& route) const;
    Result<Outcome> finished(const net::HttpResponse& response, const RemoteJob& job,
                             const Progress& progress) const;

    ServiceAccess m_access;
    OpenAiHost m_host;
    net::RetryPolicy m_retry;
    mutable std::mutex m_mutex;
    QSet<QString> m_refuseForm; ///< host ids that answered 400 to `response_format`; by m_mutex
};

} // namespace rushes::providers
