#include "core/project/ProjectOpening.h"

#include "core/media/IncomingFile.h"
#include "core/project/ProjectReader.h"
#include "core/project/Snapshots.h"

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

Result<void> snapshotWhenDue(const ProjectFiles& files)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto snapshots = snapshotsOf(files);
    if (!snapshots.empty() && snapshots.front().made.date() == now.date())
        return {};
    const auto database = Database::open(files.database(), DatabaseMode::Write);
    return database ? takeSnapshot(**database, files, now) : fail(database.error());
}

} // namespace

Result<std::shared_ptr<ProjectOpening>> readOpening(const QString& folder)
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
    media::removeAbandoned(files.media(), QDateTime::currentDateTimeUtc());
    auto opening = std::make_shared<ProjectOpening>(ProjectOpening{files, std::move(*lock)});
    opening->document = std::move(start->document);
    opening->variants.rebuild(opening->document.variants);
    opening->notice = start->notice;
    opening->fresh = start->fresh;
    if (!opening->fresh) {
        if (auto taken = snapshotWhenDue(files); !taken)
            opening->notice += u"A snapshot could not be written: %1"_s.arg(taken.error().detail);
    }
    return opening;
}

} // namespace rushes::project
