/// Fills an empty project with the sample of resources/sample: pictures, ratings, clips and a
/// finished cut, all made by the engines on this computer, in the background, one step after the
/// other. Owned by whoever shows the project; main thread. Destroying it stops after the step that
/// is running.
#pragma once

#include "core/generation/Studio.h"

namespace rushes::generation {

class SampleProject : public QObject
{
    Q_OBJECT

public:
    /// `script` is the JSON of resources/sample/sample.json (see there for its members).
    SampleProject(project::Project& project, Studio& studio, Json script,
                  QObject* parent = nullptr);

    /// Makes the boards at once, so that there is something to look at, then works through the
    /// pictures.
    void start();
    double progress() const;

signals:
    void progressed(double fraction);
    void finished();

private:
    struct Shot
    {
        project::BoardId board;
        QString prompt;
        int rating = 0;
    };
    void makeBoards();
    void nextPicture();
    void nextClip();
    void finishCut();
    void advance();

    project::Project& m_project;
    Studio& m_studio;
    Json m_script;
    std::vector<Shot> m_shots;
    std::vector<project::VariantId> m_pictures;
    std::vector<project::ClipId> m_clips;
    std::size_t m_nextShot = 0;
    std::size_t m_nextClip = 0;
};

/// The script shipped with the program.
Json sampleScript();

} // namespace rushes::generation
