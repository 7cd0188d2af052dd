#include "ui/clip/PreviewPane.h"

#include "core/base/Async.h"
#include "core/generation/SubjectFocus.h"
#include "ui/clip/ClipPlayer.h"
#include "ui/clip/SmallSketch.h"
#include "ui/clip/TransportBar.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace rushes::clip {

namespace {

constexpr auto speedInterval = 1s;

/// The upright frame about what the camera sees.
direction::FrameRect frameOf(const QPolygonF& outline)
{
    const QRectF box = outline.boundingRect();
    return direction::bounded({box.center(), std::max(box.width(), box.height())});
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent),
      m_sketch(new SketchPlayer(this)),
      m_clip(new ClipPlayer(this)),
      m_preview(new PreviewView),
      m_transport(new TransportBar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_preview, 1);
    column->addWidget(m_transport);
    setFocusProxy(m_preview);
    connectPlayer(m_sketch);
    connectPlayer(m_clip);
    connectBar();
    connect(m_sketch, &SketchPlayer::rendererChanged, this, &PreviewPane::updatePad);
    connect(m_sketch, &SketchPlayer::sourceChanged, this, [this] {
        const auto source = m_sketch->source();
        m_preview->setStill(source->picture);
        const QRectF subject =
            source->subjectMask.isNull() ? QRectF() : generation::subjectBox(source->subjectMask);
        m_subject = subject.isEmpty() ? QPointF(0.5, 0.5) : subject.center();
        makeSmallSource();
    });
    connect(m_clip, &ClipPlayer::opened, this, &PreviewPane::showLength);
    connect(m_preview, &PreviewView::framesEdited, this,
            [this](const direction::CameraFrames& frames) {
                direction::Direction next = m_direction;
                next.frames = frames;
                emit edited(next);
            });
    connect(m_preview, &PreviewView::framesReset, this, [this] {
        direction::Direction next = m_direction;
        next.frames.reset();
        emit edited(next);
    });
    connect(m_preview, &PreviewView::lightEdited, this, [this](const direction::Lighting& light) {
        direction::Direction next = m_direction;
        next.light = light;
        emit edited(next);
    });
    m_speedTimer.setInterval(speedInterval);
    connect(&m_speedTimer, &QTimer::timeout, this, &PreviewPane::tellSpeed);
}

void PreviewPane::connectPlayer(Player* one)
{
    connect(one, &Player::frameReady, this, [this, one](const QImage& frame) {
        if (one == m_clip)
            m_preview->setClipFrame(frame);
        else
            m_preview->setFrame(frame);
    });
    connect(one, &Player::playingChanged, this, [this, one](bool playing) {
        if (one == player())
            m_transport->setPlaying(playing);
    });
    connect(one, &Player::positionChanged, this, [this, one](double position) {
        if (one != player())
            return;
        m_transport->setPosition(position);
        if (mode() == PreviewMode::Still)
            updatePad();
    });
    connect(one, &Player::failed, this, &PreviewPane::problem);
}

void PreviewPane::connectBar()
{
    connect(m_preview, &PreviewView::resized, this, [this] {
        for (Player* each : {static_cast<Player*>(m_sketch), static_cast<Player*>(m_clip)})
            each->setLargestFrame(m_preview->largestFrame());
    });
    connect(m_preview, &PreviewView::clicked, this, &PreviewPane::togglePlaying);
    connect(m_transport, &TransportBar::playToggled, this, &PreviewPane::togglePlaying);
    connect(m_transport, &TransportBar::seekRequested, this,
            [this](double position) { player()->seek(position); });
    connect(m_transport, &TransportBar::modeChosen, this, &PreviewPane::setMode);
}

Player* PreviewPane::player() const
{
    return mode() == PreviewMode::Clip ? static_cast<Player*>(m_clip) : m_sketch;
}

void PreviewPane::setFiles(const SketchFiles& files)
{
    setClip({}, {});
    m_sketch->setFiles(files);
    m_resumes = true;
    m_sketch->seek(0);
    if (isVisible())
        m_sketch->play();
}

void PreviewPane::setOrigin(direction::Origin origin)
{
    m_transport->setOrigin(origin);
}

void PreviewPane::makeSmallSource()
{
    const auto source = m_sketch->source();
    whenDone(runAsync([source] {
                 return std::make_shared<const sketch::SketchSource>(smallSource(*source));
             }),
             this, [this, source](const std::shared_ptr<const sketch::SketchSource>& small) {
                 if (source == m_sketch->source())
                     emit smallSourceReady(small);
             });
}

void PreviewPane::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    m_transport->setDirection(direction);
    m_sketch->setDirection(direction);
    showLength();
    updatePad();
}

void PreviewPane::setClip(const QString& file, const QString& name)
{
    m_preview->setClipName(name);
    m_transport->setClipName(name);
    if (file.isEmpty())
        m_preview->setClipFrame({});
    m_clip->setFile(file);
    if (file.isEmpty() && mode() == PreviewMode::Clip)
        setMode(PreviewMode::Sketch);
}

void PreviewPane::setMode(PreviewMode next)
{
    const PreviewMode before = mode();
    Player* old = player();
    const bool wasPlaying = old->isPlaying();
    m_preview->setMode(next);
    m_transport->setMode(next);
    if (player() != old) {
        old->pause();
        m_transport->setPosition(player()->position());
        if (wasPlaying || next == PreviewMode::Clip)
            player()->play();
        m_transport->setPlaying(player()->isPlaying());
    }
    showLength();
    updatePad();
    if (next != before)
        emit modeChanged(next);
}

void PreviewPane::showLength()
{
    const bool isClip = mode() == PreviewMode::Clip;
    m_transport->setLength(isClip ? m_clip->duration() : m_direction.duration);
}

void PreviewPane::togglePlaying()
{
    if (player()->isPlaying())
        player()->pause();
    else
        player()->play();
}

void PreviewPane::updatePad()
{
    const auto renderer = m_sketch->renderer();
    if (!renderer)
        return;
    constexpr int dots = 10;
    const double farthest = m_direction.loops ? 0.5 : 1; // from there it goes back
    CameraPad pad{.start = renderer->outline(0),
                  .end = renderer->outline(farthest),
                  .now = renderer->outline(m_sketch->position())};
    for (int i = 0; i <= dots; ++i) {
        const QPolygonF frame = renderer->outline(farthest * i / dots);
        pad.path.push_back((frame[0] + frame[2]) / 2);
    }
    const direction::CameraFrames frames =
        m_direction.frames.value_or(direction::CameraFrames{frameOf(pad.start), frameOf(pad.end)});
    const double magnification = frames.start.width / frames.end.width;
    const double seconds = farthest * m_direction.duration.seconds();
    constexpr double notable = 0.05;
    pad.startText = tr("Start 0.0 s");
    pad.endText = (m_direction.loops ? tr("Turn %1 s") : tr("End %1 s")).arg(seconds, 0, 'f', 1);
    if (std::abs(magnification - 1) >= notable)
        pad.endText = tr("%1, %2×").arg(pad.endText).arg(magnification, 0, 'f', 1);
    if (m_direction.frames) { // at once, before the sketch is built anew
        pad.start = frames.start.rect();
        pad.end = frames.end.rect();
        pad.start.removeLast(); // closed by itself
        pad.end.removeLast();
    }
    m_preview->setPad(pad);
    m_preview->setHandles(frames, m_direction.light, m_subject);
}

void PreviewPane::tellSpeed()
{
    if (mode() == PreviewMode::Clip || !m_sketch->isPlaying() || m_sketch->framesPerSecond() <= 0)
        return;
    emit statusChanged(tr("Sketch at %1 frames a second").arg(qRound(m_sketch->framesPerSecond())));
}

void PreviewPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_speedTimer.start();
    if (m_resumes)
        player()->play();
}

void PreviewPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_speedTimer.stop();
    m_resumes = player()->isPlaying();
    player()->pause();
}

} // namespace rushes::clip
