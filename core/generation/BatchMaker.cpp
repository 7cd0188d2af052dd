#include "core/generation/BatchMaker.h"

#include "core/generation/BatchCall.h"

#include <QFile>

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

const QString ledgerWords = u"picture in a batch"_s;

/// Services promise a day, and end a batch after two.
constexpr PollPlan batchPace{.first = std::chrono::seconds(10),
                             .longest = std::chrono::seconds(60),
                             .patience = std::chrono::hours(50),
                             .unanswered = 60};

Result<catalog::Model> modelOf(const Engines& engines, const std::vector<PictureOrder>& orders)
{
    if (orders.empty())
        return fail(ErrorCode::Usage, u"a batch of no pictures"_s);
    return engines.find(orders.front().recipe.model, catalog::ModelKind::Image);
}

Json failureJson(std::size_t part, int row, const Error& error)
{
    Json json{{"part", part + 1}, {"code", codeName(error.code)}, {"message", error.detail}};
    if (row > 0)
        json["row"] = row;
    return json;
}

} // namespace

/// One batch on its way. Files of answers that nobody kept are removed with it.
struct BatchMaker::Batch
{
    Commission whole;
    BatchPlan plan;
    /// What each part may cost; none for a part that is not sent, or was kept before.
    std::vector<std::optional<Commission>> parts = {};
    std::vector<std::optional<Result<providers::Asset>>> answers = {};
    std::size_t next = 0; ///< the part to be kept
    Json failures = Json::array();
    std::optional<Error> error = {}; ///< of the first part that failed

    std::size_t sentCount() const
    {
        return std::size_t(std::count_if(plan.parts.begin(), plan.parts.end(),
                                         [](const BatchPart& part) { return !part.known; }));
    }
    ~Batch()
    {
        for (const auto& answer : answers) {
            if (answer && *answer && !(*answer)->file.isEmpty())
                QFile::remove((*answer)->file);
        }
    }
};

Result<void> BatchMaker::canServe(const catalog::Model& model) const
{
    providers::Provider* provider = m_engines.providerOf(model);
    if (provider && provider->batch())
        return {};
    return fail(signedError(
        {ErrorCode::Unsupported, u"%1 has no batch service at %2"_s.arg(model.id, model.provider)},
        model));
}

Money BatchMaker::estimate(const PictureOrder& order) const
{
    const Result<catalog::Model> model = m_engines.find(order.recipe.model);
    if (!model || !canServe(*model))
        return {};
    const providers::PictureRequest request{*model, order.recipe,
                                            pictureSize(order.size, order.recipe.aspect)};
    return m_engines.providerOf(*model)->batch()->estimate(request) * order.count;
}

Result<std::vector<PricedPicture>> BatchMaker::priced(const project::Project& project,
                                                      const std::vector<PictureOrder>& orders,
                                                      const catalog::Model& model) const
{
    providers::BatchService* service = m_engines.providerOf(model)->batch();
    std::vector<PricedPicture> all;
    for (const PictureOrder& order : orders) {
        const Result<catalog::Model> own = m_engines.find(order.recipe.model);
        if (!own || own->id != model.id)
            return fail(ErrorCode::Usage, u"one batch is of one model: %1, not %2"_s.arg(
                                              model.id, order.recipe.model));
        auto pictures =
            pricedPictures(m_engines, project, order, model,
                           [service](const auto& request) { return service->estimate(request); });
        if (!pictures)
            return pictures;
        std::move(pictures->begin(), pictures->end(), std::back_inserter(all));
    }
    return all;
}

Result<BatchMaker::Shared> BatchMaker::opened(project::Project& project,
                                              const catalog::Model& model,
                                              const std::vector<PricedPicture>& pictures)
{
    Charge whole = m_settlement.charge(project, model, batchKind, {});
    std::vector<Charge> charges;
    BatchPlan plan;
    for (const PricedPicture& picture : pictures) {
        plan.parts.push_back(
            {picture.plan, picture.known ? picture.known->id : project::VariantId()});
        Charge charge = m_settlement.charge(project, model, ledgerWords, picture.estimate);
        charge.job = partJob(whole.job, charges.size());
        charges.push_back(charge);
        whole.estimate += picture.estimate;
    }
    const auto paid = m_budget.reserve(charges);
    if (!paid)
        return fail(signedError(paid.error(), model));
    const auto free = m_budget.reserve(Money()); // the parts carry the money
    const Result<Commission> commission =
        free ? m_settlement.open(project, batchKind, model, whole, *free, toJson(plan))
             : fail(free.error());
    if (!commission) {
        for (const providers::Paid& part : *paid)
            m_budget.release(part);
        return fail(commission.error());
    }
    auto batch = std::make_shared<Batch>(Batch{.whole = *commission, .plan = std::move(plan)});
    for (std::size_t i = 0; i < charges.size(); ++i) {
        if (batch->plan.parts[i].known)
            batch->parts.emplace_back();
        else
            batch->parts.emplace_back(
                Commission{&project, {.id = charges[i].job}, model, (*paid)[i], ledgerWords});
    }
    return batch;
}

Result<BatchMaker::Shared> BatchMaker::reopened(project::Project& project,
                                                const project::JobRecord& row)
{
    Result<BatchPlan> plan = batchPlanFromJson(row.request);
    if (!plan)
        return fail(plan.error());
    const Result<catalog::Model> model = m_engines.modelOf(row);
    if (!model)
        return fail(model.error());
    const auto free = m_budget.reserve(Money());
    if (!free)
        return fail(free.error());
    auto batch = std::make_shared<Batch>(
        Batch{.whole = {&project, row, *model, *free, batchKind}, .plan = std::move(*plan)});
    for (std::size_t i = 0; i < batch->plan.parts.size(); ++i) {
        const BatchPart& part = batch->plan.parts[i];
        batch->parts.emplace_back();
        if (part.known || project.variant(partVariant(row.id, i)))
            continue;
        Charge charge = m_settlement.charge(project, *model, ledgerWords, part.plan.most);
        charge.job = partJob(row.id, i);
        batch->parts.back() =
            Commission{&project, {.id = charge.job}, *model, m_budget.adopt(charge), ledgerWords};
    }
    return batch;
}

Result<Job*> BatchMaker::make(project::Project& project, const std::vector<PictureOrder>& orders)
{
    const Result<catalog::Model> model = modelOf(m_engines, orders);
    if (!model)
        return fail(model.error());
    if (const Result<void> can = canServe(*model); !can)
        return fail(can.error());
    const auto pictures = priced(project, orders, *model);
    if (!pictures)
        return fail(pictures.error());
    const Result<Shared> batch = opened(project, *model, *pictures);
    if (!batch)
        return fail(batch.error());
    BatchCall call{.provider = m_engines.providerOf(*model),
                   .model = *model,
                   .name = batchName((*batch)->whole.row.id)};
    for (std::size_t i = 0; i < (*batch)->parts.size(); ++i) {
        const auto& part = (*batch)->parts[i];
        if (!part)
            continue;
        call.requests.push_back(pictureRequest(project, (*pictures)[i].plan, *model));
        call.files.push_back(pictureFiles(project, (*pictures)[i].plan).references);
        call.paid.push_back(part->paid);
    }
    Errand<Answers> errand = this->errand(*batch);
    errand.send = [call = std::move(call), &clock = m_clock](const Progress& progress) {
        return sendBatch(call, clock, progress);
    };
    return m_remote.start((*batch)->whole, std::move(errand), batchPace);
}

Result<Job*> BatchMaker::resume(project::Project& project, const project::JobRecord& row)
{
    const Result<Shared> batch = reopened(project, row);
    if (!batch)
        return fail(batch.error());
    const Commission& whole = (*batch)->whole;
    Errand<Answers> errand = this->errand(*batch);
    if (!row.remoteId.isEmpty())
        return m_remote.resume(whole, std::move(errand), batchPace);
    errand.send = [call = BatchCall{.provider = m_engines.providerOf(whole.model),
                                    .model = whole.model,
                                    .name = batchName(row.id)},
                   &clock = m_clock](const Progress& progress) {
        return findBatch(call, clock, progress);
    };
    return m_remote.seek(whole, std::move(errand), batchPace);
}

Result<void> BatchMaker::abandon(project::Project& project, const project::JobRecord& row)
{
    if (const Result<Shared> batch = reopened(project, row)) {
        for (const auto& part : (*batch)->parts) {
            if (part)
                m_settlement.release(*part);
        }
    }
    project::JobRecord over = row;
    over.state = JobState::Cancelled;
    over.message = u"the program ended before it was sent"_s;
    return project.putJob(over);
}

Errand<BatchMaker::Answers> BatchMaker::errand(const Shared& batch)
{
    providers::BatchService* service = m_engines.providerOf(batch->whole.model)->batch();
    return {
        .poll = [service, count = batch->sentCount()](
                    const providers::RemoteJob& remote,
                    const Progress& progress) { return service->poll(remote, count, progress); },
        .cancel = [service](const providers::RemoteJob& remote) -> Result<void> {
            if (const Result<void> cancelled = service->cancel(remote); !cancelled)
                return cancelled;
            return fail(ErrorCode::Unsupported, u"what it had made is still fetched"_s);
        },
        .keep = [this, batch](
                    Result<Answers> answers) { return keepAnswers(batch, std::move(answers)); }};
}

Result<void> BatchMaker::leave(const Shared& batch, const Error& error)
{
    if (Job* job = m_queue.job(batch->whole.row.id))
        job->setLeft();
    return fail(goesOnError(error, batch->whole.model.provider));
}

/// An error of the whole batch is one of each part that was sent.
Result<void> BatchMaker::keepAnswers(const Shared& batch, Result<Answers> answers)
{
    const Job* job = m_queue.job(batch->whole.row.id);
    if (!answers && answers.error().outcomeUnknown && job->record().remoteId.isEmpty())
        return leave(batch, answers.error());
    const Error none{ErrorCode::Network, u"the batch ended without an answer to this request"_s};
    std::size_t answer = 0;
    for (const BatchPart& part : batch->plan.parts) {
        batch->answers.emplace_back();
        if (part.known)
            continue;
        if (!answers)
            batch->answers.back() = fail(answers.error());
        else if (answer >= answers->size())
            batch->answers.back() = fail(none);
        else
            batch->answers.back() = std::move((*answers)[answer++]);
    }
    return keepNext(batch);
}

Result<void> BatchMaker::keepNext(const Shared& batch)
{
    Job* job = m_queue.job(batch->whole.row.id);
    const project::Project* project = batch->whole.project;
    for (; project && batch->next < batch->plan.parts.size(); ++batch->next) {
        const std::size_t part = batch->next;
        if (job->leaveToken().stop_requested())
            return leave(batch, {ErrorCode::Cancelled, u"stopped waiting"_s});
        if (project->variant(partVariant(batch->whole.row.id, part)))
            continue;
        const auto& answer = batch->answers[part];
        const project::Variant* known = project->variant(batch->plan.parts[part].known);
        if (answer && !*answer && answer->error().code == ErrorCode::Io)
            return leave(batch, answer->error()); // it was made; only this disk has no room for it
        if (answer && !*answer) {
            failPart(batch, part, answer->error());
            continue;
        }
        if (!answer && !known)
            continue; // it was taken out of the project meanwhile
        const providers::Asset asset = answer ? **answer : providers::Asset();
        const std::optional<StoredAsset> before =
            known ? std::optional(madeBefore(*known)) : std::nullopt;
        m_queue.proceed<StoredAsset>(
            job, JobQueue::Lane::Waiting,
            [asset, before, store = project->media()](const Progress&) -> Result<StoredAsset> {
                return before ? *before : storeAsset(asset, AssetKind::Picture, store);
            },
            [this, batch](const Result<StoredAsset>& stored) { return keepPart(batch, stored); });
        return {};
    }
    return project ? finish(batch)
                   : leave(batch, {ErrorCode::Cancelled, u"the project was closed"_s});
}

/// What cannot be stored stays at the service until the next start.
Result<void> BatchMaker::keepPart(const Shared& batch, const Result<StoredAsset>& stored)
{
    const std::size_t part = batch->next;
    project::Project* project = batch->whole.project;
    if (!stored || !project)
        return leave(batch, stored ? Error{ErrorCode::Cancelled, u"the project was closed"_s}
                                   : stored.error());
    const BatchPart& planned = batch->plan.parts[part];
    const project::Variant* known = project->variant(planned.known);
    const Commission commission = batch->parts[part].value_or(batch->whole);
    project::Variant variant = arrivedPicture(planned.plan, *stored);
    variant.id = partVariant(batch->whole.row.id, part);
    variant.provider = known ? known->provider : commission.model.provider;
    variant.cost = m_settlement.cost(commission, stored->reported);
    variant.latencyMs = known ? 0 : m_settlement.latencyMs(batch->whole, *stored);
    variant.created = m_clock.now();
    const auto kept = m_settlement.keepPart(commission, {.variant = variant}, stored->reported);
    if (!kept)
        return leave(batch, kept.error());
    emit ready(batch->whole.row.id, variant.id);
    ++batch->next;
    return keepNext(batch);
}

void BatchMaker::failPart(const Shared& batch, std::size_t part, const Error& error)
{
    const Error told = m_settlement.failPart(*batch->parts[part], error);
    const int row = batch->plan.parts[part].plan.row;
    batch->failures.push_back(failureJson(part, row, told));
    if (!batch->error)
        batch->error = told;
    emit failed(batch->whole.row.id, row, told);
}

Result<void> BatchMaker::finish(const Shared& batch)
{
    Job* job = m_queue.job(batch->whole.row.id);
    project::Project& project = *batch->whole.project;
    std::size_t arrived = 0;
    Money cost;
    for (std::size_t i = 0; i < batch->plan.parts.size(); ++i) {
        if (const project::Variant* variant = project.variant(partVariant(job->id(), i))) {
            ++arrived;
            cost += variant->cost;
        }
    }
    job->setCost(cost);
    if (batch->error) {
        const QString said = u"%1 of %2 pictures came: %3"_s.arg(arrived)
                                 .arg(batch->plan.parts.size())
                                 .arg(batch->error->detail);
        job->setFailures(batch->failures);
        job->setMessage(said);
        Error error = *batch->error;
        error.detail = said;
        const bool stopped = job->isStopping() && error.code == ErrorCode::Cancelled;
        if (arrived == 0 || stopped)
            return fail(error);
    }
    project::JobRecord row = job->record();
    row.state = JobState::Done;
    row.progress = 1;
    const Result<void> written = project.putJob(row);
    return written ? written : leave(batch, written.error());
}

} // namespace rushes::generation
