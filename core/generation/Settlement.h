/// The money and the durable record of every order: a job's row before anything is sent, and one
/// transaction with the result, its line in the ledger and the finished job when the answer comes.
/// Owned by Studio; main thread.
#pragma once

#include "core/base/Clock.h"
#include "core/generation/Budget.h"
#include "core/generation/Fetch.h"
#include "core/generation/JobQueue.h"
#include "core/generation/ModelHealth.h"
#include "core/project/Project.h"

#include <QPointer>

namespace rushes::generation {

/// One order on its way: what its parts need to know when the answer comes.
struct Commission
{
    QPointer<project::Project> project;
    project::JobRecord row;
    catalog::Model model;
    providers::Paid paid;
    QString what = {}; ///< of the ledger
};

class Settlement : public QObject
{
    Q_OBJECT

public:
    Settlement(Budget& budget, JobQueue& queue, const Clock& clock, QObject* parent = nullptr)
        : QObject(parent),
          m_budget(budget),
          m_queue(queue),
          m_clock(clock),
          m_health(clock)
    {}

    const ModelHealth& health() const { return m_health; }
    /// Takes over from the ledger which models failed last, at an earlier start or elsewhere.
    void recallFailures();

    /// Who asks, before it is reserved.
    Charge charge(const project::Project& project, const catalog::Model& model, const QString& what,
                  Money estimate) const;
    /// Writes the job's row for a reserved charge. Fails with Io; then nothing was sent, and the
    /// reservation is given back.
    Result<Commission> open(project::Project& project, const QString& kind,
                            const catalog::Model& model, const Charge& charge,
                            const providers::Paid& paid, Json request);
    /// The same for a job that another model tries again.
    Result<Commission> openAgain(const Commission& before, const catalog::Model& model,
                                 const Charge& charge, const providers::Paid& paid, Json request);
    /// What an earlier start has begun.
    Commission reopen(project::Project& project, const project::JobRecord& row,
                      const catalog::Model& model);
    /// Nothing of it was sent.
    void release(const Commission& commission);

    /// Keeps the row in step with the job. A job whose row cannot be written does not begin.
    void follow(const Commission& commission, Job* job);

    /// Settles at what the answer said, and appends the result, its line in the ledger and the
    /// finished job to the project.
    Result<project::Arrival> keep(const Commission& commission, project::Arrival arrival,
                                  std::optional<Money> reported);
    /// The same for one result of several that one job brings; the job goes on.
    Result<project::Arrival> keepPart(const Commission& commission, project::Arrival arrival,
                                      std::optional<Money> reported);
    /// What it cost, as `keep` will enter it.
    Money cost(const Commission& commission, std::optional<Money> reported) const;
    /// Settles a failure: one that may have been billed counts as spent, or as what its answer
    /// says, any other as never paid. The error, with its model and anything that went wrong in it.
    Error keepFailure(const Commission& commission, const Error& error);

    /// The same for one result of several that one job brings.
    Error failPart(const Commission& commission, const Error& error);

    /// A row that an earlier start left and nobody runs: Cancelled when it was not sent or cost
    /// nothing, else Unknown with its estimate in the ledger.
    Result<void> abandon(project::Project& project, const project::JobRecord& row);

    /// Gives back what was reserved for jobs whose rows an ended program did not come to write.
    Result<void> releaseOrphans(const project::Project& project);

    /// How long the service took: of a remote job, from when it was sent.
    std::int64_t latencyMs(const Commission& commission, const StoredAsset& stored) const;

signals:
    /// Already in the project's ledger.
    void spent(const rushes::project::LedgerEntry& entry, const QString& projectFolder);

private:
    Charge chargeOf(const Commission& commission) const;
    Result<project::Arrival> append(const Commission& commission, project::Arrival arrival,
                                    std::optional<Money> reported);
    void noteCall(const Commission& commission, std::int64_t latencyMs, const QString& outcome);
    project::LedgerEntry ledgerEntry(const Commission& commission,
                                     std::optional<Money> reported) const;
    project::JobRecord finishedRow(const Commission& commission, project::JobState state,
                                   Money cost) const;

    Budget& m_budget;
    JobQueue& m_queue;
    const Clock& m_clock;
    ModelHealth m_health;
};

} // namespace rushes::generation
