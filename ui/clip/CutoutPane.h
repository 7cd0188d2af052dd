/// Cutting the subject out of the picture in hand, in place of the preview: strokes that keep and
/// remove, the size of the brush, and the way back to the automatic cut-out. Each stroke is a step
/// that can be undone; the mask is made on the pool, the newest strokes win. Owned by
/// ClipWorkspace; main thread.
#pragma once

#include "core/generation/Cutout.h"
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
    explicit CutoutPane(project::Project& project, QWidget* parent = nullptr);

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
    void keep(const generation::Cutout& cutout, const ContentHash& mask);

    project::Project& m_project;
    project::VariantId m_picture;
    generation::Cutout m_cutout; ///< with the strokes whose mask is still to come
    bool m_isCutting = false;
    CutoutView* m_view;
    widgets::SegmentedControl* m_kind;
    widgets::Label* m_state;
    widgets::HintButton* m_automatic;
};

} // namespace rushes::clip
