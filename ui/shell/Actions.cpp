#include "ui/shell/Actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QUndoStack>
#include <QWidget>

namespace rushes::shell {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window),
      workspaces{add(window, "explore", words("Explore"), Qt::CTRL | Qt::Key_1),
                 add(window, "compare", words("Compare"), Qt::CTRL | Qt::Key_2),
                 add(window, "clip", words("Clip"), Qt::CTRL | Qt::Key_3),
                 add(window, "cut", words("Cut"), Qt::CTRL | Qt::Key_4)},
      newProject(add(window, "newProject", words("New project…"), QKeySequence::New)),
      openProject(add(window, "openProject", words("Open project…"), QKeySequence::Open)),
      newBoard(add(window, "newBoard", words("New board"), Qt::CTRL | Qt::Key_T)),
      importPicture(add(window, "import", words("Import pictures…"), Qt::CTRL | Qt::Key_I)),
      exportCut(add(window, "export", words("Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      undo(add(window, "undo", words("Undo"), QKeySequence::Undo)),
      redo(add(window, "redo", words("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z)),
      queue(add(window, "queue", words("Queue"), Qt::CTRL | Qt::SHIFT | Qt::Key_J)),
      spending(add(window, "spending", words("Spending"))),
      lightTheme(add(window, "lightTheme", words("Light theme"))),
      fullScreen(add(window, "fullScreen", words("Full screen"), Qt::Key_F11)),
      commands(add(window, "commands", words("Commands…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      settings(add(window, "settings", words("Settings…"), Qt::CTRL | Qt::Key_Comma)),
      firstSteps(add(window, "firstSteps", words("First steps"))),
      keys(add(window, "keys", words("Keys"), Qt::Key_Question)),
      about(add(window, "about", words("About Rushes"))),
      quit(add(window, "quit", words("Quit"), QKeySequence::Quit))
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
    connect(&stack, &QUndoStack::undoTextChanged, undo,
            [this](const QString& text) { undo->setText(words("Undo %1").arg(text).trimmed()); });
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
}

} // namespace rushes::shell
