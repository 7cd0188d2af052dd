#include "core/providers/ark/ArkLimits.h"

#include "core/catalog/ModelLimits.h"
#include "core/catalog/Price.h"

#include <algorithm>
#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using namespace catalog;

namespace {

constexpr double sameArea = 1.1; ///< a tier has a size of up to a tenth more
constexpr int sideStep = 16;     ///< px
constexpr double pixelsPerToken = 1024;

std::vector<QSize> tierSizes(const Model& model, const QString& resolution)
{
    return sizesAt(memberAt(model.limits, "sizes"), resolution.toUtf8().constData());
}

double areaOf(QSize size)
{
    return double(size.width()) * size.height();
}

/// The size rules, where there is one: sizes are rounded, so the recipe's ratio is the sharper.
double wantedRatio(const PictureRequest& request)
{
    const double recipe = request.recipe.aspect.value();
    if (request.size.isEmpty() || isSameRatio(ratioOf(request.size), recipe))
        return recipe;
    return ratioOf(request.size);
}

/// How many pixels a square of this resolution has.
double tierArea(const Model& model, const QString& resolution)
{
    const std::vector<QSize> sizes = tierSizes(model, resolution);
    return sizes.empty() ? 0 : areaOf(sizes.front());
}

QSize sizeOf(double area, double ratio)
{
    const auto stepped = [](double side) {
        return std::max(sideStep, int(std::lround(side / sideStep)) * sideStep);
    };
    return {stepped(std::sqrt(area * ratio)), stepped(std::sqrt(area / ratio))};
}

/// The nearest ratio of the list that looks the same, or nothing.
QString listedRatio(const QStringList& ratios, QSize size)
{
    const auto fits = std::find_if(ratios.begin(), ratios.end(), [&](const QString& text) {
        const auto ratio = project::parseAspectRatio(text);
        return ratio && isSameRatio(ratioOf(size), ratio->value());
    });
    return fits == ratios.end() ? QString() : *fits;
}

Result<void> checkClipTask(const ClipRequest& request)
{
    const Model& model = request.model;
    if (request.task == ClipTask::Edit || request.task == ClipTask::Extend)
        return cannot(model, u"cannot change or extend a finished clip; it makes new ones from a "
                             u"picture, from references or from words"_s);
    if (request.task == ClipTask::FromWords && request.words.trimmed().isEmpty())
        return withoutWords(model, model.name);
    if (request.frames.size() > 2)
        return cannot(
            model, u"takes a first and a last frame, not %1 frames"_s.arg(request.frames.size()));
    const bool startsAtPicture = request.task == ClipTask::FromPicture;
    if (startsAtPicture && !request.frames.empty() && !request.references.empty())
        return cannot(model, u"takes either first and last frames or references, not both"_s);
    return checkReferences(model, request.references.size());
}

Result<void> checkLength(const ClipRequest& request)
{
    const Model& model = request.model;
    const int seconds = seedanceSeconds(request);
    const double least = numberAt(model.limits, "min_s", seconds);
    const double most = numberAt(model.limits, "max_s", seconds);
    if (seconds >= least && seconds <= most)
        return {};
    return cannot(model, u"makes clips of %1 to %2 s, not %3 s"_s.arg(least).arg(most).arg(
                             request.direction.duration.seconds()));
}

} // namespace

Result<void> checkSeedream(const PictureRequest& request)
{
    const Model& model = request.model;
    if (request.recipe.prompt.trimmed().isEmpty())
        return withoutWords(model, model.name);
    const Json& parameters = request.recipe.parameters;
    for (const auto& [key, list, what] : {std::tuple{"resolution", "resolutions", u"resolution"_s},
                                          std::tuple{"format", "formats", u"file format"_s}}) {
        if (auto listed = checkListed(model, list, stringAt(parameters, key), what); !listed)
            return listed;
    }
    const double ratio = wantedRatio(request);
    const double least = numberAt(model.limits, "min_ratio", ratio);
    const double most = numberAt(model.limits, "max_ratio", ratio);
    if (ratio < least || ratio > most)
        return cannot(model,
                      u"makes pictures from 1:%1 to %2:1, not %3"_s.arg(1 / least).arg(most).arg(
                          project::aspectText(request.recipe.aspect)));
    return checkReferences(model,
                           std::max(request.references.size(), request.recipe.references.size()));
}

Result<void> checkSeedance(const ClipRequest& request)
{
    const Model& model = request.model;
    if (auto task = checkClipTask(request); !task)
        return task;
    if (auto listed = checkListed(model, "resolutions", request.resolution, u"resolution"_s);
        !listed)
        return listed;
    if (request.task == ClipTask::FromWords && seedanceRatio(request).isEmpty())
        return cannot(model, u"has no ratio of %1×%2; it has %3"_s.arg(request.size.width())
                                 .arg(request.size.height())
                                 .arg(textsAt(model.limits, "ratios").join(u", "_s)));
    return checkLength(request);
}

QString seedreamResolution(const PictureRequest& request)
{
    const QString named = stringAt(request.recipe.parameters, "resolution");
    if (!named.isEmpty())
        return named;
    const QStringList tiers = textsAt(request.model.limits, "resolutions");
    const auto fits = std::find_if(tiers.begin(), tiers.end(), [&](const QString& tier) {
        return request.size.isEmpty() ||
               tierArea(request.model, tier) * sameArea >= areaOf(request.size);
    });
    return fits != tiers.end() ? *fits : tiers.isEmpty() ? QString() : tiers.back();
}

QSize seedreamSize(const PictureRequest& request)
{
    const double ratio = wantedRatio(request);
    const QString resolution = seedreamResolution(request);
    for (const QSize size : tierSizes(request.model, resolution)) {
        if (isSameRatio(ratioOf(size), ratio))
            return size;
    }
    const double tier = tierArea(request.model, resolution);
    double area = tier > 0 ? tier : std::max(1.0, areaOf(request.size));
    const double least = numberAt(request.model.limits, "min_total_px", 0);
    const double most = numberAt(request.model.limits, "max_total_px", area * 2);
    // Rounding to whole steps may leave the range by a little.
    constexpr double nudge = 0.01;
    while (areaOf(sizeOf(area, ratio)) > most)
        area *= 1 - nudge;
    while (areaOf(sizeOf(area, ratio)) < least)
        area *= 1 + nudge;
    return sizeOf(area, ratio);
}

QString seedreamFormat(const PictureRequest& request)
{
    const QStringList formats = textsAt(request.model.limits, "formats");
    if (formats.size() < 2)
        return {};
    return stringAt(request.recipe.parameters, "format", formats.front());
}

QString seedanceResolution(const ClipRequest& request)
{
    return request.resolution.isEmpty() ? catalog::usualResolution(request.model)
                                        : request.resolution;
}

QString seedanceRatio(const ClipRequest& request)
{
    const bool hasFrame = request.task == ClipTask::FromPicture;
    const QString ofFrames = stringAt(request.model.limits, "frame_ratio");
    if (hasFrame && !ofFrames.isEmpty())
        return ofFrames;
    const QStringList ratios = textsAt(request.model.limits, "ratios");
    const QString listed = request.size.isEmpty() ? QString() : listedRatio(ratios, request.size);
    if (!listed.isEmpty())
        return listed;
    if (request.task == ClipTask::FromWords && !request.size.isEmpty())
        return {};
    return u"adaptive"_s;
}

int seedanceSeconds(const ClipRequest& request)
{
    constexpr double rounding = 1e-6;
    return int(std::ceil(request.direction.duration.seconds() - rounding));
}

Money seedreamPrice(const PictureRequest& request)
{
    return catalog::picturePrice(
        request.model,
        {.resolution = seedreamResolution(request),
         .pixels = std::int64_t(areaOf(seedreamSize(request))),
         .references = int(std::max(request.references.size(), request.recipe.references.size()))});
}

Money seedancePrice(const ClipRequest& request)
{
    const QString resolution = seedanceResolution(request);
    const double pixels =
        numberAt(memberAt(request.model.limits, "frame_px"), resolution.toUtf8().constData());
    const int seconds = seedanceSeconds(request);
    const double frames = seconds * numberAt(request.model.limits, "fps") + 1;
    const auto byTokens = seedanceTokenPrice(
        request.model, resolution, std::int64_t(std::ceil(frames * pixels / pixelsPerToken)));
    if (pixels > 0 && byTokens)
        return *byTokens;
    return catalog::clipPrice(request.model, resolution, Time::ofSeconds(seconds));
}

std::optional<Money> seedanceTokenPrice(const Model& model, const QString& resolution,
                                        std::int64_t tokens)
{
    const Json& price =
        memberAt(memberAt(model.price, "per_million_tokens_usd"), resolution.toUtf8().constData());
    if (!price.is_number())
        return {};
    constexpr double million = 1e6;
    return Money::ofDollars(double(tokens) * price.get<double>() / million);
}

} // namespace rushes::providers
