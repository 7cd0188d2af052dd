/// Which model serves a request when the user named a policy or an order instead of one model. Pure
/// functions over the catalog; main thread because `usable` is.
#pragma once

#include "core/catalog/Model.h"

#include <functional>

namespace rushes::generation {

using Usable = std::function<Result<void>(const catalog::Model&)>;

/// `text`: empty (the first usable in catalog order), `cheapest`, `fastest`, `best`, or ids and
/// aliases separated by commas, tried in that order. A policy takes the local engine only when
/// nothing else is usable. Fails with Unsupported for an unknown name, else with the first named
/// model's own reason.
Result<catalog::Model> chooseModel(const catalog::ModelTable& table, catalog::ModelKind kind,
                                   const QString& text, const Usable& usable);

} // namespace rushes::generation
