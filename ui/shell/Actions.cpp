#include "ui/shell/Actions.h"

#include <QCoreApplication>
#include <QMenu>
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
      workspaces{add(window, words("Explore"), Qt::CTRL | Qt::Key_1),
                 add(window, words("Compare"), Qt::CTRL | Qt::Key_2),
                 add(window, words("Clip"), Qt::CTRL | Qt::Key_3),
                 add(window, words("Cut"), Qt::CTRL | Qt::Key_4)},
      newProject(add(window, words("New project…"), QKeySequence::New)),
      openProject(add(window, words("Open project…"), QKeySequence::Open)),
      newBoard(add(window, words("New board"), Qt::CTRL | Qt::Key_T)),
      importPicture(add(window, words("Import pictures…"), Qt::CTRL | Qt::Key_I)),
      exportCut(add(window, words("Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      undo(add(window, words("Undo"), QKeySequence::Undo)),
      redo(add(window, words("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z)),
      lightTheme(add(window, words("Light theme"))),
      fullScreen(add(window, words("Full screen"), Qt::Key_F11)),
      keys(add(window, words("Keys"), Qt::Key_Question)),
      about(add(window, words("About Rushes"))),
      quit(add(window, words("Quit"), QKeySequence::Quit))
{
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    lightTheme->setCheckable(true);
    fullScreen->setCheckable(true);
}

QAction* Actions::add(QWidget* window, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, window);
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
    menu->addActions({lightTheme, fullScreen, keys, about});
    menu->addSeparator();
    menu->addAction(quit);
}

} // namespace rushes::shell
