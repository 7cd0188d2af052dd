/// Cutting the subject out of the picture in hand, in place of the preview: strokes that keep and
/// remove, the size of the brush, and the way back to the automatic cut-out; where the add-on is
/// installed, a button that finds the subject. Each is a step that can be undone; the mask is made
/// on the pool, the newest strokes win. Owned by ClipWorkspace; main thread.
#pragma once

#include "core/generation/Cutout.h"
#include "core/media/Matting.h"
#include "core/project/Project.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class HintButton;
class Label;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::clip {

class CutoutView;

class CutoutPane : public widgets::Surface
{
    Q_OBJECT

public:
    CutoutPane(project::Project& project, const media::Matting& matting, QWidget* parent = nullptr);
    /// A subject that is still being found is given up.
    ~CutoutPane() override;

    void setPicture(const project::VariantId& picture);

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void read();
    void showState();
    void add(const sketch::CutoutStroke& stroke);
    void cut();
    void cutWhatCame();
    void findSubject();
    void stopFinding();
    void keep(const generation::Cutout& cutout, const ContentHash& mask);

    project::Project& m_project;
    media::Matting m_matting;
    project::VariantId m_picture;
    generation::Cutout m_cutout; ///< with the strokes whose mask is still to come
    bool m_isCutting = false;
    std::stop_source m_finding; ///< of the subject, by the add-on
    bool m_isFinding = false;
    CutoutView* m_view;
    widgets::SegmentedControl* m_kind;
    widgets::Label* m_state;
    widgets::HintButton* m_find;
    widgets::HintButton* m_automatic;
};

} // namespace rushes::clip
