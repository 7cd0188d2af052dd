/// The picture area of the Clip room: frames of the sketch as they come, or the still with the
/// camera's start, end and present frame drawn over it. Main thread; it paints what it is given and
/// never decodes or waits.
#pragma once

#include "ui/clip/CameraPad.h"

#include <QImage>
#include <QWidget>

namespace rushes::clip {

enum class PreviewMode { Sketch, Still };

class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget* parent = nullptr);

    void setFrame(const QImage& frame);
    const QImage& frame() const { return m_frame; }
    void setStill(const QImage& still);
    void setMode(PreviewMode mode);
    PreviewMode mode() const { return m_mode; }
    void setPad(const CameraPad& pad);
    /// Forgets frame and still, for another picture.
    void clear();

    /// Where the picture lies, in widget coordinates.
    QRectF pictureRect() const;
    /// The room for a picture in device pixels.
    QSize largestFrame() const;
    QSize sizeHint() const override { return {960, 560}; }

signals:
    void resized();
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF room() const;

    QImage m_frame;
    QImage m_still;
    CameraPad m_pad;
    PreviewMode m_mode = PreviewMode::Sketch;
};

} // namespace rushes::clip
