/// A clip on its way: what it is, how long it has taken and about takes, a Stop, and a 2 px
/// progress edge. To a screen reader it says its seconds. Main thread.
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::clip {

struct JobView
{
    QString name = {};                   ///< "Draft 360p, Push in"
    std::optional<double> progress = {}; ///< where the engine tells it
    std::chrono::milliseconds elapsed = {};
    std::optional<std::chrono::milliseconds> typical = {};
    enum class Phase { Waiting, Running, Stopping };
    Phase phase = Phase::Running;
    bool isRemote = false; ///< goes on at a service when the program ends

    bool operator==(const JobView&) const = default;
};

/// How far the edge is drawn, 0 to 1: what the engine says, else by time, at most 95 %.
double shownProgress(const JobView& view);
/// "12 s of about 40 s"; past that, that it takes longer than usual.
QString progressWords(const JobView& view);

class JobCell : public QWidget
{
    Q_OBJECT

public:
    explicit JobCell(QWidget* parent = nullptr);

    void setView(const JobView& view);

signals:
    void stopWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    JobView m_view;
    widgets::Label* m_name;
    widgets::Label* m_words;
    widgets::HintButton* m_stop;
};

} // namespace rushes::clip
