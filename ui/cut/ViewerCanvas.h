/// The picture of the viewer: the composed frame at the playhead with safe zones and text handles
/// over it. Keeps the last frame until a newer one is there. A drag of a text is one undo step.
/// Main thread; frames are composed on the pool.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/FrameComposer.h"
#include "ui/cut/TextHandles.h"
#include "ui/cut/Zones.h"

#include <QWidget>

namespace rushes::cut {

class ViewerCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ViewerCanvas(CutSession& session, QWidget* parent = nullptr);

    void setZone(const Zone& zone);
    /// Where the frame lies in the widget.
    QRectF pictureRect() const;
    const QImage& frame() const { return m_frame; }
    /// The box of a text on screen.
    QRectF textRect(const timeline::Item& item) const;

    QSize sizeHint() const override { return {396, 704}; }

signals:
    /// A newly composed frame is on screen.
    void frameShown(rushes::Time time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    /// The picture is composed in device pixels.
    render::FrameSpec spec() const;
    void requestFrame();
    void paintHandles(QPainter& painter) const;
    const timeline::Item* textAt(QPointF point) const;
    bool isOnScreen(const timeline::Item& item) const;

    struct Grip
    {
        timeline::Item item;
        TextHandle handle = TextHandle::None;
        QPointF pressed;
        QRectF bounds;
    };

    CutSession& m_session;
    FrameComposer m_composer;
    Zone m_zone;
    QImage m_frame;
    std::optional<Grip> m_grip;
};

} // namespace rushes::cut
