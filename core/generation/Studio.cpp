#include "core/generation/Studio.h"

#include "core/project/Lineage.h"

#include <QFileInfo>
#include <QPromise>

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

/// Whether a service may be working on it: a batch can be looked for when its id was never written.
bool mayGoOn(const project::JobRecord& row)
{
    return row.state == JobState::Running && (!row.remoteId.isEmpty() || row.kind == batchKind);
}

} // namespace

Studio::Studio(catalog::ModelTable models, Providers providers, Budget& budget, JobQueue& queue,
               const Clock& clock, QObject* parent)
    : QObject(parent),
      m_engines(std::move(models), std::move(providers)),
      m_budget(budget),
      m_queue(queue),
      m_clock(clock),
      m_settlement(budget, queue, clock),
      m_remote(queue, m_settlement, clock),
      m_pictures(m_engines, budget, queue, m_settlement, m_remote, clock),
      m_clips(m_engines, budget, m_settlement, m_remote, clock),
      m_batches(m_engines, budget, queue, m_settlement, m_remote, clock),
      m_inquiries(m_engines)
{
    connect(&m_settlement, &Settlement::spent, this, &Studio::spent);
    const auto announce = [this](const project::JobId& job, const project::VariantId& variant) {
        emit pictureReady(m_queue.job(job), variant);
    };
    connect(&m_pictures, &PictureMaker::ready, this, announce);
    connect(&m_batches, &BatchMaker::ready, this, announce);
    connect(&m_batches, &BatchMaker::failed, this,
            [this](const project::JobId& job, int row, const Error& error) {
                emit pictureFailed(m_queue.job(job), row, error);
            });
    connect(&m_clips, &ClipMaker::ready, this,
            [this](const project::JobId& job, const project::ClipId& clip) {
                emit clipReady(m_queue.job(job), clip);
            });
}

void Studio::setProviders(Providers providers)
{
    m_engines.setProviders(std::move(providers));
    emit modelsChanged();
}

void Studio::setHostModels(const std::vector<catalog::Model>& models)
{
    if (m_engines.setHostModels(models))
        emit modelsChanged();
}

void Studio::askHosts()
{
    whenDone(m_inquiries.hostModels(), this,
             [this](const std::vector<catalog::Model>& models) { setHostModels(models); });
}

std::map<QString, Measured> Studio::measured()
{
    const Result<Ledger*> ledger = m_budget.ledger();
    return ledger ? (*ledger)->measured().value_or(std::map<QString, Measured>())
                  : std::map<QString, Measured>();
}

std::optional<std::int64_t> Studio::typicalMs(const QString& model)
{
    const auto all = measured();
    if (const auto known = all.find(model); known != all.end() && known->second.p50Ms)
        return known->second.p50Ms;
    const Result<catalog::Model> found = m_engines.find(model);
    const double published = found ? numberAt(found->published, "latency_s") : 0;
    constexpr double ms = 1000;
    return published > 0 ? std::optional(std::int64_t(published * ms)) : std::nullopt;
}

Result<std::vector<catalog::Model>> Studio::route(catalog::ModelKind kind, const QString& text,
                                                  std::vector<ModelVote> votes)
{
    const RouteFacts facts{.table = models(),
                           .usable = [this](const catalog::Model& model) { return usable(model); },
                           .find = [this](const QString& id) { return m_engines.find(id); },
                           // Only one policy asks, and a ledger is not made for nothing.
                           .measured = [all = text.trimmed() == u"fastest"_s
                                                  ? measured()
                                                  : std::map<QString, Measured>()](
                                           const catalog::Model& model) -> std::optional<double> {
                               const auto found = all.find(model.id);
                               if (found == all.end() || !found->second.p50Ms)
                                   return std::nullopt;
                               return double(*found->second.p50Ms) / 1000;
                           },
                           .votes = std::move(votes)};
    auto route = chooseRoute(facts, kind, text);
    // A choice among services only: a ledger is not made for nothing.
    const auto isService = [](const catalog::Model& model) { return !model.isLocal(); };
    if (route && std::count_if(route->begin(), route->end(), isService) > 1)
        m_settlement.recallFailures();
    if (route)
        std::stable_partition(route->begin(), route->end(), [this](const catalog::Model& model) {
            return health().mayTry(model.id).has_value();
        });
    return route;
}

Money Studio::estimate(const project::Project& project, const ClipOrder& order) const
{
    return m_clips.estimate(project, order);
}

Money Studio::estimate(const project::Project& project, const EditOrder& order) const
{
    return m_clips.estimate(project, order);
}

Result<ClipOutlook> Studio::outlook(const project::Project& project, const ClipOrder& order) const
{
    return m_clips.outlook(project, order);
}

Result<void> Studio::check(const project::Project& project, const ClipOrder& order) const
{
    return m_clips.check(project, order);
}

Result<void> Studio::check(const project::Project& project, const EditOrder& order) const
{
    return m_clips.check(project, order);
}

Result<void> Studio::affordable(const project::Project& project, const QString& model,
                                Money estimate)
{
    return m_budget.wouldFit({.estimate = estimate, .model = model, .project = project.folder()});
}

Result<std::vector<Job*>> Studio::makePictures(project::Project& project, const PictureOrder& order)
{
    return m_pictures.make(project, order);
}

Result<Job*> Studio::makeClip(project::Project& project, const ClipOrder& order)
{
    return m_clips.make(project, order);
}

Result<Job*> Studio::editClip(project::Project& project, const EditOrder& order)
{
    return m_clips.edit(project, order);
}

Result<Job*> Studio::makeBatch(project::Project& project, const std::vector<PictureOrder>& orders)
{
    return m_batches.make(project, orders);
}

Result<void> Studio::settleAbandoned(project::Project& project)
{
    const std::vector<project::JobRecord> rows = project.document().jobs;
    for (const project::JobRecord& row : rows) {
        const bool open = row.state == JobState::Queued || row.state == JobState::Running;
        const bool remote = mayGoOn(row);
        const Job* job = m_queue.job(row.id);
        if (!open || remote || (job && !job->isOver()))
            continue;
        const Result<void> settled = row.kind == batchKind ? m_batches.abandon(project, row)
                                                           : m_settlement.abandon(project, row);
        if (!settled)
            return settled;
    }
    // Also of a project without a job: it may have been killed before its first was written down.
    return m_settlement.releaseOrphans(project);
}

std::vector<Job*> Studio::resume(project::Project& project, const project::JobId& only)
{
    std::vector<Job*> jobs;
    if (!settleAbandoned(project))
        return jobs;
    const std::vector<project::JobRecord> rows = project.document().jobs;
    for (project::JobRecord row : rows) {
        const Job* running = m_queue.job(row.id);
        if (!mayGoOn(row) || (only && row.id != only) || (running && !running->isOver()))
            continue;
        const Result<Job*> job = resumeRow(project, row);
        if (job) {
            jobs.push_back(*job);
        } else if (row.message != job.error().detail) {
            row.message = job.error().detail;
            (void)project.putJob(row); // only a message: a full disk shows elsewhere
        }
    }
    return jobs;
}

Result<Job*> Studio::resumeRow(project::Project& project, const project::JobRecord& row)
{
    if (row.kind == u"generate"_s)
        return m_pictures.resume(project, row);
    if (row.kind == u"animate"_s || row.kind == u"edit"_s)
        return m_clips.resume(project, row);
    if (row.kind == batchKind)
        return m_batches.resume(project, row);
    return fail(ErrorCode::Unsupported, u"this version cannot go on with %1"_s.arg(row.kind));
}

Result<Job*> Studio::exportCut(project::Project& project, render::ExportRequest request)
{
    if (request.timeline.duration() == Time())
        return fail(ErrorCode::Usage, u"the cut is empty: there is nothing to export"_s);
    request.drawnFrom = project::sketchedFrom(project);
    const catalog::Model here{.id = u"export"_s, .name = {}, .provider = u"local"_s};
    const Result<providers::Paid> paid = m_budget.reserve(Money());
    if (!paid)
        return fail(paid.error());
    const Result<Commission> commission = m_settlement.open(
        project, u"export"_s, here, m_settlement.charge(project, here, u"export"_s, Money()), *paid,
        {{"placement", request.placement.id}, {"file", request.path}});
    if (!commission)
        return fail(commission.error());
    Job* job = m_queue.add<render::ExportedFile>(
        commission->row,
        [request = std::move(request), store = project.media()](const Progress& progress) {
            return render::exportTimeline(request, store, progress);
        },
        [this, id = commission->row.id](Result<render::ExportedFile> file) -> Result<void> {
            if (!file)
                return fail(file.error());
            emit exportReady(m_queue.job(id), *file);
            return {};
        });
    m_settlement.follow(*commission, job);
    return job;
}

QFuture<Result<project::VariantId>>
Studio::importPicture(project::Project& project, const project::BoardId& board, const QString& path)
{
    auto promise = std::make_shared<QPromise<Result<project::VariantId>>>();
    promise->start();
    const auto read =
        runAsync([path, store = project.media()] { return storePicture(path, store); });
    whenDone(read, this,
             [this, open = QPointer(&project), board, path,
              promise](const Result<ImportedPicture>& picture) {
                 promise->addResult(picture ? keepImported(open, board, path, *picture)
                                            : fail(picture.error()));
                 promise->finish();
             });
    return promise->future();
}

Result<project::VariantId> Studio::keepImported(project::Project* project,
                                                const project::BoardId& board, const QString& path,
                                                const ImportedPicture& picture)
{
    if (!project)
        return fail(ErrorCode::Cancelled, u"the project was closed"_s);
    project::Recipe recipe{.prompt = QFileInfo(path).completeBaseName(), .model = u"import"_s};
    recipe.parameters["media"] = picture.media;
    return project->addVariant({.board = board,
                                .media = picture.media,
                                .recipe = recipe,
                                .recipeHash = project::recipeHash(recipe),
                                .provider = u"import"_s,
                                .size = picture.size,
                                .created = m_clock.now(),
                                .subjectMask = picture.subjectMask});
}

} // namespace rushes::generation
