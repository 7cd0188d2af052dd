/// One line of the queue: a job, or all that one press ordered, with its state, time, cost and a
/// way to stop it. It follows its jobs as long as they live. Owned by the queue's list; main
/// thread.
#pragma once

#include "ui/shell/JobGroups.h"

#include <QTimer>
#include <QWidget>

namespace rushes::widgets {
class IconButton;
class Label;
class Meter;
} // namespace rushes::widgets

namespace rushes::shell {

class JobRow final : public QWidget
{
    Q_OBJECT

public:
    JobRow(const JobGroup& group, const generation::Engines& engines, QWidget* parent);

private:
    void update();
    void updateFacts();
    void stop();
    std::int64_t elapsedMs() const;

    JobGroup m_group;
    widgets::Label* m_title;
    widgets::Label* m_facts;
    widgets::Label* m_state;
    widgets::Meter* m_meter;
    widgets::IconButton* m_stop;
    QTimer m_clock;
    QTimer m_late; ///< a hundred jobs that change together are one update
};

} // namespace rushes::shell
