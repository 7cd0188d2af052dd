/// The Text and Music tabs: what can be put over and under the pictures. Main thread; a sound file
/// is read on the pool.
#pragma once

#include "ui/cut/CutSession.h"

#include <QWidget>

namespace rushes::widgets {
class HintButton;
class InlineMessage;
} // namespace rushes::widgets

namespace rushes::cut {

class TextPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TextPanel(CutSession& session, QWidget* parent = nullptr);
};

class MusicPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MusicPanel(CutSession& session, QWidget* parent = nullptr);

    /// Asks for a sound file.
    void chooseFile();
    /// Copies the file into the project and puts it under the pictures.
    void addFile(const QString& path);

private:
    CutSession& m_session;
    widgets::HintButton* m_choose;
    widgets::InlineMessage* m_message;
};

} // namespace rushes::cut
