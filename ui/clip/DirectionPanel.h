/// The strip under the preview: the direction as tokens or, once the user edits it as such, as
/// plain text; its head (Copy, Edit as text, Back to automatic) and its foot (first and last
/// picture, how many words). Main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/clip/ShotSettings.h"
#include "ui/widgets/Surface.h"

class QMenu;
class QPlainTextEdit;
class QStackedWidget;

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::clip {

class DirectionText;

class DirectionPanel : public widgets::Surface
{
    Q_OBJECT

public:
    explicit DirectionPanel(project::Project& project, QWidget* parent = nullptr);

    void setPicture(const project::VariantId& picture);
    /// Of a shot without a picture to begin with; its pictures can be chosen for that.
    void setBoard(const project::BoardId& board);
    void setSettings(const ShotSettings& settings);
    /// How many words the chosen model reads; 0 = not known.
    void setMostWords(int count);
    DirectionText& text() { return *m_text; }
    /// Shows the words as plain text with the cursor in them.
    void editAsText();

signals:
    void edited(const rushes::clip::ShotSettings& settings);
    /// The clip is to begin with this picture, or with none.
    void firstFrameChosen(const rushes::project::VariantId& picture);

private:
    QWidget* makeHead();
    QWidget* makeBody();
    QWidget* makeFoot();
    void showWords();
    void openFirstFrames();
    void openLastFrames();
    void popUp(QMenu& menu, QWidget& button);
    void change(const direction::Direction& direction, const direction::Wording& wording);

    project::Project& m_project;
    project::VariantId m_picture;
    project::BoardId m_board;
    ShotSettings m_settings;
    int m_mostWords = 0;
    DirectionText* m_text;
    QPlainTextEdit* m_editor;
    QStackedWidget* m_pages;
    widgets::Label* m_hint;
    widgets::HintButton* m_asText;
    widgets::HintButton* m_automatic;
    widgets::Label* m_frames;
    widgets::HintButton* m_firstFrame;
    widgets::HintButton* m_lastFrame;
    widgets::Label* m_words;
};

} // namespace rushes::clip
