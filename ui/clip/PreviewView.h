/// The picture area of the Clip room: frames of the sketch or of a finished clip as they come, or
/// the still with what the camera sees and where the light comes from drawn over it, which can be
/// dragged there. Main thread; it paints what it is given and never decodes or waits.
#pragma once

#include "ui/clip/CameraPad.h"
#include "ui/clip/PictureHandles.h"

#include <QImage>
#include <QWidget>

namespace rushes::clip {

enum class PreviewMode { Sketch, Still, Clip };

class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget* parent = nullptr);

    void setFrame(const QImage& frame);
    const QImage& frame() const { return m_frame; }
    /// Null shows nothing of the clip before.
    void setClipFrame(const QImage& frame);
    const QImage& clipFrame() const { return m_clipFrame; }
    void setClipName(const QString& name);
    void setStill(const QImage& still);
    void setMode(PreviewMode mode);
    PreviewMode mode() const { return m_mode; }
    void setPad(const CameraPad& pad);
    /// What can be dragged on the still; `subject` in fractions.
    void setHandles(const direction::CameraFrames& frames,
                    const std::optional<direction::Lighting>& light, QPointF subject);
    const PictureHandles& handles() const { return m_handles; }

    /// Where the picture lies, in widget coordinates.
    QRectF pictureRect() const;
    /// The room for a picture in device pixels.
    QSize largestFrame() const;
    QSize sizeHint() const override { return {960, 560}; }

signals:
    void resized();
    void clicked();
    void framesEdited(const rushes::direction::CameraFrames& frames);
    /// The frames are the move's own again.
    void framesReset();
    void lightEdited(const rushes::direction::Lighting& light);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QRectF room() const;
    void paintLight(QPainter& painter) const;
    void showCursor(QPointF position);
    bool nudge(QKeyEvent* event);
    void tellFrame();

    QImage m_frame;
    QImage m_clipFrame;
    QString m_clipName;
    QImage m_still;
    CameraPad m_pad;
    PictureHandles m_handles;
    Grip m_grip;
    FrameSide m_active = FrameSide::End; ///< what the arrows move
    PreviewMode m_mode = PreviewMode::Sketch;
};

} // namespace rushes::clip
