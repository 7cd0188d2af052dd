#include "ui/explore/PictureVerbs.h"

#include "core/project/commands/VariantCommands.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridView.h"

namespace rushes::explore {

using project::Flag;

PictureVerbs::PictureVerbs(project::Project& project, GridArea& grid, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_grid(grid)
{}

void PictureVerbs::rate(int rating)
{
    const auto pictures = m_grid.grid().selectedPictures();
    if (pictures.empty())
        return;
    m_project.push(project::rateVariants(m_project, pictures, rating, tr("Rate")));
    if (pictures.size() == 1 && rating > 0)
        m_grid.selectNextUnrated();
}

void PictureVerbs::flag(Flag flag)
{
    const auto pictures = m_grid.grid().selectedPictures();
    const QString name = flag == Flag::Picked     ? tr("Pick")
                         : flag == Flag::Rejected ? tr("Reject")
                                                  : tr("Clear flag");
    if (!pictures.empty())
        m_project.push(project::flagVariants(m_project, pictures, flag, name));
}

void PictureVerbs::bin()
{
    const auto pictures = m_grid.grid().selectedPictures();
    if (!pictures.empty())
        m_project.push(project::binVariants(m_project, pictures, tr("Move to the bin")));
}

} // namespace rushes::explore
