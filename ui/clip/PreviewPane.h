/// The left of the Clip room: the preview with its transport bar, and what plays in it: the sketch,
/// the still with the camera's frames, or a finished clip. Main thread; owned by ClipWorkspace.
#pragma once

#include "ui/clip/PreviewView.h"
#include "ui/clip/SketchPlayer.h"

#include <QTimer>

namespace rushes::clip {

class ClipPlayer;
class TransportBar;

class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget* parent = nullptr);

    /// Another picture: plays its sketch from the start.
    void setFiles(const SketchFiles& files);
    /// Of a shot from words alone there is no sketch and no still, just the finished clip.
    void setOrigin(direction::Origin origin);
    void setDirection(const direction::Direction& direction);
    /// What the third segment plays; without a file there is none, and the sketch is shown.
    void setClip(const QString& file, const QString& name);
    void setMode(PreviewMode next);
    PreviewMode mode() const { return m_preview->mode(); }
    void togglePlaying();
    PreviewView& preview() { return *m_preview; }
    SketchPlayer& sketch() { return *m_sketch; }
    ClipPlayer& clip() { return *m_clip; }

signals:
    void modeChanged(rushes::clip::PreviewMode mode);
    /// Frames or light were dragged on the still.
    void edited(const rushes::direction::Direction& direction);
    void problem(const rushes::Error& error);
    void statusChanged(const QString& text);
    /// Another picture is here, at cell size.
    void smallSourceReady(const std::shared_ptr<const rushes::sketch::SketchSource>& source);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectPlayer(Player* one);
    void connectBar();
    Player* player() const;
    void showLength();
    void updatePad();
    void makeSmallSource();
    void tellSpeed();

    direction::Direction m_direction;
    SketchPlayer* m_sketch;
    ClipPlayer* m_clip;
    PreviewView* m_preview;
    TransportBar* m_transport;
    QPointF m_subject{0.5, 0.5}; ///< its middle, in fractions
    QTimer m_speedTimer;
    bool m_resumes = false; ///< playing when it was last seen, or a picture came meanwhile
};

} // namespace rushes::clip
