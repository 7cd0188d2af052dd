#include "ui/shell/Actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QUndoStack>
#include <QWidget>

namespace rushes::shell {

namespace {

struct ActionsWords
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window),
      workspaces{add(window, "explore", ActionsWords::tr("Explore"), Qt::CTRL | Qt::Key_1),
                 add(window, "compare", ActionsWords::tr("Compare"), Qt::CTRL | Qt::Key_2),
                 add(window, "clip", ActionsWords::tr("Clip"), Qt::CTRL | Qt::Key_3),
                 add(window, "cut", ActionsWords::tr("Cut"), Qt::CTRL | Qt::Key_4)},
      newProject(add(window, "newProject", ActionsWords::tr("New project…"), QKeySequence::New)),
      openProject(
          add(window, "openProject", ActionsWords::tr("Open project…"), QKeySequence::Open)),
      newBoard(add(window, "newBoard", ActionsWords::tr("New board"), Qt::CTRL | Qt::Key_T)),
      importPicture(
          add(window, "import", ActionsWords::tr("Import pictures…"), Qt::CTRL | Qt::Key_I)),
      exportCut(
          add(window, "export", ActionsWords::tr("Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      table(add(window, "table", ActionsWords::tr("Table of pictures"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_T)),
      wordClip(add(window, "wordClip", ActionsWords::tr("Clip from words"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_K)),
      undo(add(window, "undo", ActionsWords::tr("Undo"), QKeySequence::Undo)),
      redo(add(window, "redo", ActionsWords::tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z)),
      queue(add(window, "queue", ActionsWords::tr("Queue"), Qt::CTRL | Qt::SHIFT | Qt::Key_J)),
      spending(add(window, "spending", ActionsWords::tr("Spending"))),
      lightTheme(add(window, "lightTheme", ActionsWords::tr("Light theme"))),
      fullScreen(add(window, "fullScreen", ActionsWords::tr("Full screen"), Qt::Key_F11)),
      nextPanel(add(window, "nextPanel", ActionsWords::tr("Next panel"), Qt::Key_F6)),
      previousPanel(
          add(window, "previousPanel", ActionsWords::tr("Previous panel"), Qt::SHIFT | Qt::Key_F6)),
      commands(
          add(window, "commands", ActionsWords::tr("Commands…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      settings(add(window, "settings", ActionsWords::tr("Settings…"), Qt::CTRL | Qt::Key_Comma)),
      firstSteps(add(window, "firstSteps", ActionsWords::tr("First steps"))),
      keys(add(window, "keys", ActionsWords::tr("Keys"), Qt::Key_Question)),
      about(add(window, "about", ActionsWords::tr("About Rushes"))),
      quit(add(window, "quit", ActionsWords::tr("Quit"), QKeySequence::Quit))
{
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    lightTheme->setCheckable(true);
    fullScreen->setCheckable(true);
}

QAction* Actions::add(QWidget* window, const char* id, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, window);
    action->setObjectName(QString::fromLatin1(id));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    window->addAction(action);
    return action;
}

void Actions::fill(QMenu* menu) const
{
    menu->addActions({newProject, openProject, newBoard, importPicture, exportCut});
    menu->addSeparator();
    menu->addActions({undo, redo});
    menu->addSeparator();
    for (QAction* workspace : workspaces)
        menu->addAction(workspace);
    menu->addActions({table, wordClip});
    menu->addSeparator();
    menu->addActions({commands, queue, spending, settings});
    menu->addSeparator();
    menu->addActions({lightTheme, fullScreen, firstSteps, keys, about});
    menu->addSeparator();
    menu->addAction(quit);
}

void Actions::follow(QUndoStack& stack)
{
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::undoTextChanged, undo, [this](const QString& text) {
        undo->setText(ActionsWords::tr("Undo %1").arg(text).trimmed());
    });
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
}

} // namespace rushes::shell
