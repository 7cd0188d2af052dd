/// Pictures that a clip can begin or end on: what is added first, then those of a board, newest
/// first. Main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QMenu>

namespace rushes::clip {

class FrameMenu : public QMenu
{
    Q_OBJECT

public:
    /// `now` is marked as the one chosen.
    FrameMenu(const project::Project& project, project::VariantId now, QWidget* parent = nullptr);

    QAction* add(const QString& text, const project::VariantId& picture);
    /// Without `except` and what was rejected.
    void addPictures(const project::BoardId& board, const project::VariantId& except = {});

signals:
    /// Empty for none.
    void chosen(const rushes::project::VariantId& picture);

private:
    void showThumbnails();

    const project::Project& m_project;
    project::VariantId m_now;
    widgets::ThumbnailCache m_thumbnails;
    std::vector<std::pair<QAction*, QString>> m_files;
};

} // namespace rushes::clip
