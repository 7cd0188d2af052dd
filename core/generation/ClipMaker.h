/// Clips from pictures, words and earlier clips, by the local engine or by a service. Owned by
/// Studio; main thread.
#pragma once

#include "core/generation/ClipPlan.h"
#include "core/generation/Engines.h"
#include "core/generation/RemoteWork.h"

namespace rushes::generation {

class ClipMaker : public QObject
{
    Q_OBJECT

public:
    ClipMaker(const Engines& engines, Budget& budget, Settlement& settlement, RemoteWork& remote,
              const Clock& clock, QObject* parent = nullptr)
        : QObject(parent),
          m_engines(engines),
          m_budget(budget),
          m_settlement(settlement),
          m_remote(remote),
          m_clock(clock)
    {}

    Money estimate(const project::Project& project, const ClipOrder& order) const;
    Money estimate(const project::Project& project, const EditOrder& order) const;
    /// Whether the model can be used and can do it, asked before paying; looks at no limit of
    /// money.
    QStringList cautions(const project::Project& project, const ClipOrder& order) const;
    Result<ClipOutlook> outlook(const project::Project& project, const ClipOrder& order) const;
    Result<void> check(const project::Project& project, const ClipOrder& order) const;
    Result<void> check(const project::Project& project, const EditOrder& order) const;
    /// See Studio::makeClip and Studio::editClip.
    Result<Job*> make(project::Project& project, const ClipOrder& order);
    Result<Job*> edit(project::Project& project, const EditOrder& order);
    /// `row` has a remote id. Fails when the row does not say enough, or its provider is gone.
    Result<Job*> resume(project::Project& project, const project::JobRecord& row);

signals:
    void ready(const rushes::project::JobId& job, const rushes::project::ClipId& clip);

private:
    Money estimate(const project::Project& project, const ClipPlan& plan,
                   const Result<catalog::Model>& model) const;
    /// The model that made the clip, which alone can go on with it.
    Result<catalog::Model> modelOf(const project::Project& project, const EditOrder& order) const;
    Result<Job*> start(project::Project& project, const QString& kind, const ClipPlan& plan,
                       const catalog::Model& model);
    Errand<StoredAsset> errand(const Commission& commission, const ClipPlan& plan);
    Result<void> keep(const Commission& commission, const ClipPlan& plan,
                      const StoredAsset& stored);

    const Engines& m_engines;
    Budget& m_budget;
    Settlement& m_settlement;
    RemoteWork& m_remote;
    const Clock& m_clock;
};

} // namespace rushes::generation
