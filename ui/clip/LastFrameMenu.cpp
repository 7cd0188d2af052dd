#include "ui/clip/LastFrameMenu.h"

namespace rushes::clip {

namespace {

constexpr int mostShown = 16, thumbSide = 64;

} // namespace

LastFrameMenu::LastFrameMenu(const project::Project& project, const project::VariantId& first,
                             const project::VariantId& last, QWidget* parent)
    : QMenu(parent)
{
    add(tr("None"), {})->setChecked(last.isEmpty());
    add(tr("The first frame again, for a loop"), first)->setChecked(last == first);
    addSeparator();
    const project::Variant* source = project.variant(first);
    const auto pictures =
        source ? project.variantsOf(source->board) : std::vector<project::VariantId>();
    int shown = 0;
    for (auto id = pictures.rbegin(); id != pictures.rend() && shown < mostShown; ++id) {
        const project::Variant* picture = project.variant(*id);
        if (*id == first || !picture || picture->flag == project::Flag::Rejected)
            continue;
        QAction* action = add(tr("Picture %1").arg(picture->number), *id);
        action->setChecked(*id == last);
        if (const auto file = project.media().path(picture->media))
            m_files.emplace_back(action, *file);
        ++shown;
    }
    connect(&m_thumbnails, &widgets::ThumbnailCache::ready, this, &LastFrameMenu::showThumbnails);
    showThumbnails();
}

QAction* LastFrameMenu::add(const QString& text, const project::VariantId& picture)
{
    QAction* action = addAction(text, this, [this, picture] { emit chosen(picture); });
    action->setCheckable(true);
    return action;
}

void LastFrameMenu::showThumbnails()
{
    for (const auto& [action, file] : m_files) {
        if (const auto picture = m_thumbnails.find(file, thumbSide);
            picture && action->icon().isNull())
            action->setIcon(QPixmap::fromImage(*picture));
    }
}

} // namespace rushes::clip
