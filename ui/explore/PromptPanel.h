/// The left panel of Explore: the prompt with its chips, the Generate button with its price, the
/// live switch and the history of the board. It shows and emits; the workspace decides. Main
/// thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/project/Project.h"

#include <QWidget>

namespace rushes::widgets {
class Chip;
class Label;
class PrimaryButton;
class Switch;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class HistoryList;
class PromptEditor;

class PromptPanel final : public QWidget
{
    Q_OBJECT

public:
    PromptPanel(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                QWidget* parent = nullptr);

    PromptEditor& editor() { return *m_editor; }
    void showBoard(const project::Board& board);
    /// Only the history: the text may be ahead of it.
    void showHistory(const project::Board& board);
    /// Only usable models are offered; the first is chosen.
    void setModels(std::vector<catalog::Model> models);
    catalog::Model model() const;
    project::AspectRatio aspect() const;
    int count() const;
    /// For exactly what Generate will do; shown on it.
    void setPrice(Money price);
    void setLiveText(const QString& text);
    bool isLive() const;

signals:
    void generateRequested();
    void settingsChanged();
    void liveSwitched(bool on);
    void versionChosen(const QString& prompt);

private:
    QWidget* promptArea();
    QWidget* controls();
    QWidget* historyArea();
    void updateFooter();

    PromptEditor* m_editor;
    widgets::Label* m_version;
    widgets::Label* m_words;
    widgets::Chip* m_aspect;
    widgets::Chip* m_model;
    widgets::Chip* m_count;
    widgets::PrimaryButton* m_generate;
    widgets::Switch* m_live;
    widgets::Label* m_liveText;
    HistoryList* m_history;
    std::vector<catalog::Model> m_models;
};

} // namespace rushes::explore
