/// Every action that belongs to the whole window, each with its name and key, in one place. Owned
/// by MainWindow; main thread. But for undo and redo it connects nothing: the window does.
#pragma once

#include <QAction>
#include <QObject>

#include <array>

class QMenu;
class QUndoStack;

namespace rushes::shell {

class Actions : public QObject
{
public:
    /// Adds all actions to `window` so that their keys work everywhere in it.
    explicit Actions(QWidget* window);

    std::array<QAction*, 4> workspaces;
    QAction* newProject;
    QAction* openProject;
    QAction* newBoard;
    QAction* importPicture;
    QAction* exportCut;
    QAction* table;
    QAction* wordClip;
    QAction* undo;
    QAction* redo;
    QAction* queue;
    QAction* spending;
    QAction* lightTheme;
    QAction* fullScreen;
    QAction* nextPanel;
    QAction* previousPanel;
    QAction* commands;
    QAction* settings;
    QAction* firstSteps;
    QAction* keys;
    QAction* about;
    QAction* quit;

    void fill(QMenu* menu) const;
    /// Undo and redo are this stack's, as long as it lives.
    void follow(QUndoStack& stack);

private:
    /// `id` is how the settings know it.
    QAction* add(QWidget* window, const char* id, const QString& text,
                 const QKeySequence& key = {});
};

} // namespace rushes::shell
