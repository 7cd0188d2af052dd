/// What the user does to the selected pictures: rate, flag, bin. Each is one command of the project
/// and can be undone. Owned by the workspace; main thread.
#pragma once

#include "core/project/Project.h"

namespace rushes::explore {

class GridArea;

class PictureVerbs final : public QObject
{
    Q_OBJECT

public:
    PictureVerbs(project::Project& project, GridArea& grid, QObject* parent);

    /// 0 to 5; rating one picture moves on to the next unrated one.
    void rate(int rating);
    void flag(project::Flag flag);
    void bin();

private:
    project::Project& m_project;
    GridArea& m_grid;
};

} // namespace rushes::explore
