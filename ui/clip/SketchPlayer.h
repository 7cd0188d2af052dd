/// Plays the sketch of one picture and one direction in a loop: reads the files and builds the
/// renderer on the pool (the newest wish wins), draws one frame at a time there, and hands frames
/// over. The old renderer goes on until the new one is there. A subject that the sketch cannot tell
/// by itself is looked for meanwhile, as the clip will do. Main thread; owned by ClipWorkspace; it
/// never blocks and never writes.
#pragma once

#include "core/media/Matting.h"
#include "core/sketch/SketchRenderer.h"
#include "ui/clip/Player.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <memory>

namespace rushes::clip {

/// The files of a variant; mask and depth may be empty.
struct SketchFiles
{
    QString picture = {};
    QString subjectMask = {};
    QString depth = {};

    bool operator==(const SketchFiles&) const = default;
};

class SketchPlayer : public Player
{
    Q_OBJECT

public:
    explicit SketchPlayer(QObject* parent = nullptr);
    /// What is being looked for is given up.
    ~SketchPlayer() override;

    void setMatting(const media::Matting& matting) { m_matting = matting; }

    void setFiles(const SketchFiles& files);
    void setDirection(const direction::Direction& direction);
    void setLargestFrame(QSize size) override;

    void play() override;
    void pause() override;
    bool isPlaying() const override { return m_timer.isActive(); }
    double position() const override;
    void seek(double position) override;
    /// Measured over the last second of playing; 0 before.
    double framesPerSecond() const;

    /// What is being shown, or nullptr.
    std::shared_ptr<const sketch::SketchRenderer> renderer() const { return m_built.renderer; }
    /// What this picture did not allow; while its subject is looked for, only that.
    QStringList warnings() const;
    std::shared_ptr<const sketch::SketchSource> source() const { return m_built.source; }

signals:
    /// Another picture was read.
    void sourceChanged();
    /// Another renderer is in use: outlines and warnings may differ.
    void rendererChanged();

private:
    struct Built
    {
        SketchFiles files = {};
        QString backgroundFile = {};
        std::shared_ptr<const sketch::SketchSource> source = {};
        std::shared_ptr<const sketch::SketchRenderer> renderer = {};
        bool lacksSubject = false;
    };
    struct Wish
    {
        SketchFiles files = {};
        QImage foundMask = {}; ///< for files without one
        direction::Direction direction = {};
        QSize largest = {};
    };
    static Result<Built> build(const Wish& wish, const Built& before);
    static Result<std::shared_ptr<const sketch::SketchSource>> readSource(const Wish& wish,
                                                                          const Built& before);

    void requestBuild();
    void take(const Result<Built>& built);
    void findSubject();
    void requestFrame();
    void showFrame(const QImage& frame, double milliseconds);
    void startClock(double position);
    QSize wantedSize() const;

    media::Matting m_matting;
    std::stop_source m_finding;
    bool m_isFinding = false;
    SketchFiles m_searched; ///< once is enough, whatever came of it
    QImage m_foundMask;
    SketchFiles m_files;
    direction::Direction m_direction;
    QSize m_largest{960, 540};
    Built m_built;
    bool m_isBuilding = false;
    bool m_buildAgain = false;
    bool m_isDrawing = false;
    bool m_drawAgain = false;
    bool m_isSlow = false; ///< full-size frames take too long to play
    double m_frameMilliseconds = 0;
    double m_clockStart = 0; ///< the position when the clock was started
    QElapsedTimer m_clock;
    QTimer m_timer;
    std::deque<qint64> m_shown; ///< clock times of the frames of the last second
    QElapsedTimer m_wall;
};

} // namespace rushes::clip
