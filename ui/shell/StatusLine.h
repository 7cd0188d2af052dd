/// The line at the window's foot: the last thing that was said on the left; on the right what the
/// project was given today, and when the disk had all of it. Owned by MainWindow; main thread.
#pragma once

#include "core/project/Project.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace rushes::widgets {
class Label;
}

namespace rushes::shell {

/// "Today 54 pictures, 14 of them from the cache, 3 clips"; empty when there is nothing of today.
QString todayText(const project::Document& document, const QDate& today);

class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void say(const QString& text);
    /// Whose day and whose saving it tells from now on.
    void follow(project::Project& project);

private:
    void noteChange();
    void refresh();

    QPointer<project::Project> m_project;
    widgets::Label* m_said;
    widgets::Label* m_today;
    widgets::Label* m_saved;
    QTimer m_refresh;
};

} // namespace rushes::shell
