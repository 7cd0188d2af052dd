/// Many pictures as one job in a service's half-price queue. Each is reserved, kept and paid for by
/// itself, one transaction a picture, so that a program that ends half-way through goes on with the
/// rest. A batch whose create answer was lost is looked for by its name and never sent again. Owned
/// by Studio; main thread.
#pragma once

#include "core/generation/BatchPlan.h"
#include "core/generation/PricedPictures.h"
#include "core/generation/RemoteWork.h"

namespace rushes::generation {

class BatchMaker : public QObject
{
    Q_OBJECT

public:
    BatchMaker(const Engines& engines, Budget& budget, JobQueue& queue, Settlement& settlement,
               RemoteWork& remote, const Clock& clock, QObject* parent = nullptr)
        : QObject(parent),
          m_engines(engines),
          m_budget(budget),
          m_queue(queue),
          m_settlement(settlement),
          m_remote(remote),
          m_clock(clock)
    {}

    /// Fails with Unsupported when the model's service has no batches.
    Result<void> canServe(const catalog::Model& model) const;
    /// At the price of batches.
    Money estimate(const PictureOrder& order) const;
    /// See Studio::makeBatch.
    Result<Job*> make(project::Project& project, const std::vector<PictureOrder>& orders);
    /// Goes on with a row that may have been sent. Fails when the row does not say enough, or its
    /// provider is gone.
    Result<Job*> resume(project::Project& project, const project::JobRecord& row);
    /// A row that was never sent.
    Result<void> abandon(project::Project& project, const project::JobRecord& row);

signals:
    void ready(const rushes::project::JobId& job, const rushes::project::VariantId& variant);
    /// One picture that will not come; `row` is of the batch's table.
    void failed(const rushes::project::JobId& job, int row, const rushes::Error& error);

private:
    using Answers = providers::BatchItems;
    struct Batch;
    using Shared = std::shared_ptr<Batch>;

    Result<std::vector<PricedPicture>> priced(const project::Project& project,
                                              const std::vector<PictureOrder>& orders,
                                              const catalog::Model& model) const;
    Result<Shared> opened(project::Project& project, const catalog::Model& model,
                          const std::vector<PricedPicture>& pictures);
    Result<Shared> reopened(project::Project& project, const project::JobRecord& row);
    Errand<Answers> errand(const Shared& batch);
    Result<void> keepAnswers(const Shared& batch, Result<Answers> answers);
    Result<void> keepNext(const Shared& batch);
    Result<void> keepPart(const Shared& batch, const Result<StoredAsset>& stored);
    void failPart(const Shared& batch, std::size_t part, const Error& error);
    Result<void> finish(const Shared& batch);
    Result<void> leave(const Shared& batch, const Error& error);

    const Engines& m_engines;
    Budget& m_budget;
    JobQueue& m_queue;
    Settlement& m_settlement;
    RemoteWork& m_remote;
    const Clock& m_clock;
};

} // namespace rushes::generation
