#include "app/rushes-cli/Commands.h"
#include "core/base/NearestNames.h"
#include "core/project/ProjectDump.h"
#include "core/project/ProjectLoad.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> dump(Session& session, const QString& folder)
{
    const Result<project::Document> document = session.readExisting(folder);
    if (!document)
        return fail(document.error());
    session.report().setDocument(project::dumpDocument(*document));
    return {};
}

/// Every media file the document names, that `from` has and the project lacks.
Result<void> copyMedia(const project::Project& project, const QDir& from)
{
    if (!from.exists() || from == project.media().folder())
        return {};
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!ContentHash(QFileInfo(path).baseName()).isValid())
            continue;
        const Result<ContentHash> stored = project.media().putFile(path);
        if (!stored)
            return fail(stored.error());
    }
    return {};
}

QStringList missingMedia(const project::Project& project)
{
    QStringList missing;
    const auto look = [&](const ContentHash& hash) {
        if (!hash.isEmpty() && !project.media().path(hash) && !missing.contains(hash.toString()))
            missing << hash.toString();
    };
    for (const project::Variant& variant : project.document().variants)
        look(variant.media);
    for (const project::Clip& clip : project.document().clips)
        look(clip.media);
    return missing;
}

Result<void> load(Session& session, const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, u"cannot read %1"_s.arg(path));
    const Result<Json> json = parseJson(file.readAll(), path);
    if (!json)
        return fail(json.error());
    const Result<project::Document> document = project::loadDocument(*json);
    if (!document)
        return fail(document.error().code, u"%1: %2"_s.arg(path, document.error().detail));
    if (!session.arguments().has(u"project"_s))
        return fail(ErrorCode::Usage, u"project load needs --project for the new folder"_s);
    const QDir folder(session.arguments().value(u"project"_s));
    if (folder.exists(u"project.db"_s))
        return fail(ErrorCode::Usage, u"%1 holds a project already; load makes a new one"_s.arg(
                                          folder.absolutePath()));
    const auto project = session.openProject({}, {});
    if (!project)
        return fail(project.error());
    if (const Result<void> loaded = project::importDocument(**project, *document); !loaded)
        return loaded;
    const QString media =
        session.arguments().value(u"media"_s, QFileInfo(path).absoluteDir().filePath(u"media"_s));
    if (const Result<void> copied = copyMedia(**project, QDir(media)); !copied)
        return copied;
    const QStringList missing = missingMedia(**project);
    if (!missing.isEmpty())
        session.report().addWarning(
            u"%1 media files are missing: copy the other project's media folder, or name it with --media"_s
                .arg(missing.size()));
    session.report().set("loaded", true, (*project)->folder());
    return {};
}

Result<void> projectCommandRun(Session& session)
{
    const QString action = session.arguments().positionals.value(0);
    const QString what = session.arguments().positionals.value(1);
    if (action == u"dump"_s) {
        const QString folder = what.isEmpty() ? session.arguments().value(u"project"_s) : what;
        return folder.isEmpty() ? fail(ErrorCode::Usage, u"project dump needs the folder"_s)
                                : dump(session, folder);
    }
    if (action == u"load"_s)
        return what.isEmpty() ? fail(ErrorCode::Usage, u"project load needs the dumped file"_s)
                              : load(session, what);
    return fail(ErrorCode::Usage, unknownName(u"action"_s, action, {u"dump"_s, u"load"_s}));
}

} // namespace

Command projectCommand()
{
    return {{u"project"_s, u"dump|load DIR|FILE"_s,
             u"the whole project as readable JSON, and back"_s, 1, 2,
             withCommonFlags({{{u"project"_s, u"DIR"_s, u"the folder that load makes"_s},
                               {u"media"_s, u"DIR"_s,
                                u"where load finds the media; the folder beside the file"_s}}})},
            projectCommandRun,
            nullptr,
            Keys::NotNeeded};
}

} // namespace rushes::cli
