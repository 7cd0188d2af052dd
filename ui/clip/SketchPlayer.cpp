#include "ui/clip/SketchPlayer.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/sketch/SubjectSearch.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace rushes::clip {

namespace {

constexpr auto frameTick = 16ms;
constexpr double framesMade = 30; ///< a second of a clip as it is usually made: what blurs in one
// Under about 30 frames a second a loop reads as broken, so smaller frames are drawn instead.
constexpr double slowFrame = 32;
constexpr QSize smallestFrame(16, 16);

struct DrawnFrame
{
    QImage image;
    double milliseconds = 0;
};

} // namespace

SketchPlayer::SketchPlayer(QObject* parent) : Player(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameTick);
    connect(&m_timer, &QTimer::timeout, this, &SketchPlayer::requestFrame);
    m_wall.start();
}

SketchPlayer::~SketchPlayer()
{
    m_finding.request_stop();
}

void SketchPlayer::setFiles(const SketchFiles& files)
{
    if (files == m_files)
        return;
    m_finding.request_stop();
    m_isFinding = false;
    m_searched = {};
    m_foundMask = {};
    m_files = files;
    requestBuild();
}

void SketchPlayer::setDirection(const direction::Direction& direction)
{
    if (direction == m_direction)
        return;
    const double now = position();
    m_direction = direction;
    if (isPlaying())
        startClock(now);
    requestBuild();
}

void SketchPlayer::setLargestFrame(QSize size)
{
    const QSize wanted = size.expandedTo(smallestFrame);
    if (wanted == m_largest)
        return;
    m_largest = wanted;
    m_isSlow = false;
    requestBuild();
}

void SketchPlayer::play()
{
    if (isPlaying())
        return;
    startClock(m_clockStart >= 1 ? 0 : m_clockStart);
    m_shown.clear();
    m_timer.start();
    if (m_isSlow)
        requestBuild();
    emit playingChanged(true);
}

void SketchPlayer::pause()
{
    if (!isPlaying())
        return;
    m_clockStart = position();
    m_timer.stop();
    if (m_isSlow)
        requestBuild();
    requestFrame();
    emit playingChanged(false);
}

double SketchPlayer::position() const
{
    if (!isPlaying())
        return m_clockStart;
    const double length = std::max(0.1, m_direction.duration.seconds());
    return std::fmod(m_clockStart + double(m_clock.nsecsElapsed()) / 1e9 / length, 1.0);
}

void SketchPlayer::seek(double position)
{
    pause();
    m_clockStart = std::clamp(position, 0.0, 1.0);
    requestFrame();
    emit positionChanged(m_clockStart);
}

double SketchPlayer::framesPerSecond() const
{
    if (m_shown.size() < 2)
        return 0;
    const double seconds = double(m_shown.back() - m_shown.front()) / 1000;
    return seconds > 0 ? double(m_shown.size() - 1) / seconds : 0;
}

void SketchPlayer::startClock(double position)
{
    m_clockStart = position;
    m_clock.start();
}

QSize SketchPlayer::wantedSize() const
{
    return m_isSlow && isPlaying() ? (m_largest / 2).expandedTo(smallestFrame) : m_largest;
}

Result<std::shared_ptr<const sketch::SketchSource>> SketchPlayer::readSource(const Wish& wish,
                                                                             const Built& before)
{
    const QString& backgroundFile = wish.direction.background.imagePath;
    const bool isSame = before.source && before.files == wish.files;
    const bool lacksMask = isSame && before.source->subjectMask.isNull();
    if (isSame && before.backgroundFile == backgroundFile &&
        (!lacksMask || wish.foundMask.isNull()))
        return before.source;
    sketch::SketchSource source;
    if (isSame) {
        source = *before.source;
    } else {
        const Result<QImage> picture = media::readImage(wish.files.picture);
        if (!picture)
            return fail(picture.error());
        source.picture = *picture;
        source.subjectMask = media::readIfThere(wish.files.subjectMask);
        source.depth = media::readIfThere(wish.files.depth);
    }
    if (source.subjectMask.isNull())
        source.subjectMask = wish.foundMask;
    source.background = media::readIfThere(backgroundFile);
    return std::make_shared<const sketch::SketchSource>(std::move(source));
}

Result<SketchPlayer::Built> SketchPlayer::build(const Wish& wish, const Built& before)
{
    Built built{.files = wish.files, .backgroundFile = wish.direction.background.imagePath};
    auto source = readSource(wish, before);
    if (!source)
        return fail(source.error());
    built.source = *source;
    const QSize whole = built.source->picture.size();
    const QSize fitted = whole.scaled(wish.largest, Qt::KeepAspectRatio);
    const QSize size = fitted.width() > whole.width() ? whole : fitted;
    built.renderer =
        std::make_shared<const sketch::SketchRenderer>(*built.source, wish.direction, size);
    built.lacksSubject =
        !built.renderer->hasSubject() && sketch::lacksSubject(*built.source, wish.direction);
    return built;
}

void SketchPlayer::requestBuild()
{
    if (m_files.picture.isEmpty())
        return;
    if (m_isBuilding) {
        m_buildAgain = true;
        return;
    }
    m_isBuilding = true;
    m_buildAgain = false;
    whenDone(runAsync([wish = Wish{m_files, m_foundMask, m_direction, wantedSize()},
                       before = m_built] { return build(wish, before); }),
             this, [this](const Result<Built>& built) { take(built); });
}

void SketchPlayer::take(const Result<Built>& built)
{
    m_isBuilding = false;
    if (m_buildAgain)
        requestBuild();
    if (!built) {
        emit failed(built.error());
        return;
    }
    const bool isOther = built->source != m_built.source;
    m_built = *built;
    m_frameMilliseconds = 0;
    if (built->lacksSubject && m_built.files == m_files && m_searched != m_files)
        findSubject();
    if (isOther)
        emit sourceChanged();
    emit rendererChanged();
    requestFrame();
}

QStringList SketchPlayer::warnings() const
{
    if (m_isFinding)
        return {tr("Looking for the subject; this takes some seconds.")};
    return m_built.renderer ? m_built.renderer->warnings() : QStringList();
}

/// The sketch plays without it until it is there.
void SketchPlayer::findSubject()
{
    if (!m_matting.installed())
        return;
    m_searched = m_files;
    m_finding = {};
    m_isFinding = true;
    whenDone(runAsync([matting = m_matting, source = m_built.source, stop = m_finding.get_token()] {
                 return matting.cutOut(source->picture, stop);
             }),
             this, [this, stop = m_finding.get_token()](const Result<QImage>& mask) {
                 if (stop.stop_requested())
                     return;
                 m_isFinding = false;
                 m_foundMask = mask.value_or(QImage());
                 if (!m_foundMask.isNull())
                     return requestBuild();
                 emit rendererChanged(); // its warnings count again
                 if (!mask)
                     emit failed(mask.error());
             });
}

void SketchPlayer::requestFrame()
{
    if (!m_built.renderer)
        return;
    if (m_isDrawing) {
        m_drawAgain = !isPlaying();
        return;
    }
    m_isDrawing = true;
    m_drawAgain = false;
    const double t = position();
    emit positionChanged(t);
    const double interval = 1 / (framesMade * std::max(0.1, m_direction.duration.seconds()));
    whenDone(runAsync([renderer = m_built.renderer, t, interval] {
                 QElapsedTimer timer;
                 timer.start();
                 QImage image = renderer->exposedFrame(t, interval);
                 return DrawnFrame{std::move(image), double(timer.nsecsElapsed()) / 1e6};
             }),
             this, [this](const DrawnFrame& frame) { showFrame(frame.image, frame.milliseconds); });
}

void SketchPlayer::showFrame(const QImage& frame, double milliseconds)
{
    m_isDrawing = false;
    if (isPlaying()) {
        const qint64 now = m_wall.elapsed();
        m_shown.push_back(now);
        while (now - m_shown.front() > 1000)
            m_shown.pop_front();
        constexpr double memory = 0.8;
        m_frameMilliseconds = m_frameMilliseconds == 0
                                  ? milliseconds
                                  : memory * m_frameMilliseconds + (1 - memory) * milliseconds;
        if (!m_isSlow && m_shown.size() > 10 && m_frameMilliseconds > slowFrame) {
            m_isSlow = true;
            requestBuild();
        }
    }
    emit frameReady(frame);
    if (m_drawAgain)
        requestFrame();
}

} // namespace rushes::clip
