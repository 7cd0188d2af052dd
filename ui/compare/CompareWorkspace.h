/// The Compare workspace: two pictures of a board side by side, under a slider, blinking or as a
/// difference, with what changed between their recipes; or all of them in a table. One a project,
/// owned by the shell; main thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

class QStackedLayout;

namespace rushes::generation {
class Studio;
}
namespace rushes::widgets {
class Label;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::compare {

class ArenaPanel;
class ArenaSession;
class ChangePanel;
class CompareStrip;
class CompareView;
class TablePanel;
class VerdictBar;

class CompareWorkspace : public QWidget
{
    Q_OBJECT

public:
    CompareWorkspace(project::Project& project, generation::Studio& studio,
                     QWidget* parent = nullptr);

    /// An empty or equal `b` takes the best-rated other picture of the same board.
    void showPair(const project::VariantId& a, const project::VariantId& b);
    /// The board's pictures by what varies among them.
    void showTable(const project::BoardId& board);
    /// Who orders what the table wants.
    TablePanel& table() { return *m_table; }

signals:
    void gridRequested();
    void statusChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* toolBar();
    void loadPictures();
    QWidget* sidePanel();
    void connectArena();
    void connectTable();
    void showTableOfPair();
    void swap();
    void win(const project::VariantId& winner);
    void nextPair();
    void refresh();
    void startArena();
    /// The two that are judged now, or back to the names.
    void showArena();
    bool handleArenaKey(int key);
    void updateZoom();

    project::Project& m_project;
    project::VariantId m_a, m_b;
    TablePanel* m_table;
    CompareView* m_view;
    ChangePanel* m_changes;
    CompareStrip* m_strip;
    ArenaSession* m_arena;
    ArenaPanel* m_arenaPanel;
    VerdictBar* m_verdicts;
    widgets::Label* m_zoom = nullptr;
    widgets::SegmentedControl* m_views = nullptr;
    widgets::SegmentedControl* m_modes;
    QStackedLayout* m_stack;
};

} // namespace rushes::compare
