/// The pictures of one board as a list, newest first, with the ones still being made in front. A
/// model for the grid only: it reads the project and the jobs and changes neither. Main thread.
#pragma once

#include "core/generation/JobQueue.h"
#include "core/project/Project.h"

#include <QAbstractListModel>

namespace rushes::explore {

class VariantModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString, empty while waiting
        PathRole,              ///< of the picture's file
        RatingRole,
        FlagRole,   ///< int(project::Flag)
        NumberRole, ///< "Picture 12"
        LatencyRole,
        CostRole, ///< micro-dollars
        LocalRole,
        CachedRole,
        ErrorRole,    ///< QString, of a failed job
        ElapsedRole,  ///< ms, of a waiting job
        ProgressRole, ///< 0 to 1, of a waiting job
        WaitingRole,  ///< bool
    };

    VariantModel(project::Project& project, generation::JobQueue& queue, QObject* parent);

    void setBoard(const project::BoardId& board);
    /// Shows `job` as a waiting cell until it is over; a failed one stays until the next order.
    void addJob(generation::Job* job);
    void forgetFailures();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// The row of a picture, or an invalid index.
    QModelIndex indexOf(const project::VariantId& id) const;
    project::VariantId idAt(const QModelIndex& index) const;
    bool hasWaiting() const;

private:
    QVariant jobData(const generation::Job& job, int role) const;
    QVariant variantData(const project::Variant& variant, int role) const;
    void onVariantAdded(const project::VariantId& id);
    void onVariantChanged(const project::VariantId& id);
    void onJobOver(generation::Job* job);

    project::Project& m_project;
    generation::JobQueue& m_queue;
    project::BoardId m_board;
    std::vector<generation::Job*> m_jobs;  ///< waiting or failed, in order of making
    std::vector<project::VariantId> m_ids; ///< newest first
};

} // namespace rushes::explore
