#include "core/project/ProjectStore.h"

#include "core/project/ProjectReader.h"
#include "core/project/Snapshots.h"
#include "core/project/migrations/Migrations.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

/// The lock's file may have come along with a copied folder, so the operating system's own lock on
/// it decides: removing the file works only when no living program holds it.
Result<std::unique_ptr<QLockFile>> lockProject(const ProjectFiles& files)
{
    auto lock = std::make_unique<QLockFile>(files.lock());
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return lock;
    if (lock->error() == QLockFile::LockFailedError && lock->removeStaleLockFile() &&
        lock->tryLock())
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::Io, u"cannot write in %1"_s.arg(shown(files.folder())));
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    return fail(ErrorCode::Io,
                u"%1 is in use by another Rushes (process %2 on %3)"_s.arg(shown(files.folder()))
                    .arg(process)
                    .arg(host));
}

bool hasMedia(const ProjectFiles& files)
{
    return !files.media().isEmpty();
}

/// What has to be done before the database can be opened for writing: the document in it, and a
/// notice when it had to be restored.
struct Start
{
    Document document = {};
    QString notice = {};
    bool fresh = false;
};

Result<Start> restored(const ProjectFiles& files, const QString& why)
{
    auto notice = restoreSnapshot(files, why);
    if (!notice)
        return fail(notice.error());
    Inspection inspection = inspectDatabase(files.database(), Thoroughness::Contents);
    if (inspection.health != DatabaseHealth::Good)
        return fail(inspection.error);
    return Start{.document = std::move(inspection.document), .notice = *notice};
}

Result<Start> prepare(const ProjectFiles& files)
{
    Inspection inspection = inspectDatabase(files.database(), Thoroughness::Structure);
    const QString database = shown(files.database());
    switch (inspection.health) {
    case DatabaseHealth::Good:
        return Start{.document = std::move(inspection.document)};
    case DatabaseHealth::Missing:
        if (!snapshotsOf(files).empty())
            return restored(files, database + u" is missing"_s);
        return Start{.fresh = true};
    case DatabaseHealth::Empty:
        if (!snapshotsOf(files).empty() || hasMedia(files))
            return restored(files, database + u" is empty"_s);
        return Start{.fresh = true};
    case DatabaseHealth::Damaged:
        return restored(files, inspection.error.detail);
    case DatabaseHealth::Unusable:
        break;
    }
    return fail(inspection.error);
}

} // namespace

ProjectStore::ProjectStore(ProjectFiles files, std::unique_ptr<QLockFile> lock)
    : m_files(std::move(files)),
      m_lock(std::move(lock))
{}

ProjectStore::~ProjectStore()
{
    if (!m_database)
        return;
    if (!m_waiting.empty()) {
        const auto written = write({}, Durability::Full);
        Q_UNUSED(written)
    }
    if (m_changed) {
        const auto taken = takeSnapshot(*m_database, m_files, QDateTime::currentDateTimeUtc());
        Q_UNUSED(taken)
    }
}

Result<ProjectStore::Opened> ProjectStore::open(const QString& folder)
{
    const ProjectFiles files(folder);
    if (!QDir().mkpath(files.folder()))
        return fail(ErrorCode::Io, u"cannot make the folder %1"_s.arg(shown(files.folder())));
    auto lock = lockProject(files);
    if (!lock)
        return fail(lock.error());
    auto start = prepare(files);
    if (!start)
        return fail(start.error());
    std::unique_ptr<ProjectStore> store(new ProjectStore(files, std::move(*lock)));
    if (auto opened = store->openDatabase(start->fresh ? Contents::None : Contents::Current);
        !opened)
        return fail(opened.error());
    QString notice = start->notice;
    if (!start->fresh) {
        if (auto taken = store->snapshotWhenDue(); !taken)
            notice += u"A snapshot could not be written: %1"_s.arg(taken.error().detail);
    }
    return Opened{std::move(store), std::move(start->document), notice};
}

Result<void> ProjectStore::openDatabase(Contents contents)
{
    auto database = Database::open(m_files.database(), DatabaseMode::Write);
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    if (auto set = m_database->run(u"PRAGMA journal_mode=WAL"_s); !set)
        return fail(set.error());
    if (contents == Contents::None)
        return migrate(*m_database, 0);
    return {};
}

Result<void> ProjectStore::snapshotWhenDue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto snapshots = snapshotsOf(m_files);
    if (!snapshots.empty() && snapshots.front().made.date() == now.date())
        return {};
    return takeSnapshot(*m_database, m_files, now);
}

Result<void> ProjectStore::write(std::vector<Row> rows, Durability durability)
{
    rows.insert(rows.begin(), m_waiting.begin(), m_waiting.end());
    auto written =
        m_database->transaction(durability, [&] { return writeRows(*m_database, rows); });
    if (!written)
        return written;
    m_waiting.clear();
    m_changed = true;
    return {};
}

void ProjectStore::keepForLater(std::vector<Row> rows)
{
    m_waiting.insert(m_waiting.end(), rows.begin(), rows.end());
}

} // namespace rushes::project
