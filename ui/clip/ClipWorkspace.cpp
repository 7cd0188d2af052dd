#include "ui/clip/ClipWorkspace.h"

#include "core/base/Async.h"
#include "ui/clip/BackgroundSection.h"
#include "ui/clip/CameraSection.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/DirectionPanel.h"
#include "ui/clip/LightSection.h"
#include "ui/clip/MakeSection.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PreviewView.h"
#include "ui/clip/SketchPlayer.h"
#include "ui/clip/SmallSketch.h"
#include "ui/clip/TransportBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Direction;

namespace {

constexpr auto speedInterval = 1s;
constexpr int panelWidth = 384;

} // namespace

ClipWorkspace::ClipWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_player(new SketchPlayer(this)),
      m_preview(new PreviewView),
      m_transport(new TransportBar),
      m_camera(new CameraSection),
      m_light(new LightSection),
      m_background(new BackgroundSection),
      m_make(new MakeSection(project, studio)),
      m_clips(new ClipList(project)),
      m_text(new DirectionPanel),
      m_message(new widgets::InlineMessage)
{
    m_message->hide();
    layOut();
    connectPlayer();
    connectPanel();
    setFocusProxy(m_preview);
    setDirection(m_direction);
}

ClipWorkspace::~ClipWorkspace() = default;

void ClipWorkspace::layOut()
{
    auto* empty = new widgets::EmptyState(tr("Pick a picture in Explore and press K."));
    auto* room = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_message);
    left->addWidget(m_preview, 1);
    left->addWidget(m_transport);
    left->addWidget(new widgets::Rule);
    left->addWidget(m_text);
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

std::array<Section*, 4> ClipWorkspace::sections() const
{
    return {m_camera, m_light, m_background, m_make};
}

void ClipWorkspace::connectPanel()
{
    for (Section* section : sections())
        connect(section, &Section::edited, this, &ClipWorkspace::setDirection);
    connect(m_text, &DirectionPanel::edited, this, &ClipWorkspace::setDirection);
    connect(m_clips, &ClipList::cutRequested, this, &ClipWorkspace::cutRequested);
    connect(m_clips, &ClipList::clipChosen, this, &ClipWorkspace::useClip);
    // Queued: the list has its new height only after the layout has run.
    connect(
        &m_project, &project::Project::clipAdded, this,
        [this] { m_panel->ensureWidgetVisible(m_clips); }, Qt::QueuedConnection);
}

void ClipWorkspace::useClip(const project::ClipId& id)
{
    if (const project::Clip* clip = m_project.clip(id))
        setDirection(clip->direction);
}

void ClipWorkspace::showSource()
{
    const auto source = m_player->source();
    m_preview->setStill(source->picture);
    whenDone(runAsync([source] {
                 return std::make_shared<const sketch::SketchSource>(smallSource(*source));
             }),
             this, [this, source](const std::shared_ptr<const sketch::SketchSource>& small) {
                 if (source != m_player->source())
                     return;
                 for (Section* section : sections())
                     section->setSmallSource(small);
             });
}

void ClipWorkspace::connectPlayer()
{
    connect(m_player, &SketchPlayer::frameReady, m_preview, &PreviewView::setFrame);
    connect(m_player, &SketchPlayer::playingChanged, m_transport, &TransportBar::setPlaying);
    connect(m_player, &SketchPlayer::positionChanged, this, [this](double position) {
        m_transport->setPosition(position);
        if (m_preview->mode() == PreviewMode::Still)
            updatePad();
    });
    connect(m_player, &SketchPlayer::sourceChanged, this, &ClipWorkspace::showSource);
    connect(m_player, &SketchPlayer::rendererChanged, this, [this] {
        m_background->setWarnings(m_player->renderer()->warnings());
        updatePad();
    });
    connect(m_player, &SketchPlayer::failed, this,
            [this](const Error& error) { say(widgets::errorText(error)); });
    connect(m_preview, &PreviewView::resized, this,
            [this] { m_player->setLargestFrame(m_preview->largestFrame()); });
    connect(m_preview, &PreviewView::clicked, this, &ClipWorkspace::togglePlaying);
    connect(m_transport, &TransportBar::playToggled, this, &ClipWorkspace::togglePlaying);
    connect(m_transport, &TransportBar::seekRequested, m_player, &SketchPlayer::seek);
    connect(m_transport, &TransportBar::modeChosen, this, [this](PreviewMode mode) {
        m_preview->setMode(mode);
        updatePad();
    });
    m_speedTimer.setInterval(speedInterval);
    connect(&m_speedTimer, &QTimer::timeout, this, &ClipWorkspace::tellSpeed);
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
    m_picture = picture;
    m_make->setPicture(picture);
    m_clips->setPicture(picture);
    m_text->setPictureName(tr("Picture %1").arg(variant->number));
    m_pages->setCurrentIndex(1);
    m_player->setFiles({*path, m_project.media().path(variant->subjectMask).value_or(QString()),
                        m_project.media().path(variant->depth).value_or(QString())});
    m_resumes = true;
    m_player->seek(0);
    if (isVisible())
        m_player->play();
}

void ClipWorkspace::setDirection(const Direction& direction)
{
    m_direction = direction;
    for (Section* section : sections())
        section->setDirection(direction);
    m_text->setDirection(direction);
    m_transport->setDirection(direction);
    m_player->setDirection(direction);
}

void ClipWorkspace::togglePlaying()
{
    if (m_player->isPlaying())
        m_player->pause();
    else
        m_player->play();
}

void ClipWorkspace::stepMove(int steps)
{
    Direction next = m_direction;
    next.move = neighbourOf(next.move, steps);
    setDirection(next);
}

void ClipWorkspace::updatePad()
{
    const auto renderer = m_player->renderer();
    if (!renderer)
        return;
    constexpr int dots = 10;
    CameraPad pad{.start = renderer->outline(0),
                  .end = renderer->outline(1),
                  .now = renderer->outline(m_player->position())};
    for (int i = 0; i <= dots; ++i) {
        const QPolygonF frame = renderer->outline(double(i) / dots);
        pad.path.push_back((frame[0] + frame[2]) / 2);
    }
    const double width = pad.end[1].x() - pad.end[0].x();
    const double magnification = width > 0 ? (pad.start[1].x() - pad.start[0].x()) / width : 1;
    const double seconds = m_direction.duration.seconds();
    pad.startText = tr("Start 0.0 s");
    pad.endText = tr("End %1 s").arg(seconds, 0, 'f', 1);
    if (std::abs(magnification - 1) >= 0.05)
        pad.endText = tr("End %1 s, %2×").arg(seconds, 0, 'f', 1).arg(magnification, 0, 'f', 1);
    m_preview->setPad(pad);
}

void ClipWorkspace::tellSpeed()
{
    if (!m_player->isPlaying() || m_player->framesPerSecond() <= 0)
        return;
    emit statusChanged(tr("Sketch at %1 frames a second").arg(qRound(m_player->framesPerSecond())));
}

void ClipWorkspace::say(const QString& problem)
{
    m_message->setMessage(widgets::MessageKind::Red, problem);
    m_message->setVisible(!problem.isEmpty());
}

void ClipWorkspace::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D)
        return m_make->makeSketch();
    if (event->modifiers() != Qt::NoModifier || m_picture.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
        return togglePlaying();
    case Qt::Key_BracketLeft:
        return stepMove(-1);
    case Qt::Key_BracketRight:
        return stepMove(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ClipWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_speedTimer.start();
    if (m_resumes && !m_picture.isEmpty())
        m_player->play();
}

void ClipWorkspace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_speedTimer.stop();
    m_resumes = m_player->isPlaying();
    m_player->pause();
}

} // namespace rushes::clip
