/// The pictures a clip can end on: none, the first frame again (a loop), or another picture of the
/// same board, newest first. Main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QMenu>

namespace rushes::clip {

class LastFrameMenu : public QMenu
{
    Q_OBJECT

public:
    LastFrameMenu(const project::Project& project, const project::VariantId& first,
                  const project::VariantId& last, QWidget* parent = nullptr);

signals:
    /// Empty for none.
    void chosen(const rushes::project::VariantId& picture);

private:
    QAction* add(const QString& text, const project::VariantId& picture);
    void showThumbnails();

    widgets::ThumbnailCache m_thumbnails;
    std::vector<std::pair<QAction*, QString>> m_files;
};

} // namespace rushes::clip
