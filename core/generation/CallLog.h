/// How the models served on this machine, over all programs and starts: the newest hundred calls of
/// each, in the ledger's file. Free functions over its database, used by Ledger; main thread.
#pragma once

#include "core/project/Database.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

namespace rushes::generation {

/// How a model has served on this machine.
struct Measured
{
    int calls = 0;                          ///< that gave a result
    int failures = 0;                       ///< among the newest calls
    std::optional<std::int64_t> p50Ms = {}; ///< of the newest results
    std::optional<std::int64_t> p95Ms = {};

    bool operator==(const Measured&) const = default;
};

/// One request to a model, and how it went.
struct Call
{
    QDateTime at = {}; ///< when it was over, UTC
    std::int64_t latencyMs = 0;
    QString outcome = {}; ///< "done" or an error's code

    bool isDone() const { return outcome == QLatin1StringView("done"); }
    bool operator==(const Call&) const = default;
};

/// Of the latencies of calls that gave a result, in any order.
Measured measuredFrom(std::vector<std::int64_t> latencies, int failures = 0);

/// A model whose newest calls all failed in a way that says something of its service.
struct FailingModel
{
    QString model = {};
    int failures = 0; ///< in a row
    QDateTime last = {};
    ErrorCode why = ErrorCode::Network; ///< of the last

    bool operator==(const FailingModel&) const = default;
};

/// Network, RateLimited and Auth; a refusal or a wrong ratio says nothing of the service.
bool tellsOfService(ErrorCode code);

Result<void> createCallLog(project::Database& database);
/// `outcome` is "done" or an error's code.
Result<void> addCall(project::Database& database, const QString& model, const QDateTime& at,
                     std::int64_t latencyMs, const QString& outcome);
/// By model id.
Result<std::map<QString, Measured>> measuredCalls(project::Database& database);
/// The calls themselves, oldest first.
Result<std::map<QString, std::vector<Call>>> callsByModel(project::Database& database);
Result<std::vector<FailingModel>> failingModels(project::Database& database);

} // namespace rushes::generation
