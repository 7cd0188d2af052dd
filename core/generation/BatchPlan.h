/// What a batch of pictures asks for, as its one job's row keeps it: enough for a later start to
/// look for it at the service, to ask for it, and to keep each of its pictures under an id that
/// says which it is, so that none is kept or paid for twice. Pure functions, any thread.
#pragma once

#include "core/generation/PicturePlan.h"

namespace rushes::generation {

struct BatchPart
{
    PicturePlan plan = {};         ///< `plan.most` is the estimate
    project::VariantId known = {}; ///< the same picture, made before; it is not sent

    bool operator==(const BatchPart&) const = default;
};

struct BatchPlan
{
    std::vector<BatchPart> parts = {};

    bool operator==(const BatchPlan&) const = default;
};

Json toJson(const BatchPlan& plan);
/// Fails with Usage and the member's name.
Result<BatchPlan> batchPlanFromJson(const Json& json);

inline const QString batchKind = QStringLiteral("batch"); ///< JobRecord::kind

/// How many pictures a batch's row asks for; 0 for other kinds.
std::size_t partCount(const project::JobRecord& row);
/// The name under which the service lists the batch.
QString batchName(const project::JobId& batch);
/// The picture that a part becomes.
project::VariantId partVariant(const project::JobId& batch, std::size_t part);
/// Whose money it is in the ledger. Every part has a line of its own.
project::JobId partJob(const project::JobId& batch, std::size_t part);
/// Of all parts that a row which is not over may still owe for; empty for other kinds.
std::vector<project::JobId> openParts(const project::JobRecord& row);

} // namespace rushes::generation
