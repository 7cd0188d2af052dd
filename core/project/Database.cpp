#include "core/project/Database.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

QString connectOptions(DatabaseMode mode)
{
    switch (mode) {
    case DatabaseMode::Write:
        return u"QSQLITE_BUSY_TIMEOUT=2000"_s;
    case DatabaseMode::Read:
        return u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s;
    case DatabaseMode::ReadFrozen:
        return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    }
    return {};
}

QString databaseName(const QString& path, DatabaseMode mode)
{
    if (mode != DatabaseMode::ReadFrozen)
        return path;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
}

/// SQLite's result codes for a file that is not what it should be (sqlite.org/rescode.html).
bool meansDamage(const QSqlError& error)
{
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    constexpr int shortRead = 522;
    constexpr int primaryMask = 0xff;
    const int code = error.nativeErrorCode().toInt();
    const int primary = code & primaryMask;
    return primary == corrupt || primary == notADatabase || code == shortRead;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, DatabaseMode mode)
{
    const QString connection = u"rushes-project-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(path, connection));
    QSqlDatabase driver = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    driver.setConnectOptions(connectOptions(mode));
    driver.setDatabaseName(databaseName(path, mode));
    if (!driver.open())
        return fail(database->failure(driver.lastError()));
    return database;
}

Database::Database(QString path, QString connection)
    : m_path(std::move(path)),
      m_connection(std::move(connection))
{}

Database::~Database()
{
    // The handle must be gone before its connection can be removed.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Error Database::failure(const QSqlError& error)
{
    m_sawDamage = m_sawDamage || meansDamage(error);
    const QString reason =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {.code = ErrorCode::Io,
            .detail = u"%1: %2"_s.arg(QDir::toNativeSeparators(m_path), reason)};
}

Result<QSqlQuery> Database::prepare(const QString& statement)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(failure(query.lastError()));
    return query;
}

Result<void> Database::runPrepared(QSqlQuery& query, const QVariantList& values)
{
    for (int i = 0; i < values.size(); ++i) {
        // A QString that was never set would be stored as NULL.
        const bool unset =
            values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query.bindValue(i, unset ? QVariant(u""_s) : values[i]);
    }
    if (!query.exec())
        return fail(failure(query.lastError()));
    return {};
}

Result<QSqlQuery> Database::run(const QString& statement, const QVariantList& values)
{
    auto query = prepare(statement);
    if (!query)
        return query;
    if (auto done = runPrepared(*query, values); !done)
        return fail(done.error());
    return query;
}

Result<QVariant> Database::value(const QString& statement)
{
    auto query = run(statement);
    if (!query)
        return fail(query.error());
    if (query->next())
        return query->value(0);
    if (auto ended = check(*query); !ended)
        return fail(ended.error());
    return QVariant();
}

Result<void> Database::check(const QSqlQuery& query)
{
    if (query.lastError().isValid())
        return fail(failure(query.lastError()));
    return {};
}

Result<void> Database::begin(Durability durability)
{
    const QString level = durability == Durability::Full ? u"FULL"_s : u"NORMAL"_s;
    if (auto set = run(u"PRAGMA synchronous="_s + level); !set)
        return fail(set.error());
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return fail(begun.error());
    return {};
}

Result<void> Database::end(Result<void> result)
{
    if (result) {
        if (auto committed = run(u"COMMIT"_s))
            return {};
        else
            result = fail(committed.error());
    }
    // SQLite may have rolled back by itself (disk full), then this says so and changes nothing.
    const auto rolledBack = run(u"ROLLBACK"_s);
    Q_UNUSED(rolledBack)
    return result;
}

} // namespace rushes::project
