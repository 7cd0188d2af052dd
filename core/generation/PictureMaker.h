/// Pictures from recipes: from the project when the same was made before, else from the model's
/// provider. Owned by Studio; main thread.
#pragma once

#include "core/generation/Engines.h"
#include "core/generation/PricedPictures.h"
#include "core/generation/RemoteWork.h"

namespace rushes::generation {

class PictureMaker : public QObject
{
    Q_OBJECT

public:
    PictureMaker(const Engines& engines, Budget& budget, JobQueue& queue, Settlement& settlement,
                 RemoteWork& remote, const Clock& clock, QObject* parent = nullptr)
        : QObject(parent),
          m_engines(engines),
          m_budget(budget),
          m_queue(queue),
          m_settlement(settlement),
          m_remote(remote),
          m_clock(clock)
    {}

    Money estimate(const PictureOrder& order) const;
    /// See Studio::makePictures.
    Result<std::vector<Job*>> make(project::Project& project, const PictureOrder& order);
    /// `row` has a remote id. Fails when the row does not say enough, or its provider is gone.
    Result<Job*> resume(project::Project& project, const project::JobRecord& row);

    /// Appends a picture that has arrived, in one transaction with its money and its job.
    Result<project::VariantId> keep(const Commission& commission, const PicturePlan& plan,
                                    const StoredAsset& stored);

signals:
    void ready(const rushes::project::JobId& job, const rushes::project::VariantId& variant);

private:
    Result<std::vector<PricedPicture>> price(const project::Project& project,
                                             const PictureOrder& order,
                                             const catalog::Model& model) const;
    /// The order's model, or the first of its fallbacks that can do it and is not dearer.
    Result<std::vector<PricedPicture>> priceFirst(const project::Project& project,
                                                  const PictureOrder& order,
                                                  catalog::Model& model) const;
    /// Sends a failed order to the next of its fallbacks that may serve; whether there was one.
    bool tryNext(const Commission& commission, PicturePlan plan, const Error& error);
    Errand<StoredAsset> errand(const Commission& commission, const PicturePlan& plan);

    const Engines& m_engines;
    Budget& m_budget;
    JobQueue& m_queue;
    Settlement& m_settlement;
    RemoteWork& m_remote;
    const Clock& m_clock;
};

} // namespace rushes::generation
