/// Cuts an ad from finished clips: clips in order with short dissolves, one text over each, music
/// below. Pure function, any thread; used by the command line and by the sample project.
#pragma once

#include "core/timeline/Timeline.h"

#include <QStringList>

namespace rushes::render {

struct AdPlan
{
    /// In order; each lasts its `length`, a picture without one lasts four seconds.
    std::vector<timeline::Media> clips = {};
    /// Hook, body, …, call to action. The last of several becomes a button on the last clip, the
    /// others go over the clips from the first on; several share one clip when there are more.
    QStringList texts = {};
    std::optional<timeline::Media> music = {}; ///< fades out with the picture
    QSize size = QSize(1080, 1920);
    FrameRate rate = {30, 1};

    bool operator==(const AdPlan&) const = default;
};

/// As long as its clips together, whole frames each; an empty timeline without clips.
timeline::Timeline adTimeline(const AdPlan& plan);

} // namespace rushes::render
