#include "core/providers/local/SketchClip.h"

#include "core/media/Image.h"
#include "core/media/VideoWriter.h"
#include "core/sketch/SketchRenderer.h"
#include "core/sketch/SubjectSearch.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using direction::BackgroundKind;

namespace {

constexpr double shortest = 0.2;
constexpr double usualLongest = 60;
constexpr double slowestRate = 1;
constexpr double fastestRate = 120;
constexpr int shortestSketch = 16;
constexpr int usualLargestSketch = 4096;

struct Backdrop
{
    QImage picture;
    QStringList warnings;
};

Result<Backdrop> backdropOf(const draft::DraftBoard& board, const ClipRequest& request,
                            const Progress& stopOnly)
{
    const direction::Background& background = request.direction.background;
    if (background.kind == BackgroundKind::Image) {
        const Result<QImage> picture = media::readImage(background.imagePath);
        if (!picture)
            return fail(picture.error());
        return Backdrop{*picture, {}};
    }
    if (background.kind != BackgroundKind::Prompt)
        return Backdrop{};
    const Result<draft::Draft> drawn =
        board.draw({.prompt = background.words, .size = request.size}, stopOnly);
    if (!drawn)
        return fail(drawn.error());
    return Backdrop{drawn->picture, {u"the background is a draft drawn from its words"_s}};
}

/// The mask of a subject that nothing else tells; what failed becomes one of the warnings.
Result<QImage> foundMask(const media::Matting& matting, const sketch::SketchSource& source,
                         const direction::Direction& direction, const Progress& progress,
                         QStringList& warnings)
{
    if (!matting.installed() || !sketch::lacksSubject(source, direction))
        return source.subjectMask;
    const Result<QImage> mask = matting.cutOut(source.picture, progress.stop);
    if (mask || mask.error().code == ErrorCode::Cancelled)
        return mask;
    warnings << mask.error().detail;
    return QImage();
}

std::int64_t frameCount(const ClipRequest& request)
{
    return std::max<std::int64_t>(
        1, request.direction.duration.roundedTo(request.rate).frameIndex(request.rate));
}

} // namespace

Result<void> checkSketch(const ClipRequest& request)
{
    const double longest = numberAt(request.model.limits, "max_s", usualLongest);
    const int longestSide = int(integerAt(request.model.limits, "max_px", usualLargestSketch));
    const double seconds = request.direction.duration.seconds();
    if (seconds < shortest || seconds > longest)
        return fail(
            ErrorCode::Unsupported,
            u"a sketch lasts %1 to %2 seconds, not %3"_s.arg(shortest).arg(longest).arg(seconds));
    const double rate = request.rate.framesPerSecond();
    if (!(rate >= slowestRate && rate <= fastestRate))
        return fail(ErrorCode::Unsupported,
                    u"a sketch has 1 to 120 frames a second, not %1"_s.arg(rate));
    const QSize size = request.size;
    const bool even = size.width() % 2 == 0 && size.height() % 2 == 0;
    if (!even || std::min(size.width(), size.height()) < shortestSketch ||
        std::max(size.width(), size.height()) > longestSide)
        return fail(
            ErrorCode::Unsupported,
            u"a sketch is %1 to %2 pixels a side, both even, not %3×%4"_s.arg(shortestSketch)
                .arg(longestSide)
                .arg(size.width())
                .arg(size.height()));
    return {};
}

Result<Asset> renderSketch(const SketchTools& tools, const ClipRequest& request,
                           const Progress& progress)
{
    const Result<Backdrop> backdrop = backdropOf(tools.board, request, {.stop = progress.stop});
    if (!backdrop)
        return fail(backdrop.error());
    direction::Direction shown = request.direction;
    if (shown.background.kind == BackgroundKind::Prompt)
        shown.background.kind = BackgroundKind::Image;
    sketch::SketchSource source{request.picture, request.subjectMask, request.depth,
                                backdrop->picture};
    QStringList warnings = backdrop->warnings;
    const auto mask = foundMask(tools.matting, source, shown, progress, warnings);
    if (!mask)
        return fail(mask.error());
    source.subjectMask = *mask;
    const sketch::SketchRenderer renderer(source, shown, request.size);

    const QString path = QDir::temp().filePath(
        u"rushes-%1.mp4"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    Result<std::unique_ptr<media::VideoWriter>> writer =
        media::VideoWriter::open(path, {.size = request.size, .rate = request.rate});
    if (!writer)
        return fail(writer.error());
    const std::int64_t frames = frameCount(request);
    // The frame after a loop's last one is its first, which is not written twice.
    const std::int64_t steps = shown.loops ? frames : std::max<std::int64_t>(1, frames - 1);
    const double interval = 1 / double(steps);
    for (std::int64_t i = 0; i < frames; ++i) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        const double t = double(i) * interval;
        const QImage frame = renderer.exposedFrame(t, interval);
        if (const Result<void> written = (*writer)->writeFrame(frame); !written)
            return fail(written.error());
        progress.report(double(i + 1) / double(frames));
    }
    if (const Result<void> finished = (*writer)->finish(); !finished)
        return fail(finished.error());
    return Asset{.file = path,
                 .suffix = u"mp4"_s,
                 .size = request.size,
                 .warnings = renderer.warnings() + warnings};
}

} // namespace rushes::providers
