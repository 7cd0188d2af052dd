#include "core/providers/gemini/GeminiLimits.h"

#include "core/catalog/ModelLimits.h"
#include "core/catalog/Price.h"

#include <algorithm>
#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using namespace catalog;
using direction::CameraMove;

namespace {

QString parameter(const PictureRequest& request, const char* key)
{
    return stringAt(request.recipe.parameters, key);
}

QString seconds(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

Result<void> checkLength(const Model& model, double length, const char* least, const char* most,
                         const QString& what)
{
    const double from = numberAt(model.limits, least);
    const double to = numberAt(model.limits, most, length);
    if (length >= from && length <= to)
        return {};
    return cannot(model, u"makes %1 of %2 to %3 s, not %4 s"_s.arg(what, seconds(from), seconds(to),
                                                                   seconds(length)));
}

Result<void> checkSource(const ClipRequest& request)
{
    const Model& model = request.model;
    if (request.words.trimmed().isEmpty() && request.task == ClipTask::Edit)
        return withoutWords(model, u"an edit"_s);
    if (!request.continues.isEmpty())
        return {};
    if (request.sourceFile.isEmpty())
        return cannot(model, u"can only change clips of its own, or a file that is uploaded"_s);
    const double length = request.sourceDuration.seconds();
    return length > 0 ? checkLength(model, length, "edit_min_s", "edit_max_s",
                                    u"changes to uploaded clips"_s)
                      : Result<void>();
}

Result<void> checkExtension(const ClipRequest& request)
{
    const Model& model = request.model;
    const double added = clipLengthOf(request).seconds();
    if (const auto length =
            checkLength(model, added, "extend_min_s", "extend_max_s", u"extensions"_s);
        !length)
        return length;
    const double most = numberAt(model.limits, "extend_total_s");
    const double source = request.sourceDuration.seconds();
    if (most <= 0 || source + added <= most)
        return {};
    return cannot(model, u"extends clips to %1 s in all; this one has %2 s, so that %3 s more are "
                         u"possible"_s.arg(seconds(most), seconds(source),
                                           seconds(std::max(0.0, most - source))));
}

Result<void> checkNewClip(const ClipRequest& request)
{
    const Model& model = request.model;
    if (request.words.trimmed().isEmpty() && request.task == ClipTask::FromWords)
        return withoutWords(model, u"a clip without a picture"_s);
    if (request.frames.size() > 2)
        return cannot(
            model, u"takes a first and a last frame, not %1 frames"_s.arg(request.frames.size()));
    return checkLength(model, clipLengthOf(request).seconds(), "min_s", "max_s", u"clips"_s);
}

bool circles(CameraMove move)
{
    return move == CameraMove::OrbitLeft || move == CameraMove::OrbitRight;
}

} // namespace

Result<void> checkPicture(const PictureRequest& request)
{
    const Model& model = request.model;
    if (!model.makes(catalog::ModelKind::Image))
        return cannot(model, u"makes no pictures"_s);
    if (request.recipe.prompt.trimmed().isEmpty())
        return withoutWords(model, u"a picture"_s);
    if (const auto ratio =
            checkListed(model, "ratios", project::aspectText(request.recipe.aspect), u"ratio"_s);
        !ratio)
        return ratio;
    if (const auto size =
            checkListed(model, "resolutions", parameter(request, "resolution"), u"resolution"_s);
        !size)
        return size;
    if (const auto level =
            checkListed(model, "thinking", thinkingLevelOf(request), u"thinking level"_s);
        !level)
        return level;
    const std::size_t count = std::max(request.recipe.references.size(), request.references.size());
    return checkReferences(model, count);
}

Result<void> checkClip(const ClipRequest& request)
{
    const Model& model = request.model;
    if (!model.makes(catalog::ModelKind::Video))
        return cannot(model, u"makes no clips"_s);
    if (const auto size = checkListed(model, "resolutions", request.resolution, u"resolution"_s);
        !size)
        return size;
    const bool isChange = request.task == ClipTask::Edit || request.task == ClipTask::Extend;
    if (const auto count = checkReferences(model, request.references.size(),
                                           isChange ? "edit_references" : "references");
        !count)
        return count;
    if (!isChange)
        return checkNewClip(request);
    if (const auto source = checkSource(request); !source)
        return source;
    return request.task == ClipTask::Extend ? checkExtension(request) : Result<void>();
}

QString imageSizeOf(const PictureRequest& request)
{
    const QString wanted = parameter(request, "resolution");
    const QStringList known = textsAt(request.model.limits, "resolutions");
    if (!wanted.isEmpty() || known.isEmpty())
        return wanted;
    constexpr double enough = 0.9; // a model's 1K at 16:9 has a little less than 1024² pixels
    const double side = std::sqrt(double(request.size.width()) * request.size.height());
    const auto fits = std::find_if(known.begin(), known.end(), [&](const QString& size) {
        return sideNamed(size) >= side * enough;
    });
    return fits == known.end() ? known.back() : *fits;
}

QString thinkingLevelOf(const PictureRequest& request)
{
    return parameter(request, "thinking_level").toLower();
}

project::AspectRatio clipRatioOf(const ClipRequest& request)
{
    const double wanted = ratioOf(request.size);
    project::AspectRatio nearest{16, 9};
    double least = INFINITY;
    for (const QString& text : textsAt(request.model.limits, "ratios")) {
        const auto ratio = project::parseAspectRatio(text);
        if (!ratio)
            continue;
        const double away = std::abs(std::log(wanted / ratio->value()));
        if (away < least) {
            least = away;
            nearest = *ratio;
        }
    }
    return nearest;
}

Time clipLengthOf(const ClipRequest& request)
{
    const double step = numberAt(request.model.limits, "step_s");
    const double wanted = request.direction.duration.seconds();
    constexpr double rounding = 1e-6; // 5.0000001 s is five
    return step > 0 ? Time::ofSeconds(std::ceil(wanted / step - rounding) * step)
                    : request.direction.duration;
}

QStringList clipWarnings(const ClipRequest& request)
{
    QStringList warnings;
    const Time made = clipLengthOf(request);
    const bool hasLength = request.task != ClipTask::Edit;
    if (hasLength && std::abs(made.seconds() - request.direction.duration.seconds()) > 0.01)
        warnings << u"%1 makes whole seconds: %2 s instead of %3 s"_s.arg(
            request.model.name, seconds(made.seconds()),
            seconds(request.direction.duration.seconds()));
    if (hasLength && request.task != ClipTask::Extend && circles(request.direction.move))
        warnings << u"people may change their looks in a shot that orbits them"_s;
    return warnings;
}

QStringList clipCautions(const ClipRequest& request)
{
    QStringList all = clipWarnings(request);
    const double made = clipRatioOf(request).value();
    if (request.task == ClipTask::FromPicture && !isSameRatio(ratioOf(request.size), made))
        all << u"%1 makes %2 only: a picture of another shape is cropped, or extended with a blurred copy of itself"_s
                   .arg(request.model.name,
                        textsAt(request.model.limits, "ratios").join(u" and "_s));
    return all;
}

Money estimateOf(const PictureRequest& request)
{
    return catalog::picturePrice(
        request.model,
        {.resolution = imageSizeOf(request),
         .pixels = std::int64_t(request.size.width()) * request.size.height(),
         .references = int(std::max(request.recipe.references.size(), request.references.size()))});
}

Money estimateOf(const ClipRequest& request)
{
    const Json& limits = request.model.limits;
    Time length = clipLengthOf(request);
    if (request.task == ClipTask::Edit)
        length = std::max(request.sourceDuration, Time::ofSeconds(numberAt(limits, "edit_max_s")));
    if (request.task == ClipTask::Extend) {
        const Time most = Time::ofSeconds(numberAt(limits, "extend_total_s"));
        length = request.sourceDuration > Time() ? request.sourceDuration + length
                                                 : std::max(most, length);
    }
    return catalog::clipPrice(request.model, request.resolution, length);
}

} // namespace rushes::providers
