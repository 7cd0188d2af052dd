/// Creating, asking after and cancelling an interaction, and turning its answers into outcomes. The
/// same for every service that speaks Google's Interactions form; what differs comes in as
/// functions. Blocking functions, any thread.
#pragma once

#include "core/net/RetryPolicy.h"
#include "core/providers/Provider.h"
#include "core/providers/gemini/InteractionReply.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

struct InteractionsService
{
    QString provider; ///< named in errors
    const ServiceAccess& access;
    /// Sends with key and patience. `path` is what stands behind ".../interactions": nothing,
    /// "/{id}" or "/{id}/cancel". Any answer is a value.
    std::function<Result<net::HttpResponse>(const QByteArray& method, const QString& path,
                                            const QByteArray& body, net::Repeat repeat,
                                            const Progress& progress)>
        call;
    /// Fetches a result into a temporary file.
    std::function<Result<QString>(const QUrl& address, const Progress& progress)> download;
};

/// Whether an answer says that an interaction is not known (any more): none was created, and one
/// that was asked for is gone.
bool isForgotten(const net::HttpResponse& response);

/// What a creating POST brought. Sets `outcomeUnknown` where it may have been made and billed, but
/// cannot be read; for clips also when a proxy answered 5xx in the service's place.
Result<InteractionReply> createdInteraction(const InteractionsService& service,
                                            const catalog::Model& model,
                                            const Result<net::HttpResponse>& response,
                                            net::Repeat repeat);

/// The picture or clip, by the model's kind, in a temporary file; a RemoteJob while it is being
/// made; or why there is none.
Result<Outcome> outcomeOf(const InteractionsService& service, const catalog::Model& model,
                          const InteractionReply& reply, const Progress& progress);

/// Asks once. An answer 400 that does not say why is asked again a few times: the service has been
/// seen to mistake a key for two.
Result<Outcome> pollInteraction(const InteractionsService& service, const RemoteJob& job,
                                const Progress& progress);
/// Unsupported when it had ended before.
Result<void> cancelInteraction(const InteractionsService& service, const RemoteJob& job);

} // namespace rushes::providers
