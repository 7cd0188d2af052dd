#include "core/render/Ad.h"
#include "app/rushes-cli/AskedShape.h"
#include "app/rushes-cli/ClipOptions.h"
#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/Exports.h"
#include "app/rushes-cli/PictureOptions.h"
#include "core/generation/ClipPlan.h"
#include "core/media/Audio.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;

namespace {

constexpr double adSeconds = 4;
/// Less than a single clip: the subject often fills a tall frame, and every shot should show all of
/// it.
constexpr double usualStrength = 0.25;
constexpr int mostClips = 16;

struct AdOptions
{
    PictureOptions pictures;
    ClipOptions clips;
    int clipCount = 3;
    QStringList texts = {};
    QString music = {};
    std::vector<catalog::Placement> placements;
    QString pattern;
    OutputPlace place;
};

/// Shots that cut well after one another: towards, across, around.
CameraMove moveOfShot(int index)
{
    constexpr std::array moves{CameraMove::PushIn,    CameraMove::TruckRight, CameraMove::OrbitLeft,
                               CameraMove::PullOut,   CameraMove::TruckLeft,  CameraMove::CraneUp,
                               CameraMove::OrbitRight};
    return moves[std::size_t(index) % moves.size()];
}

/// Slightly larger than the clip, so that the camera has room to move without blurring.
QSize pictureSizeFor(QSize clip, const catalog::ModelTable& models, const QString& model)
{
    constexpr double room = 1.15;
    const auto known = models.find(model);
    const double most = known ? numberAt(known->limits, "max_px", 4096) : 4096;
    const double longer = std::max(clip.width(), clip.height());
    const double scale = std::min(room, most / longer);
    const auto even = [](double side) { return 2 * int(std::lround(side / 2)); };
    return {even(clip.width() * scale), even(clip.height() * scale)};
}

/// The first placement's frame, unless --size or --aspect say otherwise.
QSize frameOf(const AdOptions& options)
{
    if (!options.clips.order.size.isEmpty())
        return options.clips.order.size;
    const QSize placed = options.placements.front().size;
    const QSize frame = placed.isEmpty() ? QSize(1080, 1920) : placed;
    const QString& resolution = options.clips.order.resolution;
    return resolution.isEmpty() ? frame : generation::clipSize({}, frame, resolution);
}

Result<void> readTexts(const Arguments& arguments, AdOptions& options)
{
    if (arguments.has(u"text"_s)) {
        for (const QString& text : arguments.value(u"text"_s).split(u'|'))
            options.texts << text.trimmed();
    }
    options.music = arguments.value(u"music"_s);
    if (!arguments.has(u"music"_s))
        return {};
    const Result<media::AudioBuffer> sound = media::readAudio(options.music);
    return sound ? Result<void>() : fail(ErrorCode::Usage, sound.error().detail);
}

Result<AdOptions> readAdOptions(Session& session)
{
    const Arguments& arguments = session.arguments();
    AdOptions options;
    const auto place = session.place({u"mp4"_s});
    if (!place)
        return fail(place.error());
    options.place = *place;
    const auto count = integerValue(u"clips"_s, arguments.value(u"clips"_s, u"3"_s), 1, mostClips);
    if (!count)
        return fail(count.error());
    options.clipCount = *count;
    auto placements = readPlacements(session, u"reels"_s);
    if (!placements)
        return fail(placements.error());
    options.placements = std::move(*placements);
    const auto pattern = readNamePattern(session);
    if (!pattern)
        return fail(pattern.error());
    options.pattern = *pattern;
    auto clips = readClipOptions(session, adSeconds);
    if (!clips)
        return fail(clips.error());
    options.clips = std::move(*clips);
    if (!arguments.has(u"move-strength"_s))
        options.clips.order.direction.strength = usualStrength;
    auto pictures = readPictureOptions(session, arguments.positionals.value(0));
    if (!pictures)
        return fail(pictures.error());
    options.pictures = std::move(*pictures);
    if (const Result<void> texts = readTexts(arguments, options); !texts)
        return fail(texts.error());
    return options;
}

/// Of one shot of the ad, without its picture.
generation::ClipOrder shotOrder(const AdOptions& options, int index)
{
    generation::ClipOrder order = options.clips.order;
    order.size = frameOf(options);
    order.name = u"Shot %1"_s.arg(index + 1);
    if (!options.clips.hasMove)
        order.direction.move = moveOfShot(index);
    return order;
}

/// The clips' engine is asked before the pictures are paid, and so is the money for all of it; what
/// the engine will do to the clips is told.
Result<void> checkClips(Session& session, const project::Project& project, const AdOptions& options,
                        Money pictures)
{
    const generation::Studio& studio = session.app().studio();
    Money price = pictures;
    for (int i = 0; i < options.clipCount; ++i) {
        const auto clip = studio.outlook(project, shotOrder(options, i));
        if (!clip)
            return fail(clip.error());
        price += clip->price;
        for (const QString& caution : clip->cautions)
            session.report().warnNow(caution);
    }
    return session.app().studio().affordable(project, options.clips.order.model, price);
}

Result<std::vector<project::VariantId>> makePictures(Session& session, project::Project& project,
                                                     const AdOptions& options)
{
    PictureOptions wanted = options.pictures;
    const QSize frame = frameOf(options);
    if (!session.arguments().has(u"count"_s))
        wanted.count = options.clipCount;
    wanted.size = pictureSizeFor(frame, session.app().studio().models(), wanted.recipe.model);
    if (!session.arguments().has(u"aspect"_s))
        wanted.recipe.aspect = ratioOf(frame);
    auto order = pictureOrder(session, project, wanted);
    if (!order)
        return fail(order.error());
    const Money price = session.app().studio().estimate(*order);
    if (const Result<void> can = checkClips(session, project, options, price); !can)
        return fail(can.error());
    const auto jobs = session.app().studio().makePictures(project, *order);
    if (!jobs)
        return fail(jobs.error());
    const Result<void> made = session.wait(*jobs);
    const Result<void> delivered = session.deliverPictures(*jobs, std::nullopt, {});
    if (!made)
        return fail(made.error());
    if (!delivered)
        return fail(delivered.error());
    std::vector<project::VariantId> variants;
    for (const generation::Job* job : *jobs)
        variants.push_back(session.pictureOf(job)->id);
    return variants;
}

Result<std::vector<timeline::Media>> makeClips(Session& session, project::Project& project,
                                               const AdOptions& options,
                                               const std::vector<project::VariantId>& variants)
{
    std::vector<generation::Job*> jobs;
    for (int i = 0; i < options.clipCount; ++i) {
        generation::ClipOrder order = shotOrder(options, i);
        order.source = variants[std::size_t(i) % variants.size()];
        const auto job = session.app().studio().makeClip(project, order);
        if (!job) {
            for (generation::Job* started : jobs)
                started->cancel();
            return fail(job.error());
        }
        jobs.push_back(*job);
    }
    const Result<void> made = session.wait(jobs);
    std::vector<timeline::Media> clips;
    for (const generation::Job* job : jobs) {
        const project::Clip* clip = session.clipOf(job);
        if (!clip)
            continue;
        if (const Result<void> told = session.deliverClip(*clip, std::nullopt, {}); !told)
            return fail(told.error());
        clips.push_back(
            {timeline::MediaKind::Video, clip->media, clip->id.toString(), clip->duration});
    }
    if (!made)
        return fail(made.error());
    return clips;
}

Result<project::Cut> makeCut(Session& session, project::Project& project, const AdOptions& options,
                             std::vector<timeline::Media> clips)
{
    render::AdPlan plan{.clips = std::move(clips),
                        .texts = options.texts,
                        .size = frameOf(options),
                        .rate = options.clips.order.rate};
    if (!options.music.isEmpty()) {
        const Result<ContentHash> hash = project.media().putFile(options.music);
        if (!hash)
            return fail(hash.error());
        const Result<media::AudioBuffer> sound = media::readAudio(options.music);
        if (!sound)
            return fail(sound.error());
        plan.music = timeline::Media{timeline::MediaKind::Sound, *hash, {}, sound->duration()};
    }
    project::Cut cut{.name = options.pictures.recipe.prompt.left(40).trimmed(),
                     .timeline = render::adTimeline(plan)};
    const Time length = cut.timeline.duration();
    if (plan.music && plan.music->length < length)
        session.report().addWarning(u"the music ends after %1 s, the ad after %2 s"_s
                                        .arg(plan.music->length.seconds(), 0, 'f', 1)
                                        .arg(length.seconds(), 0, 'f', 1));
    const Result<project::CutId> id = project.addCut(cut);
    if (!id)
        return fail(id.error());
    cut.id = *id;
    return cut;
}

Result<void> ad(Session& session)
{
    const Result<AdOptions> options = readAdOptions(session);
    if (!options)
        return fail(options.error());
    const QString name = fileNameFor(options->pictures.recipe.prompt, u"ad"_s);
    const OutputPlace& place = options->place;
    const auto project = session.openProject(place.folder, place.isFile() ? place.base : name);
    if (!project)
        return fail(project.error());
    const auto variants = makePictures(session, **project, *options);
    if (!variants)
        return fail(variants.error());
    auto clips = makeClips(session, **project, *options, *variants);
    if (!clips)
        return fail(clips.error());
    const auto cut = makeCut(session, **project, *options, std::move(*clips));
    if (!cut)
        return fail(cut.error());
    const bool several = options->placements.size() > 1;
    const QString pattern = !place.isFile() || session.arguments().has(u"name"_s) ? options->pattern
                            : several ? place.base + u"-{placement}"_s
                                      : place.base;
    return exportAll(session, **project, *cut, options->placements, pattern, place.folder);
}

} // namespace

Command adCommand()
{
    return {{u"ad"_s, u"PROMPT"_s, u"the whole main job: pictures, clips, cut, files"_s, 1, 1,
             withCommonFlags({{{u"clips"_s, u"N"_s, u"how many shots, 1 to 16 (3)"_s},
                               {u"text"_s, u"A|B|C"_s, u"texts over the shots, in order"_s},
                               {u"music"_s, u"FILE"_s, u"laid under the whole ad"_s}},
                              exportFlags(),
                              pictureFlags(),
                              clipFlags(),
                              placeFlags()})},
            ad,
            [] { return clipHelp() + u"\n"_s + placementHelp(); }};
}

} // namespace rushes::cli
