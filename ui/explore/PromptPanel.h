/// The left panel of Explore: the prompt with its chips, the Generate button with its price, the
/// live switch and the history of the board. It shows and emits; the workspace decides. Main
/// thread.
#pragma once

#include "ui/explore/Notice.h"
#include "ui/explore/RecipeBar.h"

namespace rushes::widgets {
class Label;
class PrimaryButton;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class DiffLine;
class HistoryPanel;
class LiveRow;
class PromptEditor;
class ReferenceShelf;
class SlotChips;
class TableFile;
class TableLine;
class TemplateButton;

class PromptPanel final : public QWidget
{
    Q_OBJECT

public:
    PromptPanel(project::Project& project, const generation::Studio& studio,
                widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    PromptEditor& editor() { return *m_editor; }
    RecipeBar& bar() { return *m_bar; }
    void showBoard(const project::Board& board);
    /// Only the history: the text may be ahead of it.
    void showHistory(const project::Board& board);
    /// The prompt of the picture on stage, against which changes are marked.
    void setShownPrompt(const QString& prompt);
    /// All that the next picture is made from.
    project::Recipe recipe() const;
    int count() const { return m_bar->count(); }
    /// Whether the model's service takes the rows of a table for the night.
    void setBatches(const Result<void>& canBatch);
    generation::PictureOrder::Pace pace() const;
    /// Of one press: so many pictures; nullopt when nobody knows the price.
    void setPrice(int pictures, std::optional<Money> price);
    void showNotice(const Notice& notice);
    void clearNotice();
    /// The table that fills the prompt's braces.
    TableFile& table() { return *m_table; }
    /// Asks for a file.
    void chooseTable();
    /// A table among these files fills the prompt from now on; the others are given back.
    QStringList takeTable(const QStringList& paths);
    LiveRow& live() { return *m_live; }
    ReferenceShelf& shelf() { return *m_shelf; }

signals:
    void generateRequested();
    void settingsChanged();
    /// Another table, the same one read again, or its rows are wanted at another pace.
    void tableChanged();
    void versionChosen(const QString& prompt);
    void remedyChosen(rushes::explore::Remedy remedy);

private:
    QWidget* promptArea();
    void connectTable();
    QWidget* controls();
    void updateFooter();

    PromptEditor* m_editor;
    RecipeBar* m_bar;
    widgets::Label* m_version;
    widgets::Label* m_words;
    widgets::InlineMessage* m_message;
    widgets::PrimaryButton* m_generate;
    LiveRow* m_live;
    DiffLine* m_diff;
    SlotChips* m_slots;
    TableFile* m_table;
    TableLine* m_tableLine;
    TemplateButton* m_templates;
    ReferenceShelf* m_shelf;
    HistoryPanel* m_history;
    QString m_shownPrompt;
    std::vector<Remedy> m_remedies;
};

} // namespace rushes::explore
