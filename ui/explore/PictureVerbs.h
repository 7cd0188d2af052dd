/// What the user does to the selected pictures: rate, flag, colour, bin. Each is one command of the
/// project and can be undone. Owned by the workspace; main thread.
#pragma once

#include "core/project/PictureEdit.h"
#include "core/project/Project.h"

namespace rushes::explore {

class GridArea;

class PictureVerbs final : public QObject
{
    Q_OBJECT

public:
    PictureVerbs(project::Project& project, GridArea& grid, QObject* parent);

    /// 0 to 5; rating one picture moves on to the next unrated one, unless that is switched off.
    void rate(int rating);
    /// A flag or a colour that all of them have already is cleared.
    void flag(project::Flag flag);
    void label(project::ColourLabel label);
    /// Out of the grid until it is undone; no file is deleted.
    void bin();
    /// One picture, selected or not: as it came, or with its original put back outside the mask.
    void showEdit(const project::VariantId& picture, project::EditShown shown);

signals:
    /// What was done to how many, for the status bar.
    void done(const QString& text);

private:
    std::vector<project::VariantId> selected() const;

    project::Project& m_project;
    GridArea& m_grid;
};

} // namespace rushes::explore
