#include "core/render/Exporter.h"

#include "core/render/AudioMix.h"
#include "core/render/FrameEncoder.h"
#include "core/render/Preflight.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double mixedShare = 0.03;
constexpr double framesShare = 0.98;

QSize evenSize(const ExportRequest& request)
{
    const QSize size =
        request.placement.size.isEmpty() ? request.timeline.size : request.placement.size;
    return {size.width() / 2 * 2, size.height() / 2 * 2};
}

// A last frame that is only partly covered is still shown.
std::int64_t frameCount(const timeline::Timeline& timeline)
{
    const Time duration = timeline.duration();
    return duration > Time() ? (duration - Time::ofFlicks(1)).frameIndex(timeline.rate) + 1 : 0;
}

/// A file name that nobody has and nobody else is writing: "ad.mp4", "ad (2).mp4", …. It is taken
/// by making the empty file that the writer fills, so that two exports at once never share one.
class OutputName
{
public:
    OutputName() = default;
    OutputName(const OutputName&) = delete;
    OutputName& operator=(const OutputName&) = delete;
    ~OutputName()
    {
        if (m_isTaken)
            QFile::remove(partOf(m_path));
    }

    Result<QString> take(const QString& wanted)
    {
        const QFileInfo info(wanted);
        const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
        const QString stem = info.absoluteDir().filePath(info.completeBaseName());
        m_path = stem + suffix;
        for (int number = 2;; ++number) {
            QFile part(partOf(m_path));
            if (!QFileInfo::exists(m_path) && part.open(QIODevice::WriteOnly | QIODevice::NewOnly))
                break;
            if (!QFileInfo::exists(m_path) && !part.exists())
                return fail(ErrorCode::Io,
                            u"%1: cannot be created (%2)"_s.arg(m_path, part.errorString()));
            m_path = u"%1 (%2)%3"_s.arg(stem).arg(number).arg(suffix);
        }
        m_isTaken = true;
        return m_path;
    }
    /// The writer removes or renames its file from here on.
    void handOver() { m_isTaken = false; }

private:
    static QString partOf(const QString& path) { return path + u".part"_s; }

    QString m_path;
    bool m_isTaken = false;
};

Result<void> checkRequest(const ExportRequest& request)
{
    if (frameCount(request.timeline) == 0)
        return fail(ErrorCode::Usage, u"the timeline is empty, there is nothing to export"_s);
    if (request.path.isEmpty())
        return fail(ErrorCode::Usage, u"no file name to export to"_s);
    const QSize size = evenSize(request);
    if (size.isEmpty())
        return fail(ErrorCode::Usage, u"the placement %1 has no size"_s.arg(request.placement.id));
    const QDir folder = QFileInfo(request.path).absoluteDir();
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io, u"cannot make the folder %1"_s.arg(folder.path()));
    return {};
}

// Lossy coding moves peaks by some tenths of a decibel; this keeps them under the ceiling.
void bringToLoudness(media::AudioBuffer& audio, const catalog::Placement& placement)
{
    constexpr double codingHeadroomDb = 0.7;
    if (!audio.samples.empty())
        media::normaliseLoudness(audio, placement.lufs, placement.truePeakDb - codingHeadroomDb);
}

Result<void> writeFrames(const ExportRequest& request, const FrameSpec& spec,
                         media::AudioBuffer audio, media::VideoWriter& writer,
                         const media::AssetStore& store, const Progress& progress)
{
    const std::int64_t count = frameCount(request.timeline);
    const std::unique_ptr<FrameSource> frames = makeStoreFrames(store);
    FrameEncoder encoder(writer, request.timeline.rate, std::move(audio));
    for (std::int64_t i = 0; i < count; ++i) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, u"the export to %1 was stopped"_s.arg(request.path));
        const Time time = Time::ofFrames(i, request.timeline.rate);
        if (!encoder.push(composeFrame(request.timeline, time, spec, *frames)))
            break;
        progress.report(mixedShare + (framesShare - mixedShare) * double(encoder.writtenCount()) /
                                         double(count));
    }
    return encoder.finish();
}

void measure(ExportedFile& file)
{
    const auto written = media::readAudio(file.path);
    if (!written)
        return;
    const media::Loudness loudness = media::measureLoudness(*written);
    if (std::isfinite(loudness.integratedLufs))
        file.lufs = loudness.integratedLufs;
    if (std::isfinite(loudness.truePeakDb))
        file.truePeakDb = loudness.truePeakDb;
}

} // namespace

Result<ExportedFile> exportTimeline(const ExportRequest& request, const media::AssetStore& store,
                                    const Progress& progress)
{
    if (Result<void> checked = checkRequest(request); !checked)
        return fail(checked.error());
    progress.report(0);
    OutputName name;
    const Result<QString> path = name.take(request.path);
    if (!path)
        return fail(path.error());
    const QSize size = evenSize(request);
    const FrameSpec spec{size, request.placement.safeZone(size), request.fit, request.focus};
    ExportedFile file{.placement = request.placement.id,
                      .path = *path,
                      .size = size,
                      .duration =
                          Time::ofFrames(frameCount(request.timeline), request.timeline.rate)};
    for (const Finding& finding :
         preflight(request.timeline, request.placement, store, request.fit, request.drawnFrom))
        file.warnings << finding.detail;

    AudioMix mix = mixAudio(request.timeline, store, progress.stop);
    bringToLoudness(mix.audio, request.placement);
    file.warnings += mix.warnings;
    const bool hasSound = !mix.audio.samples.empty();
    progress.report(mixedShare);

    // A silent cut gets a silent track: several ad platforms refuse a film without one.
    auto writer = media::VideoWriter::open(file.path, {.size = size,
                                                       .rate = request.timeline.rate,
                                                       .speed = request.speed,
                                                       .audio = media::AudioTrack::Stereo48k});
    if (!writer)
        return fail(writer.error());
    name.handOver();
    if (Result<void> written =
            writeFrames(request, spec, std::move(mix.audio), **writer, store, progress);
        !written)
        return fail(written.error());
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, u"the export to %1 was stopped"_s.arg(request.path));
    if (Result<void> finished = (*writer)->finish(); !finished)
        return fail(finished.error());
    if (hasSound)
        measure(file);
    constexpr double tolerance = 1;
    if (file.lufs && std::abs(*file.lufs - request.placement.lufs) > tolerance)
        file.warnings << u"The sound has %1 LUFS, not %2: its peaks leave no room for more"_s
                             .arg(*file.lufs, 0, 'f', 1)
                             .arg(request.placement.lufs, 0, 'f', 1);
    progress.report(1);
    return file;
}

} // namespace rushes::render
