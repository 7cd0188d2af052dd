/// The time machine over the history: one tick a version, as high as its best rating, the shown one
/// in accent. Dragged or moved by arrow keys like a slider, which it is to a screen reader. Main
/// thread.
#pragma once

#include <QSlider>

#include <vector>

namespace rushes::explore {

class HistoryScrubber final : public QSlider
{
    Q_OBJECT

public:
    explicit HistoryScrubber(QWidget* parent = nullptr);

    /// Oldest first; `current` is -1 when none is shown.
    void setVersions(std::vector<int> ratings, int current);

    QSize sizeHint() const override;

signals:
    /// By the user.
    void versionChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double tickX(int index) const;
    void chooseAt(int x);

    std::vector<int> m_ratings;
    int m_current = -1;
};

} // namespace rushes::explore
