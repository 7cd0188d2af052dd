/// What was reserved and spent over all projects, and how long each model took: one SQLite file
/// that outlives projects and programs, and that several programs may write at the same time.
/// Reserving checks every limit and writes in one transaction, so no order of events lets two
/// programs pass a limit together. Owned by Budget; main thread.
#pragma once

#include "core/generation/CallLog.h"
#include "core/project/Document.h"

namespace rushes::generation {

/// What a request is estimated to cost, and whose it is.
struct Charge
{
    Money estimate = {};
    QString provider = {};
    QString model = {};
    QString project = {}; ///< absolute folder
    QString what = {};    ///< "picture", "clip 5.0 s 360p"
    project::JobId job = {};

    bool operator==(const Charge&) const = default;
};

enum class EntryState {
    Reserved, ///< sent or about to be; counts as spent until its job is resolved
    Spent,
    Released, ///< never sent, or refused before any cost
};
QString entryStateName(EntryState state);

struct LedgerRow
{
    std::int64_t id = 0;
    QDateTime at = {}; ///< when it was reserved, UTC
    Charge charge = {};
    std::optional<Money> reported = {}; ///< what the reply said it cost
    EntryState state = EntryState::Reserved;

    /// What it counts for: nothing when released, else what was reported, or the estimate.
    Money cost() const;
    bool operator==(const LedgerRow&) const = default;
};

/// Limits over all programs; none = no limit. Days and months are those of local time.
struct Limits
{
    std::optional<Money> day = {};
    std::optional<Money> month = {};
    std::optional<Money> project = {}; ///< of each project, ever
    std::optional<Money> model = {};   ///< of each model in a month
    std::optional<Money> minute = {};  ///< in any 60 seconds

    bool operator==(const Limits&) const = default;
};

class Ledger
{
public:
    /// Makes file and folder when they are missing. `spendingLog` is the file of an older version,
    /// whose lines are taken over once. Fails with Io.
    static Result<std::unique_ptr<Ledger>> open(const QString& path,
                                                const QString& spendingLog = {});
    /// One that ends with the program, for tests.
    static Result<std::unique_ptr<Ledger>> inMemory();

    /// Budget, naming the limit that it would pass.
    Result<void> checkLimits(const Charge& charge, const Limits& limits, const QDateTime& now);
    /// Their ids, or Budget naming the limit that one of them would pass; then none is reserved.
    /// With the limit of a minute the error says when to try again.
    Result<std::vector<std::int64_t>> reserve(const std::vector<Charge>& charges,
                                              const Limits& limits, const QDateTime& now);
    /// The reservation of this job, which no limit can undo any more; made when there is none.
    Result<std::int64_t> adopt(const Charge& charge, const QDateTime& now);
    Result<void> settle(std::int64_t id, std::optional<Money> reported);
    Result<void> release(std::int64_t id);
    /// Money spent without a reservation, e.g. at a host whose prices nobody knows.
    Result<void> enter(const Charge& charge, Money reported, const QDateTime& now);
    /// Releases the project's reservations whose jobs it does not know: they were never sent.
    Result<void> releaseOrphans(const QString& project, const std::vector<project::JobId>& known);

    /// Oldest first.
    Result<std::vector<LedgerRow>> rows();
    /// Reservations count as spent.
    Result<Money> spentSince(const QDateTime& from);

    /// `outcome` is "done" or an error's code.
    Result<void> addCall(const QString& model, const QDateTime& at, std::int64_t latencyMs,
                         const QString& outcome)
    {
        return generation::addCall(*m_database, model, at, latencyMs, outcome);
    }
    /// By model id, from the newest hundred calls of each.
    Result<std::map<QString, Measured>> measured() { return measuredCalls(*m_database); }
    /// These calls themselves, oldest first.
    Result<std::map<QString, std::vector<Call>>> calls() { return callsByModel(*m_database); }
    Result<std::vector<FailingModel>> failing() { return failingModels(*m_database); }

private:
    explicit Ledger(std::unique_ptr<project::Database> database) : m_database(std::move(database))
    {}
    static Result<std::unique_ptr<Ledger>> made(const QString& path);
    Result<void> createTables();
    Result<void> importOnce(const QString& spendingLog);
    Result<void> change(const QString& statement, const QVariantList& values);
    Result<std::int64_t> insert(const Charge& charge, const QDateTime& at, EntryState state,
                                std::optional<Money> reported);
    Result<Money> sum(const QString& condition, const QVariantList& values);

    std::unique_ptr<project::Database> m_database;
};

} // namespace rushes::generation
