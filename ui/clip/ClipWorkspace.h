/// The Clip workspace: a picture, a camera move, light and background, and the sketch of it playing
/// at once; "Sketch" renders it to a clip of the project. One a project, owned by the shell; main
/// thread.
#pragma once

#include "core/generation/Studio.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QScrollArea;
class QStackedLayout;

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::clip {

class BackgroundSection;
class CameraSection;
class ClipList;
class DirectionPanel;
class LightSection;
class MakeSection;
class PreviewView;
class Section;
class SketchPlayer;
class TransportBar;

class ClipWorkspace : public QWidget
{
    Q_OBJECT

public:
    ClipWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);
    ~ClipWorkspace() override;

    void showPicture(const project::VariantId& picture);
    project::VariantId currentPicture() const { return m_picture; }
    const direction::Direction& direction() const { return m_direction; }
    /// Shows the settings everywhere and plays them.
    void setDirection(const direction::Direction& direction);

signals:
    /// "Add to cut" on a finished clip.
    void cutRequested(const rushes::project::ClipId& clip);
    void statusChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    QWidget* makePanel();
    void connectPlayer();
    void connectPanel();
    std::array<Section*, 4> sections() const;
    void showSource();
    void useClip(const project::ClipId& clip);
    void togglePlaying();
    void stepMove(int steps);
    void updatePad();
    void tellSpeed();
    /// Shows a problem over the preview; empty hides it.
    void say(const QString& problem);

    project::Project& m_project;
    project::VariantId m_picture;
    direction::Direction m_direction;
    SketchPlayer* m_player;
    PreviewView* m_preview;
    TransportBar* m_transport;
    CameraSection* m_camera;
    LightSection* m_light;
    BackgroundSection* m_background;
    MakeSection* m_make;
    ClipList* m_clips;
    DirectionPanel* m_text;
    widgets::InlineMessage* m_message;
    QStackedLayout* m_pages = nullptr;
    QScrollArea* m_panel = nullptr;
    QTimer m_speedTimer;
    bool m_resumes = true; ///< playing when it was last seen
};

} // namespace rushes::clip
