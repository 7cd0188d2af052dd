#include "ui/explore/PictureVerbs.h"

#include "core/project/commands/VariantCommands.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridMenu.h"

namespace rushes::explore {

using project::ColourLabel;
using project::Flag;

PictureVerbs::PictureVerbs(project::Project& project, GridArea& grid, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_grid(grid)
{}

std::vector<project::VariantId> PictureVerbs::selected() const
{
    return m_grid.grid().selectedPictures();
}

void PictureVerbs::rate(int rating)
{
    const auto pictures = selected();
    if (pictures.empty())
        return;
    m_project.push(project::rateVariants(m_project, pictures, rating, tr("Rate")));
    if (pictures.size() == 1 && rating > 0 && m_grid.movesOn())
        m_grid.selectNextUnrated();
}

void PictureVerbs::flag(Flag flag)
{
    const auto pictures = selected();
    const QString name = flag == Flag::Picked     ? tr("Pick")
                         : flag == Flag::Rejected ? tr("Reject")
                                                  : tr("Clear flag");
    if (!pictures.empty())
        m_project.push(project::flagVariants(m_project, pictures, flag, name));
}

void PictureVerbs::label(ColourLabel label)
{
    const auto pictures = selected();
    if (!pictures.empty())
        m_project.push(project::labelVariants(m_project, pictures, label,
                                              tr("Label %1").arg(labelName(label))));
}

void PictureVerbs::bin()
{
    const auto pictures = selected();
    if (pictures.empty())
        return;
    const int row = m_grid.grid().currentIndex().row();
    m_project.push(project::binVariants(m_project, pictures, tr("Move to the bin")));
    m_grid.selectRow(row);
    emit done(tr("%n pictures moved to the bin. Ctrl+Z brings them back.", nullptr,
                 int(pictures.size())));
}

void PictureVerbs::showEdit(const project::VariantId& picture, project::EditShown shown)
{
    m_project.push(project::showVariantEdit(m_project, picture, shown,
                                            shown == project::EditShown::PutBack
                                                ? tr("Put back outside the mask")
                                                : tr("Show as it came")));
}

} // namespace rushes::explore
