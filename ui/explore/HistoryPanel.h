/// The history of a board's prompt: the scrubber over its versions, a field to search in them, and
/// the list with the best picture of each. Owned by the prompt panel; main thread; it shows and
/// tells which version was chosen.
#pragma once

#include "ui/explore/Versions.h"

#include <QWidget>

class QLineEdit;

namespace rushes::widgets {
class EmptyState;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class HistoryList;
class HistoryScrubber;

class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    HistoryPanel(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                 QWidget* parent = nullptr);

    /// `current` is the text in the editor.
    void show(const project::Board& board, const QString& current);
    /// "Version 14 of 23", "23 versions", "No versions yet".
    QString place() const;

signals:
    void versionChosen(const QString& prompt);

private:
    const project::Project& m_project;
    std::vector<Version> m_versions;
    int m_current = -1;
    HistoryScrubber* m_scrubber;
    QLineEdit* m_search;
    HistoryList* m_list;
    widgets::EmptyState* m_empty;
};

} // namespace rushes::explore
