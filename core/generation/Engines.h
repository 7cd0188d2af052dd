/// The models of the catalog together with the providers that serve them. Owned by Studio; main
/// thread, except for the providers themselves, which may be called from any.
#pragma once

#include "core/catalog/Model.h"
#include "core/project/Document.h"
#include "core/providers/Provider.h"

#include <memory>

namespace rushes::generation {

/// Names the provider and the model in an error that does not say them yet.
Error signedError(Error error, const catalog::Model& model);

class Engines
{
public:
    using Providers = std::vector<std::unique_ptr<providers::Provider>>;
    Engines(catalog::ModelTable models, Providers providers);

    /// The catalog's, then what the user's own hosts list.
    const catalog::ModelTable& models() const { return m_models; }
    /// Whether that is another list than before; empty until somebody has asked the hosts.
    bool setHostModels(const std::vector<catalog::Model>& models);
    const Providers& providers() const { return m_providers.back(); }
    /// For later requests. Those on their way go on with the providers that they began with.
    void setProviders(Providers providers);
    /// nullptr when this version has no connection to it.
    providers::Provider* provider(const QString& id) const;
    providers::Provider* providerOf(const catalog::Model& model) const;

    /// By id, alias, or "openai:ID" for a model that only its host knows.
    Result<catalog::Model> find(const QString& id) const;
    /// The same, and it makes this kind of thing; Unsupported otherwise.
    Result<catalog::Model> find(const QString& id, catalog::ModelKind kind) const;
    /// The model of a job that an earlier start has sent, at the provider that it was sent to.
    /// Fails with Unsupported when this version has no connection to that.
    Result<catalog::Model> modelOf(const project::JobRecord& row) const;
    /// Whether the model can be used now, or why not.
    Result<void> usable(const catalog::Model& model) const;
    /// Those that make this and can be used now.
    std::vector<catalog::Model> usableModels(catalog::ModelKind kind) const;
    /// Whether it can be used and can do this, asked before paying.
    Result<void> admit(const catalog::Model& model, const providers::Request& request) const;
    /// What the user should know before paying, though it can be made.
    QStringList cautions(const catalog::Model& model, const providers::Request& request) const;

private:
    catalog::ModelTable m_models;
    /// The last are in use; those before serve what they have begun.
    std::vector<Providers> m_providers;
};

} // namespace rushes::generation
