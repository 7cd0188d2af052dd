/// The timeline on screen: scrolls and zooms, paints through TimelinePainter, turns presses into
/// tools. Edits and the playhead live in the session. Main thread.
#pragma once

#include "ui/cut/TimelinePainter.h"
#include "ui/cut/TimelineTool.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>

namespace rushes::cut {

class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineView(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent = nullptr);
    ~TimelineView() override;

    CutSession& session() const { return m_session; }
    /// As it is on screen now.
    TimelineLayout layoutNow() const;
    double pixelsPerSecond() const { return m_scale; }
    /// Keeps the time under `anchorX` (viewport pixels) in place.
    void setPixelsPerSecond(double scale, double anchorX);
    /// Shows the whole cut.
    void fit();

signals:
    void scaleChanged(double pixelsPerSecond);
    /// The user grabbed the ruler: playing should stop.
    void scrubbed();
    /// Files from outside were dropped.
    void filesDropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    /// While the whole cut is shown it stays so when the cut grows.
    void followTimeline();
    void redraw();
    void updateScrollBars();
    void movePlayhead(Time time);
    void moveTool(QPoint point);
    void endTool(void (TimelineTool::*how)());
    void updateCursor(const TimelineHit& hit);
    void paintStill(const TimelineLayout& layout);

    CutSession& m_session;
    MediaThumbnails& m_thumbnails;
    Waveforms m_waveforms;
    std::unique_ptr<TimelineTool> m_tool;
    QPixmap m_still; ///< all but the playhead; null when it must be drawn anew
    double m_scale = 58;
    Time m_paintedPlayhead;
    bool m_fitted = true; ///< follows the width until the user zooms
};

} // namespace rushes::cut
