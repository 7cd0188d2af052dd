#include "app/rushes-cli/AskedShape.h"

#include "core/catalog/ModelLimits.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using catalog::cannot;
using catalog::isSameRatio;
using catalog::sideNamed;
using catalog::textsAt;

namespace {

std::optional<project::AspectRatio> madeRatio(const catalog::Model& model, QSize size)
{
    for (const QString& text : textsAt(model.limits, "ratios")) {
        const auto ratio = project::parseAspectRatio(text);
        if (ratio && isSameRatio(catalog::ratioOf(size), ratio->value()))
            return *ratio;
    }
    return {};
}

} // namespace

Result<void> checkAskedRatio(const Arguments& arguments, const catalog::Model& model,
                             const generation::ClipOrder& order)
{
    const QStringList ratios = textsAt(model.limits, "ratios");
    const bool isAsked = arguments.has(u"size"_s) || arguments.has(u"aspect"_s);
    if (!isAsked || ratios.isEmpty() || order.size.isEmpty())
        return {};
    return madeRatio(model, order.size)
               ? Result<void>()
               : cannot(model, u"makes clips of %1 only"_s.arg(ratios.join(u", "_s)));
}

Result<void> checkAskedRate(const Arguments& arguments, const catalog::Model& model,
                            const generation::ClipOrder& order)
{
    const double made = numberAt(model.limits, "fps");
    constexpr double near = 0.01;
    if (!arguments.has(u"fps"_s) || made <= 0 ||
        std::abs(order.rate.framesPerSecond() - made) < near)
        return {};
    return cannot(model, u"makes %1 frames a second, whatever is asked for"_s.arg(made));
}

Result<void> checkAskedFilm(const Arguments& arguments, const catalog::Model& model)
{
    for (const QString& flag : {u"loop"_s, u"shutter"_s}) {
        if (arguments.has(flag) && !model.isLocal())
            return cannot(model, u"knows no --%1; the sketch does"_s.arg(flag));
    }
    return {};
}

Result<void> checkAskedSize(const catalog::Model& model, QSize size)
{
    const QStringList names = textsAt(model.limits, "resolutions");
    double largest = 0;
    for (const QString& name : names)
        largest = std::max(largest, sideNamed(name));
    constexpr double slack = 1.1; // a model's 1K at 9:16 has a little more than 1024² pixels
    const double side = std::sqrt(double(size.width()) * size.height());
    if (largest <= 0 || side <= largest * slack)
        return {};
    return cannot(model, u"makes pictures of about %1 × %1 pixels at most (%2)"_s.arg(largest).arg(
                             names.join(u", "_s)));
}

project::AspectRatio ratioFor(const catalog::Model& model, QSize size)
{
    return madeRatio(model, size).value_or(ratioOf(size));
}

project::AspectRatio ratioOf(QSize frame)
{
    constexpr int most = 100;
    const int common = std::gcd(frame.width(), frame.height());
    const QSize least = frame / common;
    const int longer = std::max(least.width(), least.height());
    if (longer <= most)
        return {least.width(), least.height()};
    return {std::max(1, least.width() * most / longer),
            std::max(1, least.height() * most / longer)};
}

} // namespace rushes::cli
