#include "core/project/ProjectReader.h"

#include "core/project/DocumentRows.h"
#include "core/project/ProjectFiles.h"
#include "core/project/migrations/Migrations.h"

#include <QDir>
#include <QFileInfo>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasLog(const QString& path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

/// Empty when version and kind are ours, else what is the matter.
Result<DatabaseHealth> kindOf(Database& database)
{
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_master"_s);
    const auto application = database.value(u"PRAGMA application_id"_s);
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!tables || !application || !version)
        return fail(!tables        ? tables.error()
                    : !application ? application.error()
                                   : version.error());
    if (tables->toInt() == 0 && application->toInt() == 0)
        return DatabaseHealth::Empty;
    if (application->toInt() != applicationId)
        return fail(ErrorCode::Unsupported, u"it is a database of another program"_s);
    if (version->toInt() > schemaVersion)
        return fail(ErrorCode::Unsupported,
                    u"it was written by a newer Rushes (project version %1, this one knows %2); "
                    u"open it there, nothing was changed"_s.arg(version->toInt())
                        .arg(schemaVersion));
    if (version->toInt() < schemaVersion)
        return fail(
            ErrorCode::Unsupported,
            u"it has project version %1, which this Rushes does not know"_s.arg(version->toInt()));
    return DatabaseHealth::Good;
}

Result<void> checkPages(Database& database)
{
    const auto verdict = database.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return fail(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return fail(ErrorCode::Io, verdict->toString());
    return {};
}

/// Errors of the database name its file already, others do not.
Inspection inspected(DatabaseHealth health, const QString& path, const QString& reason)
{
    const QString file = QDir::toNativeSeparators(path);
    const QString detail = reason.startsWith(file) ? reason : u"%1: %2"_s.arg(file, reason);
    return {.health = health, .error = {.code = ErrorCode::Io, .detail = detail}};
}

Inspection inspectOpen(Database& database, const QString& path, Thoroughness thoroughness)
{
    const auto judged = [&](const Error& error) {
        const bool unusable = error.code == ErrorCode::Unsupported || !database.sawDamage();
        return inspected(unusable ? DatabaseHealth::Unusable : DatabaseHealth::Damaged, path,
                         error.detail);
    };
    // One read transaction, so that all tables are of the same moment.
    if (auto begun = database.run(u"BEGIN"_s); !begun)
        return judged(begun.error());
    const auto kind = kindOf(database);
    if (!kind)
        return judged(kind.error());
    if (*kind == DatabaseHealth::Empty)
        return {.health = DatabaseHealth::Empty};
    if (thoroughness == Thoroughness::Structure) {
        if (auto sound = checkPages(database); !sound)
            return inspected(DatabaseHealth::Damaged, path, sound.error().detail);
    }
    auto document = readRows(database);
    if (!document)
        return inspected(DatabaseHealth::Damaged, path, document.error().detail);
    return {.health = DatabaseHealth::Good, .document = std::move(*document)};
}

} // namespace

Inspection inspectDatabase(const QString& path, Thoroughness thoroughness)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {.health = DatabaseHealth::Missing};
    if (file.size() == 0 && !hasLog(path))
        return {.health = DatabaseHealth::Empty};
    if (!file.isReadable())
        return inspected(DatabaseHealth::Unusable, path, u"no permission"_s);
    const bool frozen = !hasLog(path);
    auto database = Database::open(path, frozen ? DatabaseMode::ReadFrozen : DatabaseMode::Read);
    if (!database)
        return inspected(DatabaseHealth::Unusable, path, database.error().detail);
    Inspection inspection = inspectOpen(**database, path, thoroughness);
    // Somebody began to write meanwhile: a frozen reading may have missed it.
    if (frozen && hasLog(path))
        return inspectDatabase(path, thoroughness);
    return inspection;
}

Result<Document> readDocument(const QString& folder)
{
    Inspection inspection =
        inspectDatabase(ProjectFiles(folder).database(), Thoroughness::Contents);
    switch (inspection.health) {
    case DatabaseHealth::Good:
        return std::move(inspection.document);
    case DatabaseHealth::Empty:
    case DatabaseHealth::Missing:
        return fail(ErrorCode::Io, u"there is no project in %1"_s.arg(
                                       QDir::toNativeSeparators(QDir(folder).absolutePath())));
    case DatabaseHealth::Damaged:
    case DatabaseHealth::Unusable:
        break;
    }
    return fail(inspection.error);
}

} // namespace rushes::project
