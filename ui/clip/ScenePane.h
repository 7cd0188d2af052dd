/// Where a clip from words alone is written, in place of the preview: what is seen and what
/// happens, the references that go along and the shape. Shows the shot's settings and changes
/// them; orders nothing. Owned by ClipWorkspace; main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/clip/ShotSettings.h"
#include "ui/widgets/Surface.h"

class QPlainTextEdit;

namespace rushes::widgets {
class HintButton;
class Label;
class MentionCompleter;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::clip {

class ScenePane : public widgets::Surface
{
    Q_OBJECT

public:
    explicit ScenePane(project::Project& project, QWidget* parent = nullptr);

    /// Whose prompt and references can be taken.
    void setBoard(const project::BoardId& board);
    void setSettings(const ShotSettings& settings);

signals:
    void edited(const rushes::clip::ShotSettings& settings);

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    std::vector<project::Reference> shelf() const;
    void takeWords();
    void showReferences();
    void change(const ShotSettings& settings);

    project::Project& m_project;
    project::BoardId m_board;
    ShotSettings m_settings;
    QPlainTextEdit* m_words;
    widgets::MentionCompleter* m_mentions;
    widgets::HintButton* m_take;
    widgets::Label* m_references;
    widgets::HintButton* m_leaveOut;
    widgets::SegmentedControl* m_shape;
};

} // namespace rushes::clip
