/// One SQLite connection: opened, asked and closed in one place, so that no other file knows of
/// driver names or error numbers. Used on the thread that made it; closes itself.
#pragma once

#include "core/base/Result.h"

#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace rushes::project {

/// Write makes the file when there is none. Read never writes; ReadFrozen also makes no lock or
/// index files beside the database and must only be used while nobody writes.
enum class DatabaseMode { Write, Read, ReadFrozen };

/// Normal survives a crash of the program, Full also a power cut; Full is for what was paid for.
enum class Durability { Normal, Full };

class Database
{
public:
    static Result<std::unique_ptr<Database>> open(const QString& path, DatabaseMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement; fails with Io naming the file.
    Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {});
    /// A statement to be run many times with `runPrepared`.
    Result<QSqlQuery> prepare(const QString& statement);
    Result<void> runPrepared(QSqlQuery& query, const QVariantList& values);
    /// Whether the rows of `query` ended because there were no more, not because reading failed.
    Result<void> check(const QSqlQuery& query);
    /// The first column of the first row.
    Result<QVariant> value(const QString& statement);

    /// Runs `function` inside a transaction and commits when it succeeds, else rolls back.
    template <class Function>
    Result<void> transaction(Durability durability, Function&& function);

    /// Whether an error so far meant that the file itself is damaged, not busy, full or forbidden.
    bool sawDamage() const { return m_sawDamage; }

private:
    Database(QString path, QString connection);
    Error failure(const QSqlError& error);
    Result<void> begin(Durability durability);
    Result<void> end(Result<void> result);

    QString m_path;
    QString m_connection;
    bool m_sawDamage = false;
};

template <class Function>
Result<void> Database::transaction(Durability durability, Function&& function)
{
    if (auto begun = begin(durability); !begun)
        return begun;
    return end(function());
}

} // namespace rushes::project
