#include "core/generation/Ledger.h"

#include "core/generation/SpendingLog.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::Database;
using project::DatabaseMode;
using project::Durability;

namespace {

constexpr std::array states{"reserved", "spent", "released"};
constexpr qint64 minuteMs = 60'000;

QVariant amount(const std::optional<Money>& money)
{
    return money ? QVariant(qlonglong(money->microDollars())) : QVariant();
}

EntryState stateNamed(const QString& name)
{
    const auto found = std::find(states.begin(), states.end(), name.toLatin1());
    return found == states.end() ? EntryState::Reserved : EntryState(found - states.begin());
}

/// One limit that a charge has to fit.
struct Check
{
    std::optional<Money> limit;
    QString name;
    QString condition;
    QVariantList values;
};

std::vector<Check> checksOf(const Charge& charge, const Limits& limits, const QDateTime& now)
{
    const QDate today = now.toLocalTime().date();
    const qint64 day = today.startOfDay().toMSecsSinceEpoch();
    const qint64 month = QDate(today.year(), today.month(), 1).startOfDay().toMSecsSinceEpoch();
    const qint64 minute = now.toMSecsSinceEpoch() - minuteMs;
    return {{limits.day, u"the day's"_s, u"at >= ?"_s, {day}},
            {limits.month, u"the month's"_s, u"at >= ?"_s, {month}},
            {limits.project, u"the project's"_s, u"project = ?"_s, {charge.project}},
            {limits.model,
             u"%1's monthly"_s.arg(charge.model),
             u"model = ? AND at >= ?"_s,
             {charge.model, month}},
            {limits.minute, u"the minute's"_s, u"at > ?"_s, {minute}}};
}

} // namespace

QString entryStateName(EntryState state)
{
    return QString::fromLatin1(states[std::size_t(state)]);
}

Money LedgerRow::cost() const
{
    return state == EntryState::Released ? Money() : reported.value_or(charge.estimate);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path, const QString& spendingLog)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    // Several programs may start at once; one makes the tables.
    constexpr int patienceMs = 5000;
    QLockFile lock(path + u".lock"_s);
    // A program that was killed while it made its lock left a file that names nobody. Removing it
    // works only when no living program holds it.
    const bool isFree = lock.tryLock(0) || (lock.removeStaleLockFile() && lock.tryLock(0));
    if (!isFree && !lock.tryLock(patienceMs))
        return fail(ErrorCode::Io, u"cannot lock %1"_s.arg(QDir::toNativeSeparators(path)));
    Result<std::unique_ptr<Ledger>> ledger = made(path);
    if (!ledger)
        return ledger;
    if (const Result<void> imported = (*ledger)->importOnce(spendingLog); !imported)
        return fail(imported.error());
    return ledger;
}

Result<std::unique_ptr<Ledger>> Ledger::inMemory()
{
    return made(u":memory:"_s);
}

Result<std::unique_ptr<Ledger>> Ledger::made(const QString& path)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, DatabaseMode::Write);
    if (!database)
        return fail(database.error());
    if (auto set = (*database)->run(u"PRAGMA journal_mode=WAL"_s); !set)
        return fail(set.error());
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(*database)));
    if (const Result<void> created = ledger->createTables(); !created)
        return fail(created.error());
    return ledger;
}

Result<void> Ledger::createTables()
{
    return m_database->transaction(Durability::Normal, [&]() -> Result<void> {
        for (const QString& statement :
             {u"CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY AUTOINCREMENT, "
              u"at INTEGER NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL, "
              u"project TEXT NOT NULL, what TEXT NOT NULL, estimate INTEGER NOT NULL, "
              u"reported INTEGER, state TEXT NOT NULL, job TEXT NOT NULL)"_s,
              u"CREATE INDEX IF NOT EXISTS entries_at ON entries (at)"_s,
              u"CREATE INDEX IF NOT EXISTS entries_project ON entries (project)"_s,
              u"CREATE INDEX IF NOT EXISTS entries_job ON entries (job)"_s}) {
            if (auto done = m_database->run(statement); !done)
                return fail(done.error());
        }
        return createCallLog(*m_database);
    });
}

Result<void> Ledger::importOnce(const QString& spendingLog)
{
    const Result<QVariant> version = m_database->value(u"PRAGMA user_version"_s);
    if (!version || version->toInt() > 0)
        return version ? Result<void>() : fail(version.error());
    const Result<std::vector<Spending>> old = readSpending(spendingLog);
    if (!old)
        return fail(old.error());
    return m_database->transaction(Durability::Full, [&]() -> Result<void> {
        for (const Spending& spending : *old) {
            const project::LedgerEntry& entry = spending.entry;
            const Charge charge{entry.estimate,   entry.provider, entry.model,
                                spending.project, entry.what,     entry.job};
            if (auto done = insert(charge, entry.at, EntryState::Spent, entry.reported); !done)
                return fail(done.error());
        }
        const auto set = m_database->run(u"PRAGMA user_version=1"_s);
        return set ? Result<void>() : fail(set.error());
    });
}

Result<std::int64_t> Ledger::insert(const Charge& charge, const QDateTime& at, EntryState state,
                                    std::optional<Money> reported)
{
    auto query = m_database->run(
        u"INSERT INTO entries (at, provider, model, project, what, estimate, reported, state, job) "
        u"VALUES (?,?,?,?,?,?,?,?,?)"_s,
        {at.toMSecsSinceEpoch(), charge.provider, charge.model, charge.project, charge.what,
         qlonglong(charge.estimate.microDollars()), amount(reported), entryStateName(state),
         charge.job.toString()});
    if (!query)
        return fail(query.error());
    return query->lastInsertId().toLongLong();
}

Result<Money> Ledger::sum(const QString& condition, const QVariantList& values)
{
    auto query = m_database->run(u"SELECT COALESCE(SUM(COALESCE(reported, estimate)), 0) "
                                 u"FROM entries WHERE state <> 'released' AND "_s +
                                     condition,
                                 values);
    if (!query)
        return fail(query.error());
    if (!query->next())
        return Money();
    return Money::ofMicroDollars(query->value(0).toLongLong());
}

Result<void> Ledger::checkLimits(const Charge& charge, const Limits& limits, const QDateTime& now)
{
    for (const Check& check : checksOf(charge, limits, now)) {
        if (!check.limit)
            continue;
        const Result<Money> committed = sum(check.condition, check.values);
        if (!committed)
            return fail(committed.error());
        if (*committed + charge.estimate <= *check.limit)
            continue;
        const Money left = std::max(*check.limit - *committed, Money());
        Error error{
            ErrorCode::Budget,
            u"this costs about %1, but only %2 of %3 limit of %4 is left"_s.arg(
                moneyText(charge.estimate), moneyText(left), check.name, moneyText(*check.limit))};
        if (limits.minute && check.name == u"the minute's"_s && charge.estimate <= *limits.minute)
            error.retryAfter = std::chrono::milliseconds(minuteMs);
        return fail(error);
    }
    return {};
}

Result<std::vector<std::int64_t>> Ledger::reserve(const std::vector<Charge>& charges,
                                                  const Limits& limits, const QDateTime& now)
{
    std::vector<std::int64_t> ids;
    const auto reserved = m_database->transaction(Durability::Full, [&]() -> Result<void> {
        for (const Charge& charge : charges) {
            if (const Result<void> fits = checkLimits(charge, limits, now); !fits)
                return fits;
            const auto id = insert(charge, now, EntryState::Reserved, std::nullopt);
            if (!id)
                return fail(id.error());
            ids.push_back(*id);
        }
        return {};
    });
    if (!reserved)
        return fail(reserved.error());
    return ids;
}

Result<std::int64_t> Ledger::adopt(const Charge& charge, const QDateTime& now)
{
    std::int64_t id = 0;
    const auto adopted = m_database->transaction(Durability::Full, [&]() -> Result<void> {
        auto query = m_database->run(u"SELECT id FROM entries WHERE job = ? ORDER BY id DESC"_s,
                                     {charge.job.toString()});
        if (!query)
            return fail(query.error());
        if (query->next()) {
            id = query->value(0).toLongLong();
            return {};
        }
        const auto made = insert(charge, now, EntryState::Reserved, std::nullopt);
        id = made.value_or(0);
        return made ? Result<void>() : fail(made.error());
    });
    if (!adopted)
        return fail(adopted.error());
    return id;
}

Result<void> Ledger::change(const QString& statement, const QVariantList& values)
{
    return m_database->transaction(Durability::Normal, [&]() -> Result<void> {
        const auto done = m_database->run(statement, values);
        return done ? Result<void>() : fail(done.error());
    });
}

Result<void> Ledger::settle(std::int64_t id, std::optional<Money> reported)
{
    return change(u"UPDATE entries SET state = 'spent', reported = COALESCE(?, reported) "
                  u"WHERE id = ?"_s,
                  {amount(reported), qlonglong(id)});
}

Result<void> Ledger::release(std::int64_t id)
{
    return change(u"UPDATE entries SET state = 'released' WHERE id = ? AND state = 'reserved'"_s,
                  {qlonglong(id)});
}

Result<void> Ledger::enter(const Charge& charge, Money reported, const QDateTime& now)
{
    const auto entered = insert(charge, now, EntryState::Spent, reported);
    return entered ? Result<void>() : fail(entered.error());
}

Result<void> Ledger::releaseOrphans(const QString& project,
                                    const std::vector<project::JobId>& known)
{
    auto query = m_database->run(
        u"SELECT id, job FROM entries WHERE state = 'reserved' AND project = ?"_s, {project});
    if (!query)
        return fail(query.error());
    std::vector<std::int64_t> orphans;
    while (query->next()) {
        const project::JobId job(query->value(1).toString());
        if (std::find(known.begin(), known.end(), job) == known.end())
            orphans.push_back(query->value(0).toLongLong());
    }
    query->finish();
    for (const std::int64_t id : orphans) {
        if (const Result<void> released = release(id); !released)
            return released;
    }
    return {};
}

Result<std::vector<LedgerRow>> Ledger::rows()
{
    auto query = m_database->run(u"SELECT id, at, estimate, provider, model, project, what, job, "
                                 u"reported, state FROM entries ORDER BY at, id"_s);
    if (!query)
        return fail(query.error());
    std::vector<LedgerRow> all;
    while (query->next()) {
        LedgerRow row{.id = query->value(0).toLongLong(),
                      .at = QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong(), Qt::UTC),
                      .charge = {Money::ofMicroDollars(query->value(2).toLongLong()),
                                 query->value(3).toString(), query->value(4).toString(),
                                 query->value(5).toString(), query->value(6).toString(),
                                 project::JobId(query->value(7).toString())},
                      .state = stateNamed(query->value(9).toString())};
        if (!query->value(8).isNull())
            row.reported = Money::ofMicroDollars(query->value(8).toLongLong());
        all.push_back(std::move(row));
    }
    if (const Result<void> ended = m_database->check(*query); !ended)
        return fail(ended.error());
    return all;
}

Result<Money> Ledger::spentSince(const QDateTime& from)
{
    return sum(u"at >= ?"_s, {from.toMSecsSinceEpoch()});
}

} // namespace rushes::generation
