#include "core/providers/openai/HostLimits.h"

#include "core/catalog/ModelLimits.h"
#include "core/catalog/Price.h"
#include "core/providers/openai/HostModels.h"

#include <algorithm>
#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using namespace catalog;

namespace {

constexpr int sideStep = 16;

/// Of the sizes nearest in ratio, the one nearest in area.
QSize nearestSize(const std::vector<QSize>& sizes, QSize wanted)
{
    constexpr double alike = 0.02; // difference in ratio that nobody sees
    const auto distance = [&](QSize size) {
        const double ratio = std::abs(std::log(ratioOf(size) / ratioOf(wanted)));
        const double area = std::abs(std::log(double(size.width()) * size.height() /
                                              (double(wanted.width()) * wanted.height())));
        return std::pair(std::round(ratio / alike), area);
    };
    return *std::min_element(sizes.begin(), sizes.end(), [&](QSize one, QSize other) {
        return distance(one) < distance(other);
    });
}

QSize wantedSize(const PictureRequest& request)
{
    return request.size.isEmpty() ? project::sizeFor(request.recipe.aspect) : request.size;
}

enum class Rounding { Down, Up };
int stepped(double side, Rounding rounding)
{
    const double steps = side / sideStep;
    const double whole =
        rounding == Rounding::Up ? std::ceil(steps - 1e-6) : std::floor(steps + 1e-6);
    return std::max(1, int(whole)) * sideStep;
}

Result<void> checkRatio(const catalog::Model& model, project::AspectRatio wanted)
{
    if (auto listed = checkListed(model, "ratios", project::aspectText(wanted), u"ratio"_s);
        !listed)
        return listed;
    const std::vector<QSize> sizes = sizesAt(model.limits, "sizes");
    if (!sizes.empty() && std::none_of(sizes.begin(), sizes.end(), [&](QSize size) {
            return isSameRatio(ratioOf(size), wanted.value());
        }))
        return cannot(
            model, u"has no ratio %1; it makes %2"_s.arg(
                       project::aspectText(wanted), textsAt(model.limits, "sizes").join(u", "_s)));
    return {};
}

Result<void> checkTask(const ClipRequest& request)
{
    switch (request.task) {
    case ClipTask::FromPicture:
        if (request.frames.size() > 1)
            return cannot(request.model, u"takes a first frame here, and no last one"_s);
        return {};
    case ClipTask::FromWords:
        return {};
    case ClipTask::FromReferences:
        return cannot(request.model, u"takes a first frame here, and no references"_s);
    case ClipTask::Edit:
        if (flagAt(request.model.limits, "remix") && !request.continues.isEmpty())
            return {};
        return cannot(request.model, u"cannot change a clip here; make a new one"_s);
    case ClipTask::Extend:
        return cannot(request.model, u"cannot extend a clip here; make a new one"_s);
    }
    return {};
}

Result<void> checkSeconds(const ClipRequest& request)
{
    const Json& limits = request.model.limits;
    const double seconds = request.direction.duration.seconds();
    QStringList lengths;
    for (const Json& each : memberAt(limits, "seconds")) {
        if (!each.is_number())
            continue;
        if (std::abs(each.get<double>() - seconds) < 0.001)
            return {};
        lengths << QString::number(each.get<double>());
    }
    if (!lengths.isEmpty())
        return cannot(request.model, u"makes clips of %1 seconds, not %2"_s.arg(
                                         lengths.join(u", "_s), QString::number(seconds)));
    const double least = numberAt(limits, "min_s", 1);
    const double most = numberAt(limits, "max_s", seconds);
    if (seconds < least || seconds > most)
        return cannot(request.model,
                      u"makes clips of %1 to %2 seconds, not %3"_s.arg(
                          QString::number(least), QString::number(most), QString::number(seconds)));
    if (std::abs(seconds - std::round(seconds)) > 0.001)
        return cannot(request.model,
                      u"makes clips of whole seconds, not %1"_s.arg(QString::number(seconds)));
    return {};
}

int shortSideOf(const QString& resolution)
{
    if (resolution.compare(u"4k"_s, Qt::CaseInsensitive) == 0)
        return 2160;
    QString figure = resolution;
    figure.remove(u"p"_s, Qt::CaseInsensitive);
    return std::max(0, figure.toInt());
}

} // namespace

Result<void> checkHostPicture(const PictureRequest& request)
{
    const catalog::Model& model = request.model;
    if (!model.makes(catalog::ModelKind::Image))
        return cannot(model, u"makes no pictures"_s);
    if (auto count = checkReferences(model, request.references.size()); !count)
        return count;
    if (auto ratio = checkRatio(model, request.recipe.aspect); !ratio)
        return ratio;
    const QSize size = wantedSize(request);
    const auto side = integerAt(model.limits, "max_side", 0);
    if (side > 0 && std::max(size.width(), size.height()) > side)
        return cannot(model,
                      u"makes at most %1 pixels a side, not %2"_s.arg(side).arg(sizeText(size)));
    return {};
}

Result<void> checkHostClip(const ClipRequest& request)
{
    const catalog::Model& model = request.model;
    if (!model.makes(catalog::ModelKind::Video))
        return cannot(model, u"makes no clips"_s);
    if (auto task = checkTask(request); !task)
        return task;
    if (auto seconds = checkSeconds(request); !seconds)
        return seconds;
    const QStringList resolutions = textsAt(model.limits, "resolutions");
    if (!request.resolution.isEmpty() && !resolutions.isEmpty() &&
        !resolutions.contains(request.resolution, Qt::CaseInsensitive))
        return cannot(model, u"has no resolution %1; it has %2"_s.arg(request.resolution,
                                                                      resolutions.join(u", "_s)));
    if (!request.resolution.isEmpty() && shortSideOf(request.resolution) == 0)
        return cannot(model, u"needs a resolution such as 720p, not %1"_s.arg(request.resolution));
    return {};
}

QSize hostPictureSize(const PictureRequest& request)
{
    const QSize wanted = wantedSize(request);
    const std::vector<QSize> sizes = sizesAt(request.model.limits, "sizes");
    if (!sizes.empty())
        return nearestSize(sizes, wanted);
    const Json& limits = request.model.limits;
    const double area = double(wanted.width()) * wanted.height();
    const double least = numberAt(limits, "min_total_px", 0);
    const double most = numberAt(limits, "max_total_px", area);
    double factor = 1;
    Rounding rounding = Rounding::Down;
    if (area < least) {
        factor = std::sqrt(least / area);
        rounding = Rounding::Up;
    } else if (area > most) {
        factor = std::sqrt(most / area);
    }
    return {stepped(wanted.width() * factor, rounding),
            stepped(wanted.height() * factor, rounding)};
}

QSize hostClipSize(const ClipRequest& request)
{
    const QSize wanted = request.size.isEmpty() ? QSize(1280, 720) : request.size;
    QString resolution = request.resolution;
    if (resolution.isEmpty())
        resolution = catalog::usualResolution(request.model);
    const int asked = shortSideOf(resolution);
    const double shortSide = asked > 0 ? asked : 720;
    const double longer = std::max(ratioOf(wanted), 1 / ratioOf(wanted));
    const int longSide = 2 * int(std::lround(shortSide * longer / 2));
    const QSize size =
        ratioOf(wanted) >= 1 ? QSize(longSide, int(shortSide)) : QSize(int(shortSide), longSide);
    const std::vector<QSize> sizes = sizesAt(request.model.limits, "sizes");
    return sizes.empty() ? size : nearestSize(sizes, size);
}

int hostClipSeconds(const ClipRequest& request)
{
    return std::max(1, int(std::lround(request.direction.duration.seconds())));
}

QString sizeText(QSize size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

} // namespace rushes::providers
