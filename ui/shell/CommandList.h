/// Everything the window can do, found by typing: a field over a list of actions with their keys.
/// Content of a SheetHost; main thread. It holds no commands of its own.
#pragma once

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;

namespace rushes::shell {

/// The visible actions with words that belong to `window` or to something on screen in it, each
/// once, in order of their words.
std::vector<QAction*> commandsOf(const QWidget& window);
/// How well the typed words fit a command: 0 not at all; the start of its words is best.
int fitOf(const QString& typed, const QString& command);

class CommandList final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandList(const std::vector<QAction*>& commands, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// The sheet should go before the action is triggered.
    void chosen(QAction* action);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void choose();

    std::vector<QPointer<QAction>> m_commands;
    std::vector<QPointer<QAction>> m_shown; ///< in the order of the list's rows
    QLineEdit* m_edit;
    QListWidget* m_list;
};

} // namespace rushes::shell
