#include "core/generation/Settlement.h"

#include "core/catalog/Price.h"
#include "core/generation/BatchPlan.h"
#include "core/generation/Engines.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

Json withCharge(Json request, const Charge& charge)
{
    request["model"] = charge.model;
    request["what"] = charge.what;
    request["estimate_micro_usd"] = charge.estimate;
    return request;
}

/// Whether its service bills for it, or does not say.
bool mayCost(const Commission& commission)
{
    return !commission.model.isLocal() &&
           (!catalog::hasPrice(commission.model) || !commission.paid.reserved().isZero());
}

/// What a failure counts for: what its answer says, all that was reserved where it may have been
/// billed, else nothing.
Money lossOf(const Commission& commission, const Error& error)
{
    const bool isOpen = error.outcomeUnknown || error.mayBeBilled;
    return error.reported.value_or(isOpen ? commission.paid.reserved() : Money());
}

} // namespace

Charge Settlement::charge(const project::Project& project, const catalog::Model& model,
                          const QString& what, Money estimate) const
{
    return {.estimate = estimate,
            .provider = model.provider,
            .model = model.id,
            .project = project.folder(),
            .what = what,
            .job = project::JobId::make()};
}

Result<Commission> Settlement::open(project::Project& project, const QString& kind,
                                    const catalog::Model& model, const Charge& charge,
                                    const providers::Paid& paid, Json request)
{
    const project::JobRecord row{.id = charge.job,
                                 .kind = kind,
                                 .provider = model.provider,
                                 .created = m_clock.now(),
                                 .request = withCharge(std::move(request), charge)};
    if (const Result<void> written = project.putJob(row); !written) {
        m_budget.release(paid);
        return fail(written.error());
    }
    m_health.begin(model.id);
    return Commission{&project, row, model, paid, charge.what};
}

Result<Commission> Settlement::openAgain(const Commission& before, const catalog::Model& model,
                                         const Charge& charge, const providers::Paid& paid,
                                         Json request)
{
    Job* job = m_queue.job(before.row.id);
    job->setOrder(model.provider, withCharge(std::move(request), charge));
    if (const Result<void> written = before.project->putJob(job->record()); !written) {
        m_budget.release(paid);
        return fail(written.error());
    }
    m_health.begin(model.id);
    return Commission{before.project, job->record(), model, paid, charge.what};
}

Commission Settlement::reopen(project::Project& project, const project::JobRecord& row,
                              const catalog::Model& model)
{
    const Charge charge{.estimate =
                            Money::ofMicroDollars(integerAt(row.request, "estimate_micro_usd")),
                        .provider = row.provider,
                        .model = model.id,
                        .project = project.folder(),
                        .what = stringAt(row.request, "what", row.kind),
                        .job = row.id};
    return {&project, row, model, m_budget.adopt(charge), charge.what};
}

void Settlement::release(const Commission& commission)
{
    m_budget.release(commission.paid);
}

void Settlement::follow(const Commission& commission, Job* job)
{
    // Progress is not written: only what a later start has to know. What arrived is written with
    // its result, and what goes on at a service stays as it is.
    connect(job, &Job::changed, this,
            [project = commission.project, job, last = job->record().state]() mutable {
                const project::JobRecord& record = job->record();
                if (!project || job->isLeft() || record.state == last)
                    return;
                last = record.state;
                if (record.state == JobState::Done && record.kind != u"export"_s)
                    return;
                const Result<void> written = project->putJob(record);
                if (!written && record.state == JobState::Running)
                    job->cancel();
            });
    if (commission.project)
        connect(commission.project, &QObject::destroyed, job, &Job::leave);
}

Money Settlement::cost(const Commission& commission, std::optional<Money> reported) const
{
    return reported.value_or(commission.paid.reserved());
}

project::LedgerEntry Settlement::ledgerEntry(const Commission& commission,
                                             std::optional<Money> reported) const
{
    return {.at = m_clock.now(),
            .provider = commission.model.provider,
            .model = commission.model.id,
            .what = commission.what,
            .estimate = commission.paid.reserved(),
            .reported = reported,
            .job = commission.row.id};
}

project::JobRecord Settlement::finishedRow(const Commission& commission, JobState state,
                                           Money cost) const
{
    const Job* job = m_queue.job(commission.row.id);
    project::JobRecord row = job ? job->record() : commission.row;
    row.state = state;
    row.cost = cost;
    return row;
}

Result<project::Arrival> Settlement::keep(const Commission& commission, project::Arrival arrival,
                                          std::optional<Money> reported)
{
    m_health.succeeded(commission.model.id);
    if (arrival.variant && !arrival.variant->cached)
        noteCall(commission, arrival.variant->latencyMs, u"done"_s);
    else if (arrival.clip)
        noteCall(commission, arrival.clip->latencyMs, u"done"_s);
    const Money cost = this->cost(commission, reported);
    if (Job* job = m_queue.job(commission.row.id))
        job->setCost(cost);
    arrival.job = finishedRow(commission, JobState::Done, cost);
    arrival.job->progress = 1;
    return append(commission, std::move(arrival), reported);
}

Result<project::Arrival> Settlement::keepPart(const Commission& commission,
                                              project::Arrival arrival,
                                              std::optional<Money> reported)
{
    m_health.succeeded(commission.model.id);
    return append(commission, std::move(arrival), reported);
}

Result<project::Arrival> Settlement::append(const Commission& commission, project::Arrival arrival,
                                            std::optional<Money> reported)
{
    m_budget.settle(commission.paid, reported, chargeOf(commission));
    if (!commission.project)
        return fail(ErrorCode::Cancelled, u"the project was closed"_s);
    if (!cost(commission, reported).isZero())
        arrival.ledger = ledgerEntry(commission, reported);
    if (arrival.ledger)
        emit spent(*arrival.ledger, commission.project->folder());
    return commission.project->addArrival(std::move(arrival));
}

Error Settlement::keepFailure(const Commission& commission, const Error& error)
{
    Error signed_ = signedError(error, commission.model);
    m_health.failed(commission.model.id, error);
    noteCall(commission, 0, codeName(error.code));
    signed_.outcomeUnknown &= mayCost(commission);
    const Money loss = lossOf(commission, signed_);
    if (loss.isZero()) {
        m_budget.release(commission.paid);
        return signed_;
    }
    m_budget.settle(commission.paid, error.reported, chargeOf(commission));
    if (Job* job = m_queue.job(commission.row.id))
        job->setCost(loss);
    if (!commission.project)
        return signed_;
    const JobState state = signed_.outcomeUnknown ? JobState::Unknown : JobState::Failed;
    project::Arrival arrival{.ledger = ledgerEntry(commission, error.reported),
                             .job = finishedRow(commission, state, loss)};
    arrival.job->message = error.detail;
    arrival.job->code = codeName(error.code);
    emit spent(*arrival.ledger, commission.project->folder());
    if (const auto kept = commission.project->addArrival(std::move(arrival)); !kept)
        signed_.detail += u"; the ledger could not be written: "_s + kept.error().detail;
    return signed_;
}

Error Settlement::failPart(const Commission& commission, const Error& error)
{
    Error told = signedError(error, commission.model);
    // A queue of hours says nothing of how the service answers at once: it only ends a trial.
    m_health.failed(commission.model.id, {ErrorCode::Cancelled, {}});
    told.outcomeUnknown &= mayCost(commission);
    if (lossOf(commission, told).isZero()) {
        m_budget.release(commission.paid);
        return told;
    }
    if (const auto kept = append(commission, {}, error.reported); !kept)
        told.detail += u"; the ledger could not be written: "_s + kept.error().detail;
    return told;
}

Charge Settlement::chargeOf(const Commission& commission) const
{
    return {.estimate = commission.paid.reserved(),
            .provider = commission.model.provider,
            .model = commission.model.id,
            .project = commission.project ? commission.project->folder() : QString(),
            .what = commission.what,
            .job = commission.row.id};
}

void Settlement::noteCall(const Commission& commission, std::int64_t latencyMs,
                          const QString& outcome)
{
    if (commission.model.isLocal() || outcome == codeName(ErrorCode::Cancelled))
        return;
    if (const Result<Ledger*> ledger = m_budget.ledger())
        (void)(*ledger)->addCall(commission.model.id, m_clock.now(), latencyMs, outcome);
}

void Settlement::recallFailures()
{
    const Result<Ledger*> ledger = m_budget.ledger();
    const auto failing = ledger ? (*ledger)->failing() : fail(ledger.error());
    if (!failing)
        return; // then only what this start meets counts
    for (const FailingModel& one : *failing)
        m_health.recall(one.model, one.failures,
                        std::chrono::milliseconds(one.last.msecsTo(m_clock.now())),
                        codeName(one.why));
}

Result<void> Settlement::releaseOrphans(const project::Project& project)
{
    const Result<Ledger*> ledger = m_budget.ledger();
    if (!ledger)
        return {}; // without it nothing was reserved
    std::vector<project::JobId> known;
    for (const project::JobRecord& row : project.document().jobs) {
        known.push_back(row.id);
        const std::vector<project::JobId> parts = openParts(row);
        known.insert(known.end(), parts.begin(), parts.end());
    }
    return (*ledger)->releaseOrphans(project.folder(), known);
}

Result<void> Settlement::abandon(project::Project& project, const project::JobRecord& row)
{
    const catalog::Model model{
        .id = stringAt(row.request, "model"), .name = {}, .provider = row.provider};
    const Commission commission = reopen(project, row, model);
    const Money estimate = commission.paid.reserved();
    const bool maybePaid = row.state == JobState::Running && !estimate.isZero();
    project::Arrival arrival{.job = row};
    arrival.job->state = maybePaid ? JobState::Unknown : JobState::Cancelled;
    arrival.job->message =
        maybePaid ? u"the program ended before the answer came; it may have been billed"_s
                  : u"the program ended before it was done"_s;
    if (maybePaid) {
        arrival.job->cost = estimate;
        arrival.ledger = ledgerEntry(commission, std::nullopt);
        m_budget.settle(commission.paid, std::nullopt);
        emit spent(*arrival.ledger, project.folder());
    } else {
        m_budget.release(commission.paid);
    }
    const Result<project::Arrival> kept = project.addArrival(std::move(arrival));
    return kept ? Result<void>() : fail(kept.error());
}

std::int64_t Settlement::latencyMs(const Commission& commission, const StoredAsset& stored) const
{
    const Job* job = m_queue.job(commission.row.id);
    const Json& request = job ? job->record().request : commission.row.request;
    const QString sent = stringAt(request, "sent");
    if (sent.isEmpty())
        return stored.latencyMs;
    return QDateTime::fromString(sent, Qt::ISODateWithMs).msecsTo(m_clock.now());
}

} // namespace rushes::generation
