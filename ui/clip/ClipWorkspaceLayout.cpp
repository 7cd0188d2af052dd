// Where the parts of the Clip room stand.
#include "ui/clip/BackgroundSection.h"
#include "ui/clip/CameraSection.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/clip/CutoutPane.h"
#include "ui/clip/DirectionPanel.h"
#include "ui/clip/EditPanel.h"
#include "ui/clip/LightSection.h"
#include "ui/clip/MakeSection.h"
#include "ui/clip/PreviewPane.h"
#include "ui/clip/ScenePane.h"
#include "ui/clip/ShotJobs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rushes::clip {

namespace {

constexpr int panelWidth = 384;

} // namespace

void ClipWorkspace::layOut()
{
    auto* empty = new widgets::EmptyState(tr("Pick a picture in Explore and press K."));
    m_words = new QStackedWidget;
    m_words->addWidget(m_text);
    m_words->addWidget(m_edit);
    m_words->setFixedHeight(m_text->minimumHeight());
    m_stage = new QStackedWidget;
    m_stage->addWidget(m_preview);
    m_stage->addWidget(m_scene);
    m_stage->addWidget(m_cutout);
    auto* room = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_message);
    left->addWidget(m_stage, 1);
    left->addWidget(new widgets::Rule);
    left->addWidget(m_words);
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(new widgets::Rule(Qt::Vertical));
    row->addWidget(makePanel());
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(room);
}

QWidget* ClipWorkspace::makePanel()
{
    auto* panel = new widgets::Surface;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Section* section : sections()) {
        column->addWidget(section);
        column->addWidget(new widgets::Rule);
    }
    column->addWidget(m_jobs);
    column->addWidget(m_clips);
    column->addStretch();
    m_panel = new QScrollArea;
    m_panel->setWidget(panel);
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    m_panel->setFixedWidth(panelWidth);
    return m_panel;
}

} // namespace rushes::clip
