#include "core/generation/CallLog.h"

#include <QSqlQuery>

#include <algorithm>
#include <cmath>
#include <set>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::Database;
using project::Durability;

namespace {

constexpr int newestCalls = 100;
const QString gaveResult = u"done"_s;

/// The value below which `share` of the sorted latencies lie (nearest rank).
std::int64_t percentile(const std::vector<std::int64_t>& sorted, double share)
{
    return sorted[std::size_t(std::llround(share * double(sorted.size() - 1)))];
}

std::optional<ErrorCode> failureNamed(const QString& outcome)
{
    for (const ErrorCode code : {ErrorCode::Network, ErrorCode::RateLimited, ErrorCode::Auth}) {
        if (outcome == codeName(code))
            return code;
    }
    return std::nullopt;
}

} // namespace

bool tellsOfService(ErrorCode code)
{
    return failureNamed(codeName(code)).has_value();
}

Measured measuredFrom(std::vector<std::int64_t> latencies, int failures)
{
    Measured measured{.calls = int(latencies.size()), .failures = failures};
    if (latencies.empty())
        return measured;
    std::sort(latencies.begin(), latencies.end());
    measured.p50Ms = percentile(latencies, 0.5);
    measured.p95Ms = percentile(latencies, 0.95);
    return measured;
}

Result<void> createCallLog(Database& database)
{
    for (const QString& statement :
         {u"CREATE TABLE IF NOT EXISTS calls (id INTEGER PRIMARY KEY, model TEXT NOT NULL, "
          u"at INTEGER NOT NULL, latency_ms INTEGER NOT NULL, outcome TEXT NOT NULL)"_s,
          u"CREATE INDEX IF NOT EXISTS calls_model ON calls (model, id)"_s}) {
        if (const auto made = database.run(statement); !made)
            return fail(made.error());
    }
    return {};
}

Result<void> addCall(Database& database, const QString& model, const QDateTime& at,
                     std::int64_t latencyMs, const QString& outcome)
{
    return database.transaction(Durability::Normal, [&]() -> Result<void> {
        const auto added =
            database.run(u"INSERT INTO calls (model, at, latency_ms, outcome) VALUES (?,?,?,?)"_s,
                         {model, at.toMSecsSinceEpoch(), qlonglong(latencyMs), outcome});
        if (!added)
            return fail(added.error());
        // What no median looks at any more makes room.
        const auto removed =
            database.run(u"DELETE FROM calls WHERE model = ? AND id < (SELECT id FROM calls "
                         u"WHERE model = ? ORDER BY id DESC LIMIT 1 OFFSET ?)"_s,
                         {model, model, newestCalls - 1});
        return removed ? Result<void>() : fail(removed.error());
    });
}

Result<std::map<QString, Measured>> measuredCalls(Database& database)
{
    auto query = database.run(u"SELECT model, latency_ms, outcome FROM calls"_s);
    if (!query)
        return fail(query.error());
    std::map<QString, std::pair<std::vector<std::int64_t>, int>> found;
    while (query->next()) {
        auto& [latencies, failures] = found[query->value(0).toString()];
        if (query->value(2).toString() == gaveResult)
            latencies.push_back(query->value(1).toLongLong());
        else
            ++failures;
    }
    std::map<QString, Measured> all;
    for (auto& [model, calls] : found)
        all[model] = measuredFrom(std::move(calls.first), calls.second);
    return all;
}

Result<std::map<QString, std::vector<Call>>> callsByModel(Database& database)
{
    auto query = database.run(u"SELECT model, at, latency_ms, outcome FROM calls ORDER BY id"_s);
    if (!query)
        return fail(query.error());
    std::map<QString, std::vector<Call>> all;
    while (query->next())
        all[query->value(0).toString()].push_back(
            {QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong(), Qt::UTC),
             query->value(2).toLongLong(), query->value(3).toString()});
    return all;
}

Result<std::vector<FailingModel>> failingModels(Database& database)
{
    auto query = database.run(u"SELECT model, at, outcome FROM calls ORDER BY id DESC"_s);
    if (!query)
        return fail(query.error());
    std::map<QString, FailingModel> found;
    std::set<QString> served; // before that nothing counts
    while (query->next()) {
        const QString model = query->value(0).toString();
        const auto why = failureNamed(query->value(2).toString());
        if (!why)
            served.insert(model);
        if (served.contains(model))
            continue;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong(), Qt::UTC);
        FailingModel& one =
            found.try_emplace(model, FailingModel{model, 0, at, *why}).first->second;
        ++one.failures;
    }
    std::vector<FailingModel> all;
    all.reserve(found.size());
    for (const auto& [model, one] : found)
        all.push_back(one);
    return all;
}

} // namespace rushes::generation
