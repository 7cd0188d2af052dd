#include "core/generation/ClipPlan.h"

#include <algorithm>
#include <cmath>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualSide = 1080;
constexpr int longestSide = 8192;

int even(double length)
{
    return std::clamp(2 * int(std::lround(length / 2)), 2, longestSide);
}

} // namespace

std::optional<int> resolutionSide(const QString& resolution)
{
    const QString text = resolution.toLower();
    if (text == u"360p"_s)
        return 360;
    if (text == u"720p"_s)
        return 720;
    if (text == u"1080p"_s)
        return 1080;
    if (text == u"4k"_s)
        return 2160;
    return std::nullopt;
}

QSize clipSize(QSize wanted, QSize source, const QString& resolution)
{
    if (!wanted.isEmpty())
        return wanted;
    if (source.isEmpty())
        return {usualSide, usualSide};
    const int shorter = std::min(source.width(), source.height());
    const double scale = double(resolutionSide(resolution).value_or(usualSide)) / shorter;
    return {even(source.width() * scale), even(source.height() * scale)};
}

providers::ClipRequest planClip(const project::Project& project, const ClipOrder& order,
                                const catalog::Model& model)
{
    const project::Variant* source = project.variant(order.source);
    return {.model = model,
            .picture = {},
            .direction = order.direction,
            .words = order.words.isEmpty() ? direction::toWords(order.direction) : order.words,
            .size = clipSize(order.size, source ? source->size : QSize(), order.resolution),
            .rate = order.rate,
            .resolution = order.resolution};
}

} // namespace rushes::generation
