/// Models that a user's own host lists: their names, what they make as far as a list tells, and
/// what the catalog knows of the same model elsewhere. A price of another seller is never taken
/// over: what a gateway charges is unknown (catalog::hasPrice() is false). Pure functions, any
/// thread.
#pragma once

#include "core/catalog/Model.h"

namespace rushes::catalog {

/// The value for "openai:ID", "4sapi:ID", "local:ID" or "a1111:NAME", made without asking the host;
/// an id no name gives away is taken for a picture model. A model with an empty id for any other
/// text.
Model modelOfHost(const QString& id);

} // namespace rushes::catalog

namespace rushes::providers {

/// One line of GET /v1/models.
struct ListedModel
{
    QString id;
    QStringList endpoints = {}; ///< `supported_endpoint_types` of new-api; empty elsewhere

    bool operator==(const ListedModel&) const = default;
};

/// Fails with Network for anything but {"data":[{"id":…}]}.
Result<std::vector<ListedModel>> listedModels(const Json& body, const QString& who);

/// What it makes, by the endpoints it is offered on, else by its name; empty for models of text,
/// speech and the like.
std::vector<catalog::ModelKind> kindsOf(const ListedModel& listed);

/// `prefix` as in OpenAiHost. `table` lends limits and published figures, never a price.
catalog::Model hostModel(const QString& prefix, const ListedModel& listed,
                         const catalog::ModelTable& table);

/// The id its host knows it by: without our prefix.
QString hostIdOf(const catalog::Model& model);

/// Whether it is asked in Google's own form (…:generateContent): Gemini's picture models, which the
/// picture routes of gateways refuse, unless the host lists it for those and not for Google's.
bool isAskedAsGemini(const catalog::Model& model);

} // namespace rushes::providers
