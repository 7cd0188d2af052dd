#include "ui/clip/ClipWorkspace.h"

#include "ui/clip/BackgroundSection.h"
#include "ui/clip/CameraSection.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/ClipModels.h"
#include "ui/clip/ClipNames.h"
#include "ui/clip/ClipPlayer.h"
#include "ui/clip/CutoutPane.h"
#include "ui/clip/DirectionPanel.h"
#include "ui/clip/EditPanel.h"
#include "ui/clip/LightSection.h"
#include "ui/clip/MakeSection.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PictureCrop.h"
#include "ui/clip/PreviewPane.h"
#include "ui/clip/ScenePane.h"
#include "ui/clip/ShotJobs.h"
#include "ui/clip/ShotMemory.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Direction;

ClipWorkspace::ClipWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_studio(studio),
      m_shot(new ShotMemory(project, this)),
      m_preview(new PreviewPane),
      m_scene(new ScenePane(project)),
      m_cutout(new CutoutPane(project, studio.matting())),
      m_camera(new CameraSection),
      m_light(new LightSection),
      m_background(new BackgroundSection),
      m_make(new MakeSection(project, studio)),
      m_jobs(new ShotJobs(project, studio)),
      m_clips(new ClipList(project, studio.models())),
      m_text(new DirectionPanel(project)),
      m_edit(new EditPanel(project, studio)),
      m_message(new widgets::InlineMessage)
{
    m_message->hide();
    layOut();
    connectPreview();
    connectPanel();
    connectClips();
    setFocusProxy(m_preview);
    showSettings();
}

ClipWorkspace::~ClipWorkspace() = default;

std::array<Section*, 4> ClipWorkspace::sections() const
{
    return {m_camera, m_light, m_background, m_make};
}

void ClipWorkspace::connectPreview()
{
    connect(m_preview, &PreviewPane::edited, this, &ClipWorkspace::setDirection);
    connect(m_preview, &PreviewPane::statusChanged, this, &ClipWorkspace::statusChanged);
    connect(m_preview, &PreviewPane::problem, this,
            [this](const Error& error) { say(widgets::errorText(error)); });
    connect(m_preview, &PreviewPane::modeChanged, this, [this](PreviewMode mode) {
        const bool isClip = mode == PreviewMode::Clip;
        m_words->setCurrentWidget(isClip ? static_cast<QWidget*>(m_edit) : m_text);
        m_clips->setChosen(isClip ? m_clip : project::ClipId());
        showStage();
    });
    SketchPlayer& sketch = m_preview->sketch();
    sketch.setMatting(m_studio.matting());
    connect(m_preview, &PreviewPane::smallSourceReady, this, [this](const auto& small) {
        for (Section* section : sections())
            section->setSmallSource(m_picture ? small : nullptr);
    });
    connect(&sketch, &SketchPlayer::rendererChanged, this,
            [this, &sketch] { m_background->setWarnings(sketch.warnings()); });
}

void ClipWorkspace::connectPanel()
{
    for (Section* section : sections())
        connect(section, &Section::edited, this, &ClipWorkspace::setDirection);
    connect(m_shot, &ShotMemory::changed, this, &ClipWorkspace::showSettings);
    connect(m_background, &BackgroundSection::cutoutWanted, this, &ClipWorkspace::openCutout);
    connect(m_cutout, &CutoutPane::left, this, &ClipWorkspace::showStage);
    connect(&m_project, &project::Project::variantChanged, this, [this](const auto& id) {
        const project::Variant* picture = m_project.variant(id);
        if (id != m_picture || !picture || picture->subjectMask == m_mask)
            return;
        showFiles();
        chooseClip(m_clip);
    });
    connect(m_text, &DirectionPanel::edited, m_shot, &ShotMemory::change);
    connect(m_scene, &ScenePane::edited, m_shot, &ShotMemory::change);
    connect(m_text, &DirectionPanel::firstFrameChosen, this, [this](const project::VariantId& id) {
        const project::Variant* left = m_project.variant(m_picture);
        if (id)
            showPicture(id);
        else if (left)
            showWords(left->board);
    });
    connect(m_make, &MakeSection::settingsEdited, m_shot, &ShotMemory::change);
    connect(m_make, &MakeSection::keyWanted, this, &ClipWorkspace::keysRequested);
    connect(m_make, &MakeSection::cropWanted, this, &ClipWorkspace::cropPicture);
    connect(m_make, &MakeSection::dayLimitRaised, this, &ClipWorkspace::dayLimitRaised);
}

void ClipWorkspace::connectClips()
{
    connect(m_jobs, &ShotJobs::keyWanted, this, &ClipWorkspace::keysRequested);
    // Queued: it has its place only after the layout has run.
    connect(
        m_jobs, &ShotJobs::cameUp, this, [this] { m_panel->ensureWidgetVisible(m_jobs); },
        Qt::QueuedConnection);
    connect(m_jobs, &ShotJobs::softenWanted, this, [this] {
        m_preview->setMode(PreviewMode::Sketch);
        m_text->editAsText();
    });
    connect(m_clips, &ClipList::cutRequested, this, &ClipWorkspace::cutRequested);
    connect(m_clips, &ClipList::clipChosen, this, &ClipWorkspace::playClip);
    connect(m_clips, &ClipList::settingsWanted, this, &ClipWorkspace::useSettings);
    connect(m_edit, &EditPanel::settingsWanted, this, &ClipWorkspace::useSettings);
    connect(m_edit, &EditPanel::keyWanted, this, &ClipWorkspace::keysRequested);
    connect(m_edit, &EditPanel::dayLimitRaised, this, &ClipWorkspace::dayLimitRaised);
    connect(m_edit, &EditPanel::dayLimitRaised, m_make, &MakeSection::refresh);
    connect(m_make, &MakeSection::dayLimitRaised, m_edit, &EditPanel::refresh);
    connect(m_edit, &EditPanel::newClipWanted, this, [this] {
        m_preview->setMode(PreviewMode::Sketch);
        m_panel->ensureWidgetVisible(m_make);
    });
    // Queued: the list has its new height only after the layout has run.
    connect(&m_project, &project::Project::clipAdded, this, &ClipWorkspace::welcomeClip,
            Qt::QueuedConnection);
    connect(&m_project, &project::Project::clipChanged, this, [this](const project::ClipId& id) {
        const project::Clip* clip = m_project.clip(id);
        if (id == m_clip && (!clip || clip->deleted))
            chooseClip(m_clips->newest());
    });
}

void ClipWorkspace::showPicture(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!variant || picture == m_picture)
        return;
    const auto path = m_project.media().path(variant->media);
    if (!path) {
        say(tr("The file of picture %1 is missing from the project's media folder.")
                .arg(variant->number));
        return;
    }
    say({});
    setPicture(picture);
    m_text->setPicture(picture);
    m_shot->setPicture(picture);
    showOrigin(direction::Origin::Picture);
    showFiles();
    chooseClip(m_clips->newest());
}

void ClipWorkspace::showFiles()
{
    const project::Variant& picture = *m_project.variant(m_picture);
    const auto file = [this](const ContentHash& hash) {
        return m_project.media().path(hash).value_or(QString());
    };
    m_mask = picture.subjectMask;
    m_preview->setFiles({file(picture.media), file(m_mask), file(picture.depth)});
}

void ClipWorkspace::openCutout()
{
    m_cutout->setPicture(m_picture);
    m_stage->setCurrentWidget(m_cutout);
    m_cutout->setFocus();
}

void ClipWorkspace::showWords(const project::BoardId& board)
{
    if (!m_project.board(board))
        return;
    say({});
    setPicture({});
    m_text->setBoard(board);
    m_scene->setBoard(board);
    m_shot->setBoard(board);
    showOrigin(direction::Origin::Words);
    chooseClip(m_clips->newest());
    for (Section* section : sections())
        section->setSmallSource({});
    m_scene->setFocus();
}

void ClipWorkspace::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_make->setPicture(picture);
    m_jobs->setPicture(picture);
    m_clips->setPicture(picture);
}

bool ClipWorkspace::isEmpty() const
{
    return m_pages->currentIndex() == 0;
}

void ClipWorkspace::showOrigin(direction::Origin origin)
{
    m_pages->setCurrentIndex(1);
    m_preview->setMode(PreviewMode::Sketch);
    m_preview->setOrigin(origin);
    m_background->setVisible(origin == direction::Origin::Picture);
    showStage();
}

void ClipWorkspace::showStage()
{
    const bool isScene = !m_picture && m_preview->mode() != PreviewMode::Clip;
    m_stage->setCurrentIndex(isScene ? 1 : 0);
}

const Direction& ClipWorkspace::direction() const
{
    return m_shot->settings().direction;
}

void ClipWorkspace::setDirection(const Direction& direction)
{
    ShotSettings next = m_shot->settings();
    next.direction = direction;
    m_shot->change(next);
}

void ClipWorkspace::showSettings()
{
    const ShotSettings& settings = m_shot->settings();
    for (Section* section : std::initializer_list<Section*>{m_camera, m_light, m_background})
        section->setDirection(settings.direction);
    m_make->setSettings(settings);
    const catalog::Model& model = m_make->model();
    m_camera->setLengths(m_studio.usable(model) ? lengthsOf(model) : Lengths());
    m_text->setMostWords(int(integerAt(model.limits, "words")));
    m_text->setSettings(settings);
    m_scene->setSettings(settings);
    m_edit->setDirection(settings.direction);
    m_preview->setDirection(settings.direction);
}

void ClipWorkspace::cropPicture(const project::AspectRatio& ratio)
{
    cropInto(m_project, m_picture, ratio, this,
             [this, id = m_picture](const Result<project::VariantId>& part) {
                 if (!part)
                     return say(widgets::errorText(part.error()));
                 emit statusChanged(tr("The cropped picture is a new one of the board."));
                 if (id == m_picture)
                     showPicture(*part);
             });
}

void ClipWorkspace::useSettings(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip)
        return;
    setDirection(clip->direction);
    m_preview->setMode(PreviewMode::Sketch);
}

void ClipWorkspace::chooseClip(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    m_clip = clip ? id : project::ClipId();
    const QString file = clip ? m_project.media().path(clip->media).value_or(QString()) : QString();
    m_preview->setClip(file, clip ? clipName(*clip, m_studio.models()) : QString());
    m_edit->setClip(m_clip);
    if (m_preview->mode() == PreviewMode::Clip)
        m_clips->setChosen(m_clip);
}

void ClipWorkspace::playClip(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    if (clip && !m_project.media().path(clip->media))
        return say(tr("The file of this clip is missing from the project's media folder."));
    say({});
    chooseClip(id);
    m_preview->setMode(m_clip ? PreviewMode::Clip : PreviewMode::Sketch);
}

void ClipWorkspace::welcomeClip(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip || clip->source != m_picture || isEmpty())
        return;
    m_panel->ensureWidgetVisible(m_clips);
    emit statusChanged(tr("%1 is ready.").arg(clipName(*clip, m_studio.models())));
    // A sketch looks like what plays already.
    if (isSketch(*clip))
        return chooseClip(m_preview->mode() == PreviewMode::Clip ? m_clip : id);
    playClip(id);
}

void ClipWorkspace::addToCut()
{
    const project::ClipId clip = m_clip ? m_clip : m_clips->newest();
    if (clip)
        emit cutRequested(clip);
    else
        emit statusChanged(tr("Make a clip first: Ctrl+D."));
}

void ClipWorkspace::stepMove(int steps)
{
    Direction next = direction();
    next.move = neighbourOf(next.move, steps);
    next.frames.reset();
    setDirection(next);
}

void ClipWorkspace::say(const QString& problem)
{
    m_message->setMessage(widgets::MessageKind::Red, problem);
    m_message->setVisible(!problem.isEmpty());
}

void ClipWorkspace::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        return m_make->make(MakeSection::Way::Draft);
    if (event->key() == Qt::Key_D &&
        event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return m_make->make(MakeSection::Way::Final);
    if (event->modifiers() != Qt::NoModifier || isEmpty())
        return QWidget::keyPressEvent(event);
    const bool isClip = m_preview->mode() == PreviewMode::Clip;
    switch (event->key()) {
    case Qt::Key_Space:
        return m_preview->togglePlaying();
    case Qt::Key_T:
        return addToCut();
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isClip)
            return m_preview->clip().step(event->key() == Qt::Key_Left ? -1 : 1);
        break;
    case Qt::Key_BracketLeft:
        return stepMove(-1);
    case Qt::Key_BracketRight:
        return stepMove(1);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ClipWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_make->refresh(); // keys and limits may be others now
    m_edit->refresh();
}

} // namespace rushes::clip
