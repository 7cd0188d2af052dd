#include "core/providers/gemini/OmniClips.h"

#include "core/catalog/Price.h"
#include "core/media/Image.h"
#include "core/providers/gemini/GeminiLimits.h"

#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

QString taskName(ClipTask task)
{
    switch (task) {
    case ClipTask::FromPicture:
        return u"image_to_video"_s;
    case ClipTask::FromReferences:
        return u"reference_to_video"_s;
    case ClipTask::Edit:
        return u"edit"_s;
    case ClipTask::Extend:
        return u"extend"_s;
    case ClipTask::FromWords: // the words alone say it
        break;
    }
    return {};
}

/// The frames of the request; of one that has only decoded pixels, those.
Result<std::vector<QByteArray>> framesOf(const ClipRequest& request)
{
    if (!request.frames.empty())
        return request.frames;
    if (request.picture.isNull())
        return fail(ErrorCode::Usage, u"a clip from a picture needs the picture"_s);
    auto file = media::encodeImage(request.picture, media::ImageFormat::Jpeg);
    if (!file)
        return fail(file.error());
    return std::vector{std::move(*file)};
}

Result<void> addFrames(const ClipRequest& request, PreparedClip& clip)
{
    const auto frames = framesOf(request);
    if (!frames)
        return fail(frames.error());
    for (std::size_t i = 0; i < frames->size(); ++i) {
        auto fitted = fittedPicture((*frames)[i], clipRatioOf(request),
                                    i == 0 ? u"the first frame"_s : u"the last frame"_s);
        if (!fitted)
            return fail(fitted.error());
        clip.turn.pictures.push_back(std::move(fitted->picture));
        if (!fitted->warning.isEmpty())
            clip.warnings << fitted->warning;
    }
    return {};
}

Result<void> addReferences(const ClipRequest& request, PreparedClip& clip)
{
    if (request.task == ClipTask::FromReferences && request.references.empty())
        return fail(ErrorCode::Usage, u"a clip from references needs at least one picture"_s);
    auto pictures = sentPictures(request.references);
    if (!pictures)
        return fail(pictures.error());
    clip.turn.pictures = std::move(*pictures);
    return {};
}

QString wordsOf(const ClipRequest& request)
{
    const QString words = request.words.trimmed();
    if (request.task != ClipTask::Extend || words.startsWith(u"extend"_s, Qt::CaseInsensitive))
        return words;
    return words.isEmpty() ? u"Extend this video."_s : u"Extend this video: "_s + words;
}

} // namespace

Result<PreparedClip> prepareClip(const ClipRequest& request)
{
    const catalog::Model& model = request.model;
    const bool isChange = request.task == ClipTask::Edit || request.task == ClipTask::Extend;
    PreparedClip clip{.turn = {.model = stringAt(model.apiIds, "gemini", model.id),
                               .words = wordsOf(request),
                               .resolution = request.resolution},
                      .warnings = clipWarnings(request)};
    const auto pictures = request.task == ClipTask::FromPicture ? addFrames(request, clip)
                                                                : addReferences(request, clip);
    if (!pictures)
        return fail(pictures.error());
    if (flagAt(model.limits, "seed"))
        clip.turn.seed = request.seed;
    if (request.task != ClipTask::Edit)
        clip.turn.seconds = int(std::lround(clipLengthOf(request).seconds()));
    if (isChange) {
        clip.turn.previous = request.continues;
        return clip;
    }
    clip.turn.task = taskName(request.task);
    clip.turn.aspectRatio = project::aspectText(clipRatioOf(request));
    if (clip.turn.resolution.isEmpty())
        clip.turn.resolution = catalog::usualResolution(model);
    return clip;
}

ClipTurn uploadedTurn(ClipTurn turn, ClipTask task, const QString& address)
{
    turn.previous.clear();
    turn.video = address;
    turn.task = taskName(task);
    return turn;
}

} // namespace rushes::providers
