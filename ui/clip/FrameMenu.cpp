#include "ui/clip/FrameMenu.h"

namespace rushes::clip {

namespace {

constexpr int mostShown = 16, thumbSide = 64;

} // namespace

FrameMenu::FrameMenu(const project::Project& project, project::VariantId now, QWidget* parent)
    : QMenu(parent),
      m_project(project),
      m_now(std::move(now))
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_thumbnails, &widgets::ThumbnailCache::ready, this, &FrameMenu::showThumbnails);
}

QAction* FrameMenu::add(const QString& text, const project::VariantId& picture)
{
    QAction* action = addAction(text, this, [this, picture] { emit chosen(picture); });
    action->setCheckable(true);
    action->setChecked(picture == m_now);
    return action;
}

void FrameMenu::addPictures(const project::BoardId& board, const project::VariantId& except)
{
    addSeparator();
    const auto pictures = m_project.variantsOf(board);
    int shown = 0;
    for (auto id = pictures.rbegin(); id != pictures.rend() && shown < mostShown; ++id) {
        const project::Variant* picture = m_project.variant(*id);
        if (*id == except || !picture || picture->flag == project::Flag::Rejected)
            continue;
        QAction* action = add(tr("Picture %1").arg(picture->number), *id);
        if (const auto file = m_project.media().path(picture->media))
            m_files.emplace_back(action, *file);
        ++shown;
    }
    showThumbnails();
}

void FrameMenu::showThumbnails()
{
    for (const auto& [action, file] : m_files) {
        if (const auto picture = m_thumbnails.find(file, thumbSide);
            picture && action->icon().isNull())
            action->setIcon(QPixmap::fromImage(*picture));
    }
}

} // namespace rushes::clip
