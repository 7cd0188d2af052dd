#include "app/rushes-cli/Session.h"

#include "app/rushes-cli/Interrupt.h"
#include "core/catalog/Price.h"
#include "core/project/ProjectReader.h"
#include "core/settings/RushesHome.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using generation::Studio;

namespace {

Result<void> checkProjectFolder(const QString& folder)
{
    const QDir dir(folder);
    if (folder.isEmpty() || !dir.exists())
        return fail(ErrorCode::Usage, u"there is no folder %1"_s.arg(folder));
    if (!dir.exists(u"project.db"_s) && !dir.exists(u"snapshots"_s))
        return fail(ErrorCode::Usage, u"there is no project in %1"_s.arg(dir.absolutePath()));
    return {};
}

} // namespace

Session::Session(Arguments arguments, app::Composition& app, Report& report)
    : m_arguments(std::move(arguments)),
      m_app(app),
      m_report(report)
{
    Studio* studio = &app.studio();
    connect(studio, &Studio::pictureReady, this,
            [this](Job* job, const project::VariantId& id) { m_pictures[job].push_back(id); });
    connect(studio, &Studio::pictureFailed, this, [this](Job* job, int row, const Error& error) {
        m_failed[job].push_back({row, error});
    });
    connect(studio, &Studio::clipReady, this,
            [this](Job* job, const project::ClipId& id) { m_clips[job] = id; });
    connect(studio, &Studio::exportReady, this,
            [this](Job* job, const render::ExportedFile& file) { m_exports[job] = file; });
}

Session::~Session() = default;

Result<project::Project*> Session::openProject(const QString& folder, const QString& name)
{
    const QString named = m_arguments.value(u"project"_s);
    if (m_arguments.has(u"project"_s) && named.isEmpty())
        return fail(ErrorCode::Usage, u"--project needs a folder"_s);
    const QString path =
        named.isEmpty() ? freePath(folder, name, u"rushes"_s) : QDir(named).absolutePath();
    if (QFileInfo(path).isFile())
        return fail(ErrorCode::Usage, u"%1 is a file, not a project folder"_s.arg(path));
    if (m_project && m_project->folder() == path)
        return m_project.get();
    if (m_arguments.has(u"out"_s)) // before anything is paid
        if (const Result<void> ready = prepareFolder(folder); !ready)
            return fail(ready.error());
    if (const Result<void> ready = prepareFolder(path); !ready)
        return fail(ready.error());
    return take(project::Project::open(path));
}

Result<project::Project*> Session::openExisting(const QString& folder)
{
    if (const Result<void> there = checkProjectFolder(folder); !there)
        return fail(there.error());
    return take(project::Project::open(QDir(folder).absolutePath()));
}

Result<project::Document> Session::readExisting(const QString& folder)
{
    if (const Result<void> there = checkProjectFolder(folder); !there)
        return fail(there.error());
    const QString path = QDir(folder).absolutePath();
    Result<project::Document> document = project::readDocument(path);
    if (!document) {
        const auto opened = take(project::Project::open(path));
        if (!opened)
            return fail(opened.error());
        document = (*opened)->document();
    }
    m_report.setProject(path);
    return document;
}

Result<project::Project*> Session::take(Result<std::unique_ptr<project::Project>> opened)
{
    if (!opened)
        return fail(opened.error());
    m_project = std::move(*opened);
    m_report.setProject(m_project->folder());
    if (!m_project->notice().isEmpty())
        m_report.addWarning(m_project->notice());
    // A project is open in one program at a time, so nobody else runs what it left.
    const Result<void> settled = m_app.studio().settleAbandoned(*m_project);
    if (!settled)
        m_report.addWarning(settled.error().detail);
    return m_project.get();
}

Result<project::BoardId> Session::boardFor(project::Project& project, const QString& prompt,
                                           project::AspectRatio aspect)
{
    for (const project::Board& board : project.document().boards) {
        if (board.prompt == prompt && board.aspect == aspect)
            return board.id;
    }
    return project.addBoard({.name = prompt.left(60),
                             .prompt = prompt,
                             .aspect = aspect,
                             .history = {{prompt, m_app.clock().now()}}});
}

void Session::noteUnknownPrice(const QString& model)
{
    const auto found = m_app.studio().engines().find(model);
    if (!found || found->isLocal() || catalog::hasPrice(*found))
        return;
    m_report.addWarning(u"%1: price unknown; it is counted as $0 unless %2 says it"_s.arg(
        found->id, QDir::toNativeSeparators(settings::modelsPath())));
}

void Session::waitUntilOver(const std::vector<Job*>& jobs)
{
    constexpr int pollMs = 50;
    const auto over = [&] {
        return std::all_of(jobs.begin(), jobs.end(), [](const Job* job) { return job->isOver(); });
    };
    QEventLoop loop;
    QTimer watch;
    bool stopping = false;
    connect(&watch, &QTimer::timeout, &loop, [&] {
        if (wasInterrupted() && !stopping) {
            stopping = true;
            m_app.queue().leaveAll();
        }
    });
    watch.start(pollMs);
    for (const Job* job : jobs) {
        connect(job, &Job::finished, &loop, [&] {
            if (over())
                loop.quit();
        });
    }
    if (!over())
        loop.exec();
    m_report.setSpent(m_app.budget().spent(), m_app.budget().reserved());
}

/// The job's own error stands for its pictures' when it has none of those.
Result<void> Session::reportFailure(const Job* job)
{
    const auto failed = m_failed.find(job);
    if (failed != m_failed.end()) {
        for (const FailedPicture& picture : failed->second)
            m_report.addError(picture.error, picture.row);
        return fail(job->error().value_or(failed->second.front().error));
    }
    if (!job->error())
        return {};
    m_report.addError(*job->error(), int(integerAt(job->record().request, "row")));
    return fail(*job->error());
}

Result<void> Session::waitAndReport(const std::vector<Job*>& jobs,
                                    const std::function<bool(const Job*)>& counts)
{
    waitUntilOver(jobs);
    Result<void> result;
    for (const Job* job : jobs) {
        const Result<void> ended = counts(job) ? reportFailure(job) : Result<void>();
        if (result)
            result = ended;
    }
    return result;
}

Result<void> Session::wait(const std::vector<Job*>& jobs)
{
    return waitAndReport(jobs, [](const Job*) { return true; });
}

Result<void> Session::waitForEarlier(const std::vector<Job*>& jobs)
{
    return waitAndReport(jobs, [](const Job* job) { return job->isLeft(); });
}

Result<void> Session::waitForCancelled(const std::vector<Job*>& jobs)
{
    return waitAndReport(jobs, [](const Job* job) {
        const bool stopped = job->error() && job->error()->code == ErrorCode::Cancelled;
        return !stopped || job->isLeft();
    });
}

const project::Variant* Session::pictureOf(const Job* job) const
{
    const auto all = picturesOf(job);
    return all.empty() ? nullptr : all.front();
}

std::vector<const project::Variant*> Session::picturesOf(const Job* job) const
{
    std::vector<const project::Variant*> all;
    const auto found = m_pictures.find(job);
    if (found == m_pictures.end())
        return all;
    for (const project::VariantId& id : found->second)
        all.push_back(m_project->variant(id));
    return all;
}

const project::Clip* Session::clipOf(const Job* job) const
{
    const auto found = m_clips.find(job);
    return found == m_clips.end() ? nullptr : m_project->clip(found->second);
}

std::optional<render::ExportedFile> Session::exportOf(const Job* job) const
{
    const auto found = m_exports.find(job);
    return found == m_exports.end() ? std::nullopt : std::optional(found->second);
}

Result<OutputPlace> Session::place(const QStringList& suffixes) const
{
    return m_arguments.has(u"out"_s) ? outputPlace(m_arguments.value(u"out"_s), suffixes)
                                     : OutputPlace{QDir::currentPath()};
}

std::optional<OutputPlace> Session::copiesTo(const OutputPlace& place) const
{
    const bool stay = m_arguments.has(u"project"_s) && !m_arguments.has(u"out"_s);
    return stay ? std::nullopt : std::optional(place);
}

Result<void> Session::deliverPictures(const std::vector<Job*>& jobs,
                                      const std::optional<OutputPlace>& place, const QString& name)
{
    Result<void> result;
    for (const Job* job : jobs) {
        for (const project::Variant* variant : picturesOf(job)) {
            const Result<void> delivered = deliverPicture(*variant, place, name);
            if (result)
                result = delivered;
        }
    }
    return result;
}

Result<void> Session::deliverPicture(const project::Variant& variant,
                                     const std::optional<OutputPlace>& place, const QString& name)
{
    const QString stored = m_project->media().path(variant.media).value_or(QString());
    const Result<QString> file = place ? copyOut(stored, *place, name) : stored;
    m_report.addVariant(variant, file.value_or(stored));
    for (const Json& warning : memberAt(variant.extra, "warnings"))
        m_report.addWarning(warning.get<QString>());
    return file ? Result<void>() : fail(file.error());
}

Result<void> Session::deliverClip(const project::Clip& clip,
                                  const std::optional<OutputPlace>& place, const QString& name)
{
    QString file = m_project->media().path(clip.media).value_or(QString());
    Result<QString> copied = place ? copyOut(file, *place, name) : file;
    m_report.addClip(clip, copied.value_or(file));
    for (const Json& warning : memberAt(clip.extra, "warnings"))
        m_report.addWarning(warning.get<QString>());
    return copied ? Result<void>() : fail(copied.error());
}

Result<void> Session::deliverAll(const std::vector<Job*>& jobs)
{
    Result<void> result = deliverPictures(jobs, std::nullopt, {});
    for (const Job* job : jobs) {
        const project::Clip* clip = clipOf(job);
        const Result<void> delivered = clip ? deliverClip(*clip, std::nullopt, {}) : Result<void>();
        if (result)
            result = delivered;
    }
    return result;
}

} // namespace rushes::cli
