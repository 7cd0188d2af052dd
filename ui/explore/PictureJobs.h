/// The pictures of one board that are on their way or failed, in the order of the grid. Follows the
/// queue and the project's rows, so that it knows them again after another board was shown or the
/// program was started anew; a failure stays until it is dismissed. Owned by VariantModel; main
/// thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/explore/PictureJob.h"

#include <QHash>

namespace rushes::explore {

class PictureJobs final : public QObject
{
    Q_OBJECT

public:
    PictureJobs(project::Project& project, generation::Studio& studio, QObject* parent);

    void setBoard(const project::BoardId& board);
    int count() const { return int(m_jobs.size()); }
    const PictureJob& at(int row) const { return m_jobs[std::size_t(row)]; }
    Placeholder placeholder(int row) const;
    /// nullptr when it is not shown.
    const PictureJob* find(const project::JobId& id) const;
    bool hasActive() const;
    /// Takes a failure out for good; one that still runs is asked to stop.
    void dismiss(const project::JobId& id);

signals:
    void inserting(int row);
    void inserted();
    void removing(int row);
    void removed();
    void changed(int row);

private:
    int rowOf(const project::JobId& id) const;
    void onJobAdded(generation::Job* job);
    void onJobChanged(generation::Job* job);
    void remove(int row);
    PictureJob made(const project::JobRecord& record, generation::Job* job);
    void priceFailure(PictureJob& picture) const;

    project::Project& m_project;
    generation::Studio& m_studio;
    project::BoardId m_board;
    std::vector<PictureJob> m_jobs;                        ///< active ones first, then failures
    QHash<QString, std::optional<std::int64_t>> m_typical; ///< by model, until one is done
};

} // namespace rushes::explore
