/// The files of one cut that are being exported or were: starts the jobs, follows them, keeps what
/// came out. A child of the project, so that it goes on when the sheet is closed and is there when
/// it is opened again. Main thread. It decides nothing about names or placements.
#pragma once

#include "core/generation/Studio.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

namespace rushes::exporting {

enum class FileState { Waiting, Running, Done, Failed, Stopped };

struct ExportedRow
{
    QString placement;
    QPointer<generation::Job> job = {};
    FileState state = FileState::Waiting;
    double progress = 0;
    std::optional<render::ExportedFile> file = {};
    std::optional<Error> error = {};
};

class ExportRun : public QObject
{
    Q_OBJECT

public:
    /// The run of this cut, made when there is none yet.
    static ExportRun& of(project::Project& project, generation::Studio& studio,
                         const project::CutId& cut);

    /// Replaces finished rows of the same placements; what is running goes on.
    void start(std::vector<render::ExportRequest> requests);
    /// Stops what has not finished; files already written stay.
    void stop();

    const std::vector<ExportedRow>& rows() const { return m_rows; }
    /// nullptr when the placement is not part of the run.
    const ExportedRow* row(const QString& placement) const;
    bool isRunning() const;
    /// Of all rows of the run, 0 to 1.
    double progress() const;
    /// By the speed so far; nullopt while it cannot be told.
    std::optional<int> secondsLeft() const;
    int count(FileState state) const;

signals:
    void changed();

private:
    ExportRun(project::Project& project, generation::Studio& studio, const project::CutId& cut);
    void follow(ExportedRow& row);
    void readJob(const QString& placement);
    ExportedRow* find(const QString& placement);

    project::Project& m_project;
    generation::Studio& m_studio;
    std::vector<ExportedRow> m_rows;
    QElapsedTimer m_since;
};

} // namespace rushes::exporting
