/// The Explore workspace: prompt, stage, grid of variants and inspector of one board. Typing makes
/// drafts at once, the newest text wins the stage and nothing repaints it blank. One a project,
/// owned by the shell; main thread.
#pragma once

#include "ui/explore/LiveLoop.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QWidget>

class QSplitter;

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::explore {

class CellVerbs;
class CutStrip;
class GridArea;
class GridView;
enum class GridVerb;
class Inspector;
class PictureEditor;
class PictureImport;
class PictureVerbs;
class PromptSide;
class StageArea;
class SurveyView;
enum class Take;
class VariantModel;
class Variations;

class ExploreWorkspace : public QWidget
{
    Q_OBJECT

public:
    ExploreWorkspace(project::Project& project, generation::Studio& studio,
                     QWidget* parent = nullptr);
    ~ExploreWorkspace() override;

    void showBoard(const project::BoardId& board);
    project::BoardId currentBoard() const { return m_board; }
    /// Other models can be used than before: a key came or went.
    void refreshModels();
    /// What Live may do beyond one picture of the newest text.
    void setLiveHabits(const settings::LiveHabits& habits);
    /// Puts the cursor at the end of the prompt.
    void focusPrompt();
    /// Stores pictures as variants of the board; what cannot be read is told on screen.
    /// They come one by one; what cannot be read is told at the end.
    void importPictures(const QStringList& paths);
    /// Stands where the inspector is until it is deleted.
    void setGuide(QWidget* guide);
    /// The picture on stage, or an empty id.
    project::VariantId currentPicture() const;

signals:
    void compareRequested(const rushes::project::VariantId& a, const rushes::project::VariantId& b);
    void clipRequested(const rushes::project::VariantId& picture);
    void cutRequested(const rushes::project::VariantId& picture);
    void openCutRequested();
    /// For the status bar: "Last picture 0.4 s".
    void statusChanged(const QString& text);
    /// What the Live light shows.
    void liveChanged(const rushes::explore::LiveStatus& status);
    /// The settings of keys, or of limits, are wanted.
    void keysRequested();
    void limitsRequested();
    /// The day's limit is this now, in the budget; who keeps settings may keep it.
    void dayLimitRaised(rushes::Money limit);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void arrangeCentre(project::AspectRatio aspect);
    void act(GridVerb verb);
    void take(Take what);
    bool isLoupe() const;
    /// The stage alone, and back.
    void toggleLoupe();
    void connectPrompt();
    void connectGrid();
    void connectInspector();
    void connectStudio();

    void giveWay(const project::VariantId& newer);
    void offerVariations();
    void compare();
    /// The selected or the picked pictures together.
    void survey();
    void showPicture(const project::VariantId& picture);
    void selectPicture(const project::VariantId& picture);
    void say(const QString& text);

    project::Project& m_project;
    generation::Studio& m_studio;
    widgets::ThumbnailCache m_thumbnails;
    project::BoardId m_board;
    PromptSide* m_prompt;
    StageArea* m_stage;
    VariantModel* m_model;
    GridArea* m_gridArea;
    GridView* m_grid;
    PictureVerbs* m_verbs;
    CellVerbs* m_cellVerbs;
    PictureEditor* m_editor;
    widgets::InlineMessage* m_message;
    Inspector* m_inspector;
    CutStrip* m_strip;
    QSplitter* m_centre;
    PictureImport* m_import;
    Variations* m_variations;
    SurveyView* m_survey;
};

} // namespace rushes::explore
