#include "core/generation/ClipTimes.h"

#include <algorithm>

namespace rushes::generation {

using std::chrono::milliseconds;

QString resolutionOf(const project::Clip& clip)
{
    return stringAt(clip.extra, "resolution");
}

std::optional<milliseconds> typicalClipTime(const project::Document& document,
                                            const catalog::Model& model, const QString& resolution,
                                            const std::map<QString, Measured>& measured)
{
    std::vector<std::int64_t> own;
    for (auto clip = document.clips.rbegin(); clip != document.clips.rend(); ++clip) {
        if (clip->engine == model.id && clip->latencyMs > 0 && resolutionOf(*clip) == resolution)
            own.push_back(clip->latencyMs);
        if (int(own.size()) == clipsThatCount)
            break;
    }
    if (!own.empty()) {
        const auto middle = own.begin() + std::ptrdiff_t(own.size() / 2);
        std::nth_element(own.begin(), middle, own.end());
        return milliseconds(*middle);
    }
    const auto here = measured.find(model.id);
    if (here != measured.end() && here->second.p50Ms)
        return milliseconds(*here->second.p50Ms);
    const double published = numberAt(model.published, "latency_s");
    if (published <= 0)
        return std::nullopt;
    return std::chrono::round<milliseconds>(std::chrono::duration<double>(published));
}

} // namespace rushes::generation
