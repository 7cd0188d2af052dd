/// The prompts of a board that made pictures, newest first, each with its best picture. Main
/// thread; it only shows and tells which one was chosen.
#pragma once

#include "ui/explore/Versions.h"

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

    /// Oldest first; the row of `current` is selected.
    void show(const std::vector<Version>& versions, const QString& current);
    /// Only rows that hold all these words are shown.
    void filter(const QString& words);

signals:
    void versionChosen(const QString& prompt);

private:
    const project::Project& m_project;
    QString m_filter;
};

} // namespace rushes::explore
