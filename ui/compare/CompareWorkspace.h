/// The Compare workspace: two pictures of a board side by side, under a slider, blinking or as a
/// difference, with what changed between their recipes. One a project, owned by the shell; main
/// thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

class QStackedLayout;

namespace rushes::widgets {
class HintButton;
class Label;
class SegmentedControl;
class StarRating;
} // namespace rushes::widgets

namespace rushes::compare {

class ArenaPanel;
class ArenaSession;
class ChangePanel;
class CompareStrip;
class CompareView;

class CompareWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CompareWorkspace(project::Project& project, QWidget* parent = nullptr);

    /// An empty or equal `b` takes the best-rated other picture of the same board.
    void showPair(const project::VariantId& a, const project::VariantId& b);

signals:
    void gridRequested();
    void statusChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What belongs to one of the two pictures under the stage.
    struct Side
    {
        project::VariantId id;
        widgets::StarRating* stars = nullptr;
        widgets::HintButton* pick = nullptr;
    };
    QWidget* toolBar();
    QWidget* verdictBar();
    void buildSide(Side& side);
    void updateSide(Side& side);
    void loadPictures();
    QWidget* sidePanel();
    void connectArena();
    void swap();
    void win(Side& winner);
    void nextPair();
    void refresh();
    void startArena();
    /// The two that are judged now, or back to the names.
    void showArena();
    bool handleArenaKey(int key);
    void updateZoom();

    project::Project& m_project;
    Side m_a, m_b;
    CompareView* m_view;
    ChangePanel* m_changes;
    CompareStrip* m_strip;
    ArenaSession* m_arena;
    ArenaPanel* m_arenaPanel;
    QWidget* m_verdicts = nullptr;
    widgets::Label* m_zoom = nullptr;
    widgets::SegmentedControl* m_modes;
    QStackedLayout* m_stack;
};

} // namespace rushes::compare
