/// The models of Google through its enterprise platform instead of its developer API: the same
/// models, prices and recipes, another door with another sign-in. So it is no service of its own in
/// the catalog: where the environment asks for the platform (enterpriseIsWanted()), Composition
/// builds this one in place of GeminiProvider, and it answers to the id "gemini". Results that were
/// made through one door are cached for the other; running jobs are told apart by their ids, which
/// begin with "projects/" here. Pictures go to generateContent, clips to the Interactions API,
/// delivered inline, because an address would need a bucket of the user's. No batches: they would
/// need one too. Blocking functions, any thread; owned by the Studio.
#pragma once

#include "core/providers/Provider.h"
#include "core/providers/enterprise/AccessTokens.h"
#include "core/providers/enterprise/EnterprisePlace.h"
#include "core/providers/gemini/Interactions.h"

namespace rushes::providers {

class EnterpriseProvider final : public Provider
{
public:
    explicit EnterpriseProvider(const ServiceAccess& access) : m_access(access), m_tokens(access) {}

    QString id() const override { return QStringLiteral("gemini"); }
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    QStringList cautions(const Request& request) const override;
    Money estimate(const Request& request) const override;
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;
    /// Signs in, which shows whether the account is accepted.
    Result<void> probe(const catalog::Model& model, const Progress& progress) override;

private:
    Result<Outcome> submitPicture(const PictureRequest& request, const Progress& progress);
    Result<Outcome> submitClip(const ClipRequest& request, const Progress& progress);
    InteractionsService interactions(const EnterprisePlace& place);
    /// Signs the request and sends it; once more with a new token when the old one is refused. Any
    /// answer is a value.
    Result<net::HttpResponse> call(const EnterprisePlace& place, net::HttpRequest request,
                                   net::Repeat repeat, const Progress& progress);

    ServiceAccess m_access;
    AccessTokens m_tokens;
    std::mutex m_mutex;
    QHash<QString, QStringList> m_warnings; ///< of clips that are being made, by their id
};

} // namespace rushes::providers
