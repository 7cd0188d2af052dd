#include "core/generation/ClipTimes.h"

#include <algorithm>

namespace rushes::generation {

using std::chrono::milliseconds;

namespace {

/// The middle of the last clips of the model at this resolution; where none was made at it (the
/// service chose it, or it is the first), at any.
std::optional<milliseconds> ownTime(const project::Document& document, const catalog::Model& model,
                                    const QString& resolution)
{
    std::vector<std::int64_t> same, any;
    for (auto clip = document.clips.rbegin(); clip != document.clips.rend(); ++clip) {
        if (clip->engine != model.id || clip->latencyMs <= 0)
            continue;
        if (resolutionOf(*clip) == resolution)
            same.push_back(clip->latencyMs);
        if (int(any.size()) < clipsThatCount)
            any.push_back(clip->latencyMs);
        if (int(same.size()) == clipsThatCount)
            break;
    }
    std::vector<std::int64_t>& counted = same.empty() ? any : same;
    if (counted.empty())
        return std::nullopt;
    const auto middle = counted.begin() + std::ptrdiff_t(counted.size() / 2);
    std::nth_element(counted.begin(), middle, counted.end());
    return milliseconds(*middle);
}

} // namespace

QString resolutionOf(const project::Clip& clip)
{
    return stringAt(clip.extra, "resolution");
}

std::optional<milliseconds> typicalClipTime(const project::Document& document,
                                            const catalog::Model& model, const QString& resolution,
                                            const std::map<QString, Measured>& measured)
{
    const auto own = ownTime(document, model, resolution);
    if (own)
        return own;
    const auto here = measured.find(model.id);
    if (here != measured.end() && here->second.p50Ms)
        return milliseconds(*here->second.p50Ms);
    const double published = numberAt(model.published, "latency_s");
    if (published <= 0)
        return std::nullopt;
    return std::chrono::round<milliseconds>(std::chrono::duration<double>(published));
}

} // namespace rushes::generation
