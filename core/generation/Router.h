/// Which models serve a request when the user named a policy or an order instead of one model. Pure
/// functions over the catalog; main thread because `usable` is.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/OwnRating.h"

#include <functional>

namespace rushes::generation {

using Usable = std::function<Result<void>(const catalog::Model&)>;

/// What a route is chosen from.
struct RouteFacts
{
    const catalog::ModelTable& table;
    Usable usable;
    /// By id or alias; empty = the table's.
    std::function<Result<catalog::Model>(const QString&)> find = {};
    /// Measured here in seconds; empty, or nothing for a model = the published figure.
    std::function<std::optional<double>(const catalog::Model&)> measured = {};
    /// The user's own votes on pictures of two models; they move the published ratings.
    std::vector<ModelVote> votes = {};
};

/// The usable models in the order in which they should be tried; at least one. `text`: empty (in
/// catalog order), `cheapest`, `fastest`, `best`, or ids and aliases separated by commas, tried in
/// that order. A policy takes the local engine only when nothing else is usable. Fails with
/// Unsupported for an unknown name, else with the first named model's own reason.
Result<std::vector<catalog::Model>> chooseRoute(const RouteFacts& facts, catalog::ModelKind kind,
                                                const QString& text);

/// Elo points by model id, by which the policy `best` ranks: published ones, moved by the votes.
/// Without a published figure and votes a model has none.
std::map<QString, double> modelRatings(const catalog::ModelTable& table,
                                       const std::vector<ModelVote>& votes);

/// Unsupported: the model does not make pictures, or clips.
Error wrongKind(const catalog::Model& model, catalog::ModelKind kind);

} // namespace rushes::generation
