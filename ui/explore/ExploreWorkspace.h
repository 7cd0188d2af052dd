/// The Explore workspace: prompt, stage, grid of variants and inspector of one board. Typing makes drafts at once, the
/// newest text wins the stage and nothing repaints it blank. One a project, owned by the shell; main thread.
#pragma once

#include "core/generation/Studio.h"

#include <QWidget>

namespace rushes::explore {

class ExploreWorkspace : public QWidget
{
    Q_OBJECT

public:
    ExploreWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);
    ~ExploreWorkspace() override;

    void showBoard(const project::BoardId& board);
    project::BoardId currentBoard() const;
    /// Puts the cursor at the end of the prompt.
    void focusPrompt();
    /// Stores pictures as variants of the board; what cannot be read is told on screen.
    void importPictures(const QStringList& paths);
    /// The picture on stage and selected, or an empty id.
    project::VariantId currentPicture() const;

signals:
    void compareRequested(const rushes::project::VariantId& a, const rushes::project::VariantId& b);
    void clipRequested(const rushes::project::VariantId& picture);
    void cutRequested(const rushes::project::VariantId& picture);
    void openCutRequested();
    /// For the status bar: "Last picture 0.4 s".
    void statusChanged(const QString& text);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rushes::explore
