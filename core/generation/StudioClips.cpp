// The second half of Studio: clips, exports, imports, and the money of all of them.
#include "core/generation/ClipPlan.h"
#include "core/generation/ImportedPicture.h"
#include "core/generation/Studio.h"
#include "core/project/ProjectDump.h"

#include <QFileInfo>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

Result<Job*> Studio::makeClip(project::Project& project, const ClipOrder& order)
{
    const Result<catalog::Model> model = modelFor(order.model, catalog::ModelKind::Video);
    if (!model)
        return fail(model.error());
    const project::Variant* source = project.variant(order.source);
    const std::optional<QString> picture =
        source ? project.media().path(source->media) : std::nullopt;
    if (!picture)
        return fail(ErrorCode::Usage, u"there is no picture %1 in %2"_s.arg(order.source.toString(),
                                                                            project.folder()));
    const ClipFiles files{*picture, project.media().path(source->subjectMask).value_or(QString()),
                          project.media().path(source->depth).value_or(QString())};
    const providers::ClipRequest request = planClip(project, order, *model);
    if (const Result<void> can = admit(*model, request); !can)
        return fail(can.error());
    const Result<providers::Paid> paid = m_budget.reserve(providerOf(*model)->estimate(request));
    if (!paid)
        return fail(paid.error());

    const project::JobRecord row = newRow(u"animate"_s, *model,
                                          {{"source", order.source},
                                           {"direction", direction::toJson(order.direction)},
                                           {"words", request.words}});
    if (const Result<void> written = project.putJob(row); !written) {
        m_budget.release(*paid);
        return fail(written.error());
    }
    const Commission commission{&project, row.id, *model, *paid,
                                u"clip %1 s %2"_s.arg(order.direction.duration.seconds(), 0, 'f', 1)
                                    .arg(order.resolution)
                                    .trimmed()};
    ClipOrder planned = order;
    planned.words = request.words;
    Job* job = m_queue.add<StoredClip>(
        row,
        [this, request, files, paid = *paid, store = project.media(),
         provider = providerOf(*model)](const Progress& progress) {
            return fetchClip(*provider, request, files, paid, store, m_clock, progress);
        },
        [this, commission, planned](Result<StoredClip> stored) {
            return keepClip(commission, planned, stored);
        });
    followRow(commission, job);
    return job;
}

Result<void> Studio::keepClip(const Commission& commission, const ClipOrder& order,
                              const Result<StoredClip>& stored)
{
    const Money cost = settle(commission, stored ? std::nullopt : std::optional(stored.error()),
                              stored ? stored->reported : std::nullopt);
    if (!commission.project)
        return fail(ErrorCode::Cancelled, u"the project was closed"_s);
    if (!stored) {
        Error error = keepFailure(commission, cost, stored.error());
        error.provider = commission.model.provider;
        error.model = commission.model.id;
        return fail(error);
    }
    project::Clip clip{.name = order.name,
                       .source = order.source,
                       .media = stored->media,
                       .direction = order.direction,
                       .engine = commission.model.id,
                       .words = order.words,
                       .size = stored->size,
                       .rate = order.rate,
                       .duration = order.direction.duration.roundedTo(order.rate),
                       .cost = cost,
                       .latencyMs = stored->latencyMs,
                       .created = m_clock.now()};
    if (!stored->warnings.isEmpty())
        clip.extra["warnings"] = stored->warnings;
    const Result<project::Arrival> kept =
        keep(commission, {.clip = std::move(clip)}, cost, stored->reported);
    if (!kept)
        return fail(kept.error());
    emit clipReady(m_queue.job(commission.job), kept->clip->id);
    return {};
}

Result<Job*> Studio::exportCut(project::Project& project, render::ExportRequest request)
{
    if (request.timeline.duration() == Time())
        return fail(ErrorCode::Usage, u"the cut is empty: there is nothing to export"_s);
    const catalog::Model here{.id = u"export"_s, .name = {}, .provider = u"local"_s};
    const Result<providers::Paid> paid = m_budget.reserve(Money());
    if (!paid)
        return fail(paid.error());
    const project::JobRecord row =
        newRow(u"export"_s, here, {{"placement", request.placement.id}, {"file", request.path}});
    if (const Result<void> written = project.putJob(row); !written)
        return fail(written.error());
    const Commission commission{&project, row.id, here, *paid, {}};
    Job* job = m_queue.add<render::ExportedFile>(
        row,
        [request = std::move(request), store = project.media()](const Progress& progress) {
            return render::exportTimeline(request, store, progress);
        },
        [this, id = row.id](Result<render::ExportedFile> file) -> Result<void> {
            if (!file)
                return fail(file.error());
            emit exportReady(m_queue.job(id), *file);
            return {};
        });
    followRow(commission, job);
    return job;
}

Result<project::VariantId> Studio::importPicture(project::Project& project,
                                                 const project::BoardId& board, const QString& path)
{
    const Result<ImportedPicture> picture = storePicture(path, project.media());
    if (!picture)
        return fail(picture.error());
    project::Recipe recipe{.prompt = QFileInfo(path).completeBaseName(), .model = u"import"_s};
    recipe.parameters["media"] = picture->media;
    return project.addVariant({.board = board,
                               .media = picture->media,
                               .recipe = recipe,
                               .recipeHash = project::recipeHash(recipe),
                               .provider = u"import"_s,
                               .size = picture->size,
                               .created = m_clock.now(),
                               .subjectMask = picture->subjectMask});
}

project::JobRecord Studio::newRow(const QString& kind, const catalog::Model& model,
                                  Json request) const
{
    request["model"] = model.id;
    return {.id = project::JobId::make(),
            .kind = kind,
            .provider = model.provider,
            .created = m_clock.now(),
            .request = std::move(request)};
}

void Studio::followRow(const Commission& commission, Job* job)
{
    // Progress is not written: only what a later start has to know. What arrived is written with
    // its result.
    connect(job, &Job::changed, this,
            [project = commission.project, job, last = JobState::Queued]() mutable {
                const project::JobRecord& record = job->record();
                if (!project || record.state == last)
                    return;
                last = record.state;
                if (record.state != JobState::Done || record.kind == u"export"_s)
                    (void)project->putJob(record); // a full disk has already failed the job itself
            });
}

Money Studio::settle(const Commission& commission, const std::optional<Error>& error,
                     std::optional<Money> reported)
{
    // A request whose answer was lost may have been billed; one that was refused was not.
    const bool lost =
        error && (error->code == ErrorCode::Network || error->code == ErrorCode::Cancelled);
    if (error && !lost) {
        m_budget.release(commission.paid);
        return {};
    }
    const Money cost = reported.value_or(commission.paid.reserved());
    m_budget.settle(commission.paid, cost);
    if (Job* job = m_queue.job(commission.job))
        job->setCost(cost);
    return cost;
}

project::LedgerEntry Studio::ledgerEntry(const Commission& commission,
                                         std::optional<Money> reported) const
{
    return {.at = m_clock.now(),
            .provider = commission.model.provider,
            .model = commission.model.id,
            .what = commission.what,
            .estimate = commission.paid.reserved(),
            .reported = reported,
            .job = commission.job};
}

Result<project::Arrival> Studio::keep(const Commission& commission, project::Arrival arrival,
                                      Money cost, std::optional<Money> reported)
{
    if (!cost.isZero())
        arrival.ledger = ledgerEntry(commission, reported);
    if (const Job* job = m_queue.job(commission.job)) {
        arrival.job = job->record();
        arrival.job->state = JobState::Done;
        arrival.job->progress = 1;
    }
    if (arrival.ledger)
        emit spent(*arrival.ledger, commission.project->folder());
    return commission.project->addArrival(std::move(arrival));
}

Error Studio::keepFailure(const Commission& commission, Money cost, Error error)
{
    if (cost.isZero())
        return error;
    const project::LedgerEntry entry = ledgerEntry(commission, std::nullopt);
    emit spent(entry, commission.project->folder());
    if (const Result<void> entered = commission.project->addLedgerEntry(entry); !entered)
        error.detail += u"; the ledger could not be written: "_s + entered.error().detail;
    return error;
}

} // namespace rushes::generation
