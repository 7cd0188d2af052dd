#include "core/generation/Engines.h"

#include "core/generation/Router.h"
#include "core/providers/openai/HostModels.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

Error signedError(Error error, const catalog::Model& model)
{
    if (error.provider.isEmpty())
        error.provider = model.provider;
    if (error.model.isEmpty())
        error.model = model.id;
    return error;
}

Engines::Engines(catalog::ModelTable models, Providers providers) : m_models(std::move(models))
{
    m_providers.push_back(std::move(providers));
}

bool Engines::setHostModels(const std::vector<catalog::Model>& models)
{
    std::vector<catalog::Model> all;
    for (const catalog::Model& model : m_models.models) {
        if (catalog::modelOfHost(model.id).id.isEmpty())
            all.push_back(model);
    }
    all.insert(all.end(), models.begin(), models.end());
    std::swap(all, m_models.models);
    return all != m_models.models;
}

void Engines::setProviders(Providers providers)
{
    m_providers.push_back(std::move(providers));
}

providers::Provider* Engines::provider(const QString& id) const
{
    const Providers& all = providers();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->id() == id; });
    return found == all.end() ? nullptr : found->get();
}

providers::Provider* Engines::providerOf(const catalog::Model& model) const
{
    return provider(model.provider);
}

Result<catalog::Model> Engines::find(const QString& id) const
{
    const Result<catalog::Model> known = m_models.find(id);
    if (known)
        return known;
    const catalog::Model hosts = catalog::modelOfHost(id);
    return hosts.id.isEmpty() ? known : Result<catalog::Model>(hosts);
}

Result<catalog::Model> Engines::find(const QString& id, ModelKind kind) const
{
    const Result<catalog::Model> model = find(id);
    if (!model)
        return model;
    if (!model->makes(kind))
        return fail(wrongKind(*model, kind));
    return model;
}

Result<catalog::Model> Engines::modelOf(const project::JobRecord& row) const
{
    const QString id = stringAt(row.request, "model");
    catalog::Model model =
        find(id).value_or(catalog::Model{.id = id, .name = id, .provider = row.provider});
    model.provider = row.provider;
    if (providerOf(model))
        return model;
    return fail(usable(model).error());
}

Result<void> Engines::usable(const catalog::Model& model) const
{
    const providers::Provider* provider = providerOf(model);
    if (!provider)
        return fail(signedError(
            {ErrorCode::Unsupported, u"this version has no connection to %1"_s.arg(model.provider)},
            model));
    const Result<void> result = provider->usable(model);
    return result ? result : fail(signedError(result.error(), model));
}

std::vector<catalog::Model> Engines::usableModels(ModelKind kind) const
{
    std::vector<catalog::Model> all;
    std::copy_if(m_models.models.begin(), m_models.models.end(), std::back_inserter(all),
                 [&](const catalog::Model& model) {
                     return model.makes(kind) && usable(model).has_value();
                 });
    return all;
}

Result<void> Engines::admit(const catalog::Model& model, const providers::Request& request) const
{
    const Result<void> can = usable(model);
    if (!can)
        return can;
    const Result<void> checked = providerOf(model)->check(request);
    return checked ? checked : fail(signedError(checked.error(), model));
}

QStringList Engines::cautions(const catalog::Model& model, const providers::Request& request) const
{
    const providers::Provider* provider = providerOf(model);
    return provider ? provider->cautions(request) : QStringList();
}

} // namespace rushes::generation
