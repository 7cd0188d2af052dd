/// The Clip workspace: a picture, a camera move, light and background, and the sketch of it playing
/// at once; a press makes a clip of it, on this computer or at a service, which is then played,
/// changed in words and put on the timeline here. One a project, owned by the shell; main thread.
#pragma once

#include "core/generation/Studio.h"

#include <QWidget>

#include <array>

class QScrollArea;
class QStackedLayout;
class QStackedWidget;

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::clip {

class BackgroundSection;
class CameraSection;
class ClipList;
class CutoutPane;
class DirectionPanel;
class EditPanel;
class LightSection;
class MakeSection;
class PreviewPane;
class ScenePane;
class Section;
class ShotJobs;
class ShotMemory;

class ClipWorkspace : public QWidget
{
    Q_OBJECT

public:
    ClipWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);
    ~ClipWorkspace() override;

    void showPicture(const project::VariantId& picture);
    /// The board's clip from words alone.
    void showWords(const project::BoardId& board);
    /// Whether it shows neither a picture nor words.
    bool isEmpty() const;
    project::VariantId currentPicture() const { return m_picture; }
    const direction::Direction& direction() const;
    /// Shows the settings everywhere and plays them; undoable once there is a picture.
    void setDirection(const direction::Direction& direction);
    /// Plays a finished clip of the picture in hand; an empty id goes back to the sketch.
    void playClip(const project::ClipId& clip);

signals:
    /// "Add" or T on a finished clip.
    void cutRequested(const rushes::project::ClipId& clip);
    void statusChanged(const QString& text);
    /// The settings of keys are wanted: of this service, or of any when it is empty.
    void keysRequested(const QString& provider);
    /// The day's limit is this now, in the budget; who keeps settings may keep it.
    void dayLimitRaised(rushes::Money limit);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    QWidget* makePanel();
    void connectPreview();
    void connectPanel();
    void connectClips();
    std::array<Section*, 4> sections() const;
    void showSettings();
    void showOrigin(direction::Origin origin);
    void showStage();
    void showFiles();
    void openCutout();
    void setPicture(const project::VariantId& picture);
    void cropPicture(const project::AspectRatio& ratio);
    void useSettings(const project::ClipId& clip);
    void welcomeClip(const project::ClipId& clip);
    void chooseClip(const project::ClipId& clip);
    void addToCut();
    void stepMove(int steps);
    /// Shows a problem over the preview; empty hides it.
    void say(const QString& problem);

    project::Project& m_project;
    generation::Studio& m_studio;
    project::VariantId m_picture;
    ContentHash m_mask;     ///< of the subject, as the preview has it
    project::ClipId m_clip; ///< what the third segment plays
    ShotMemory* m_shot;
    PreviewPane* m_preview;
    ScenePane* m_scene;
    CutoutPane* m_cutout;
    CameraSection* m_camera;
    LightSection* m_light;
    BackgroundSection* m_background;
    MakeSection* m_make;
    ShotJobs* m_jobs;
    ClipList* m_clips;
    DirectionPanel* m_text;
    EditPanel* m_edit;
    widgets::InlineMessage* m_message;
    QStackedWidget* m_stage = nullptr;
    QStackedWidget* m_words = nullptr;
    QStackedLayout* m_pages = nullptr;
    QScrollArea* m_panel = nullptr;
};

} // namespace rushes::clip
