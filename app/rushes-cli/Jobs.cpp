#include "app/rushes-cli/Commands.h"
#include "core/base/NearestNames.h"

#include <QDir>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

bool isOpen(const project::JobRecord& job)
{
    return job.state == JobState::Queued || job.state == JobState::Running;
}

Json jobJson(const project::JobRecord& job)
{
    Json json{{"id", job.id},
              {"kind", job.kind},
              {"state", project::jobStateName(job.state)},
              {"provider", job.provider},
              {"remote_id", job.remoteId},
              {"created", job.created.toUTC().toString(Qt::ISODateWithMs)},
              {"progress", job.progress},
              {"cost_usd", job.cost.dollars()}};
    if (!job.message.isEmpty())
        json["message"] = job.message;
    if (job.request.contains("failures"))
        json["failures"] = job.request["failures"];
    return json;
}

void list(Session& session, const project::Document& document)
{
    Json jobs = Json::array();
    QStringList lines;
    for (const project::JobRecord& job : document.jobs) {
        jobs.push_back(jobJson(job));
        lines << u"%1  %2 %3 %4"_s.arg(job.id.toString())
                     .arg(job.kind, -9)
                     .arg(project::jobStateName(job.state), -9)
                     .arg(job.message);
    }
    session.report().set("jobs", jobs, lines.isEmpty() ? u"no jobs"_s : lines.join(u'\n'));
}

Result<project::JobRecord> jobOf(const project::Document& document, const QString& id)
{
    const auto& jobs = document.jobs;
    const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const project::JobRecord& job) {
        return job.id.toString() == id;
    });
    if (found == jobs.end())
        return fail(ErrorCode::Usage, u"there is no job %1 in this project"_s.arg(id));
    return *found;
}

/// Polls until everything that runs at a service has ended, or the one job that was named.
Result<void> resume(Session& session, project::Project& project, const QString& id)
{
    if (!id.isEmpty()) {
        const auto job = jobOf(project.document(), id);
        if (!job)
            return fail(job.error());
    }
    const std::vector<generation::Job*> wanted =
        session.app().studio().resume(project, project::JobId(id));
    const Result<void> ended = session.wait(wanted);
    const Result<void> delivered = session.deliverAll(wanted);
    list(session, project.document());
    return ended ? delivered : ended;
}

/// One that runs at a service is cancelled there first.
Result<void> cancel(Session& session, project::Project& project, const QString& id)
{
    auto row = jobOf(project.document(), id);
    if (!row)
        return fail(row.error());
    if (!isOpen(*row)) {
        session.report().addWarning(
            u"job %1 is already over (%2)"_s.arg(id, project::jobStateName(row->state)));
        list(session, project.document());
        return {};
    }
    const std::vector<generation::Job*> jobs = session.app().studio().resume(project, row->id);
    for (generation::Job* job : jobs)
        job->cancel();
    Result<void> result = session.waitForCancelled(jobs);
    // What nobody can go on with is let go of; what could not be stopped at its service stays.
    if (const auto after = jobOf(project.document(), id); jobs.empty() && after && isOpen(*after)) {
        row->state = JobState::Cancelled;
        row->message = u"cancelled"_s;
        result = project.putJob(*row);
    }
    const Result<void> delivered = session.deliverAll(jobs);
    list(session, project.document());
    return result ? delivered : result;
}

/// Opening first settles what an ended program left; a project in use is only read.
Result<project::Document> currentDocument(Session& session, const QString& folder)
{
    const auto project = session.openExisting(folder);
    return project ? (*project)->document() : session.readExisting(folder);
}

Result<void> jobs(Session& session)
{
    const QStringList& words = session.arguments().positionals;
    const QString action = words.value(0, u"list"_s);
    const QStringList actions{u"list"_s, u"resume"_s, u"cancel"_s};
    if (!actions.contains(action))
        return fail(ErrorCode::Usage, unknownName(u"action"_s, action, actions));
    if (action == u"cancel"_s && words.size() < 2)
        return fail(ErrorCode::Usage, u"jobs cancel needs the job's id"_s);
    const bool here = QDir().exists(u"project.db"_s);
    if (!session.arguments().has(u"project"_s) && !here) {
        if (words.size() > 1)
            return fail(ErrorCode::Usage, u"jobs are kept in projects: name one with --project"_s);
        session.report().addWarning(u"jobs are kept in projects: name one with --project"_s);
        session.report().set("jobs", Json::array(), u"no jobs"_s);
        return {};
    }
    const QString folder = session.arguments().value(u"project"_s, QDir::currentPath());
    if (action != u"list"_s) {
        const auto project = session.openExisting(folder);
        if (!project)
            return fail(project.error());
        return action == u"cancel"_s ? cancel(session, **project, words.value(1))
                                     : resume(session, **project, words.value(1));
    }
    const Result<project::Document> document = currentDocument(session, folder);
    if (!document)
        return fail(document.error());
    list(session, *document);
    return {};
}

} // namespace

Command jobsCommand()
{
    return {{u"jobs"_s, u"[list|resume|cancel] [ID]"_s,
             u"lists, resumes and cancels jobs that outlive the program"_s, 0, 2,
             withCommonFlags({{{u"project"_s, u"DIR"_s, u"the project whose jobs"_s}}})},
            jobs};
}

} // namespace rushes::cli
