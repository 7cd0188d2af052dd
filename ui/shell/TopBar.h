/// The 44 px bar over every workspace: menu, project and board, the four workspaces, what was
/// spent, what is running and Export. It shows and emits, it decides nothing. Owned by MainWindow;
/// main thread.
#pragma once

#include "core/base/Money.h"

#include <QWidget>

#include <optional>

class QMenu;

namespace rushes::explore {
struct LiveStatus;
}
namespace rushes::widgets {
class Chip;
class HintButton;
class IconButton;
class Label;
class Meter;
class StatusDot;
class TabStrip;
} // namespace rushes::widgets

namespace rushes::shell {

enum class Workspace { Explore, Compare, Clip, Cut };

class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QMenu* menu, QWidget* parent = nullptr);

    void setPlace(const QString& project, const QString& board);
    void setWorkspace(Workspace workspace);
    /// `cap` of the day; none shows only the sum.
    void setSpent(Money spent, std::optional<Money> cap);
    void setQueue(int running);
    /// The Live light; hidden while nothing comes by itself but drafts.
    void setLive(const explore::LiveStatus& status);
    QWidget* queueButton() const;

signals:
    void workspaceChosen(rushes::shell::Workspace workspace);
    void queueClicked();
    void boardMenuWanted(const QPoint& globalPosition);
    void exportClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Label* m_project;
    widgets::Chip* m_board;
    widgets::TabStrip* m_tabs;
    widgets::StatusDot* m_dot;
    widgets::Label* m_live;
    widgets::Label* m_pace;
    widgets::Label* m_spent;
    widgets::Label* m_limit;
    widgets::Meter* m_meter;
    widgets::HintButton* m_queue;
    widgets::HintButton* m_export;
};

} // namespace rushes::shell
