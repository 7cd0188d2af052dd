/// The Explore workspace: prompt, stage, grid of variants and inspector of one board. Typing makes
/// drafts at once, the newest text wins the stage and nothing repaints it blank. One a project,
/// owned by the shell; main thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/explore/JobCell.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QWidget>

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::explore {

class CentreArea;
class CutStrip;
class DraftLoop;
class GridArea;
class GridView;
class Inspector;
class PictureOrders;
class PictureVerbs;
class PromptPanel;
class StageArea;
class VariantModel;

class ExploreWorkspace : public QWidget
{
    Q_OBJECT

public:
    ExploreWorkspace(project::Project& project, generation::Studio& studio,
                     QWidget* parent = nullptr);
    ~ExploreWorkspace() override;

    void showBoard(const project::BoardId& board);
    project::BoardId currentBoard() const { return m_board; }
    /// Puts the cursor at the end of the prompt.
    void focusPrompt();
    /// Stores pictures as variants of the board; what cannot be read is told on screen.
    void importPictures(const QStringList& paths);
    /// The picture on stage, or an empty id.
    project::VariantId currentPicture() const;

signals:
    void compareRequested(const rushes::project::VariantId& a, const rushes::project::VariantId& b);
    void clipRequested(const rushes::project::VariantId& picture);
    void cutRequested(const rushes::project::VariantId& picture);
    void openCutRequested();
    /// For the status bar: "Last picture 0.4 s".
    void statusChanged(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void connectPrompt();
    void connectDrafts();
    void connectOrders();
    void connectGrid();
    void connectInspector();
    void connectStudio();

    project::Recipe recipe() const;
    /// Keys may have come or gone, and times been measured.
    void refreshOffers();
    void rememberModel(const QString& model);
    void generate();
    void vary();
    void act(const project::JobId& job, CellAction action);
    void soften(const project::JobId& job);
    void stepHistory(int direction);
    void useVersion(const QString& text);
    void compare();
    void updatePrice();
    void showPicture(const project::VariantId& picture);
    void selectPicture(const project::VariantId& picture);
    void say(const QString& text);

    project::Project& m_project;
    generation::Studio& m_studio;
    widgets::ThumbnailCache m_thumbnails;
    project::BoardId m_board;
    PromptPanel* m_prompt;
    StageArea* m_stage;
    VariantModel* m_model;
    GridArea* m_gridArea;
    GridView* m_grid;
    PictureVerbs* m_verbs;
    widgets::InlineMessage* m_message;
    Inspector* m_inspector;
    CutStrip* m_strip;
    CentreArea* m_centre;
    PictureOrders* m_orders;
    DraftLoop* m_drafts;
};

} // namespace rushes::explore
