/// The prompts of a board that made pictures, newest first, each with its best picture. Main
/// thread; it only shows and tells which one was chosen.
#pragma once

#include "core/project/Project.h"

#include <QListWidget>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class HistoryList final : public QListWidget
{
    Q_OBJECT

public:
    HistoryList(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                QWidget* parent = nullptr);

    void show(const project::Board& board);

signals:
    void versionChosen(const QString& prompt);

private:
    const project::Project& m_project;
};

} // namespace rushes::explore
