#include "core/project/Snapshots.h"

#include "core/project/ProjectReader.h"

#include <QFile>
#include <QFileInfo>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto nameFormat = "yyyyMMdd'T'HHmmss'Z'";
constexpr std::size_t kept = 5;

QString snapshotName(const QDateTime& time)
{
    return time.toUTC().toString(QString::fromLatin1(nameFormat)) + u".db"_s;
}

/// Keeps the newest, and before it one a day.
void removeOldSnapshots(const ProjectFiles& files)
{
    std::size_t count = 0;
    QDate day;
    for (const Snapshot& snapshot : snapshotsOf(files)) {
        if (snapshot.made.date() == day || count == kept) {
            QFile::remove(snapshot.path);
            continue;
        }
        day = snapshot.made.date();
        ++count;
    }
}

/// The first name `project.db.damaged-<n>` that is free.
QString freeDamagedName(const QString& database)
{
    int number = 1;
    const auto name = [&] { return u"%1.damaged-%2"_s.arg(database).arg(number); };
    while (QFileInfo::exists(name()))
        ++number;
    return name();
}

/// With its log, which belongs to it by name.
Result<void> moveAside(const QString& database, const QString& aside)
{
    if (QFileInfo::exists(database) && !QFile::rename(database, aside))
        return fail(ErrorCode::Io,
                    u"cannot move %1 aside"_s.arg(QDir::toNativeSeparators(database)));
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(database + suffix))
            QFile::rename(database + suffix, aside + suffix);
    }
    return {};
}

} // namespace

std::vector<Snapshot> snapshotsOf(const ProjectFiles& files)
{
    std::vector<Snapshot> snapshots;
    const QStringList names =
        files.snapshots().entryList({u"*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        QDateTime made = QDateTime::fromString(name.chopped(3), QString::fromLatin1(nameFormat));
        made.setTimeSpec(Qt::UTC);
        if (made.isValid())
            snapshots.push_back({files.snapshots().filePath(name), made});
    }
    return snapshots;
}

Result<void> takeSnapshot(Database& database, const ProjectFiles& files, const QDateTime& now)
{
    const QDir folder = files.snapshots();
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io,
                    u"cannot make the folder %1"_s.arg(QDir::toNativeSeparators(folder.path())));
    const QString path = folder.filePath(snapshotName(now));
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    if (auto copied = database.run(u"VACUUM INTO ?"_s, {unfinished}); !copied) {
        QFile::remove(unfinished);
        return fail(copied.error());
    }
    QFile::remove(path);
    if (!QFile::rename(unfinished, path))
        return fail(ErrorCode::Io, u"cannot write %1"_s.arg(QDir::toNativeSeparators(path)));
    removeOldSnapshots(files);
    return {};
}

Result<QString> restoreSnapshot(const ProjectFiles& files, const QString& why)
{
    const QString database = files.database();
    for (const Snapshot& snapshot : snapshotsOf(files)) {
        if (inspectDatabase(snapshot.path, Thoroughness::Structure).health != DatabaseHealth::Good)
            continue;
        const QString unfinished = database + u".restoring"_s;
        QFile::remove(unfinished);
        if (!QFile::copy(snapshot.path, unfinished))
            return fail(ErrorCode::Io,
                        u"cannot write %1"_s.arg(QDir::toNativeSeparators(unfinished)));
        const QString aside = freeDamagedName(database);
        if (auto moved = moveAside(database, aside); !moved) {
            QFile::remove(unfinished);
            return fail(moved.error());
        }
        if (!QFile::rename(unfinished, database))
            return fail(ErrorCode::Io,
                        u"cannot write %1"_s.arg(QDir::toNativeSeparators(database)));
        const QString when = snapshot.made.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        return u"The project's database could not be read, so its state of %1 was restored; the "
               u"damaged file is kept as %2."_s.arg(when, QFileInfo(aside).fileName());
    }
    return fail(ErrorCode::Io,
                u"%1; there is no snapshot to restore, nothing was changed"_s.arg(why));
}

} // namespace rushes::project
