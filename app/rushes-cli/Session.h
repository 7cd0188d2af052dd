/// One run of a command: what was given, the objects of the program, the open project and the
/// report. Waits for jobs by running the event loop, the only place that does. Main thread.
#pragma once

#include "app/Composition.h"
#include "app/rushes-cli/CommandLine.h"
#include "app/rushes-cli/OutputFiles.h"
#include "app/rushes-cli/Report.h"

#include <functional>
#include <map>
#include <memory>

namespace rushes::cli {

class Session : public QObject
{
    Q_OBJECT

public:
    Session(Arguments arguments, app::Composition& app, Report& report);
    ~Session() override;

    const Arguments& arguments() const { return m_arguments; }
    app::Composition& app() { return m_app; }
    Report& report() { return m_report; }

    /// The folder of --project, made when missing (or open already), else a new one named after
    /// `name` in `folder`.
    Result<project::Project*> openProject(const QString& folder, const QString& name);
    /// Fails with Usage when there is no project in the folder; makes nothing.
    Result<project::Project*> openExisting(const QString& folder);
    /// The document of a project, read without its lock and so also while another program works in
    /// it. One that cannot be read is opened, which restores it.
    Result<project::Document> readExisting(const QString& folder);
    /// The board of this prompt, made when missing.
    Result<project::BoardId> boardFor(project::Project& project, const QString& prompt,
                                      project::AspectRatio aspect);

    /// Warns when nobody knows what the model costs, so that it counts as nothing until it reports.
    void noteUnknownPrice(const QString& model);

    /// Until all are over; Ctrl-C stops them. Fails with the first one's error; the others' are in
    /// the report, with the rows of the pictures that did not come.
    Result<void> wait(const std::vector<generation::Job*>& jobs);
    /// The same for what an earlier run has ordered: what failed of it is not this run's failure,
    /// but what still goes on at a service is.
    Result<void> waitForEarlier(const std::vector<generation::Job*>& jobs);

    /// The same for what was asked to stop: that it did is no failure.
    Result<void> waitForCancelled(const std::vector<generation::Job*>& jobs);

    /// What a finished job made.
    const project::Variant* pictureOf(const generation::Job* job) const;
    /// All of a batch.
    std::vector<const project::Variant*> picturesOf(const generation::Job* job) const;
    const project::Clip* clipOf(const generation::Job* job) const;
    std::optional<render::ExportedFile> exportOf(const generation::Job* job) const;

    /// Reports what these jobs made, copied to `place` when there is one, under names from `name`.
    Result<void> deliverPictures(const std::vector<generation::Job*>& jobs,
                                 const std::optional<OutputPlace>& place, const QString& name);
    Result<void> deliverPicture(const project::Variant& variant,
                                const std::optional<OutputPlace>& place, const QString& name);
    Result<void> deliverClip(const project::Clip& clip, const std::optional<OutputPlace>& place,
                             const QString& name);

    /// Everything these jobs made, where it lies in the project.
    Result<void> deliverAll(const std::vector<generation::Job*>& jobs);

    /// --out, or the current folder.
    Result<OutputPlace> place(const QStringList& suffixes) const;
    /// Results stay in the project when one was named and no other place.
    std::optional<OutputPlace> copiesTo(const OutputPlace& place) const;

private:
    struct FailedPicture
    {
        int row = 0;
        Error error;
    };
    void waitUntilOver(const std::vector<generation::Job*>& jobs);
    Result<void> reportFailure(const generation::Job* job);
    /// Waits for all and reports the failures of those that `counts` is true for.
    Result<void> waitAndReport(const std::vector<generation::Job*>& jobs,
                               const std::function<bool(const generation::Job*)>& counts);
    Result<project::Project*> take(Result<std::unique_ptr<project::Project>> opened);

    Arguments m_arguments;
    app::Composition& m_app;
    Report& m_report;
    std::unique_ptr<project::Project> m_project;
    std::map<const generation::Job*, std::vector<project::VariantId>> m_pictures;
    std::map<const generation::Job*, std::vector<FailedPicture>> m_failed; ///< of batches
    std::map<const generation::Job*, project::ClipId> m_clips;
    std::map<const generation::Job*, render::ExportedFile> m_exports;
};

} // namespace rushes::cli
