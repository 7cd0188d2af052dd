/// Where the compositor gets its pictures: one stored picture or one frame of a stored video. Kept
/// separate so that the viewer, the export and tests can use different ones.
#pragma once

#include "core/base/Result.h"
#include "core/media/AssetStore.h"
#include "core/render/LayerCache.h"
#include "core/timeline/Timeline.h"

#include <QImage>

#include <memory>

namespace rushes::render {

class FrameSource
{
public:
    virtual ~FrameSource() = default;
    /// The picture, or the video's frame at `sourceTime`; Format_RGB32 or premultiplied ARGB32. A
    /// missing file fails with Io. Called from one thread at a time. The picture of one hash must
    /// stay the same, because what is made from it is kept in `layers`.
    virtual Result<QImage> frame(const timeline::Media& media, Time sourceTime) = 0;

    /// What the compositor made and will want again: fitted stills and painted text.
    LayerCache& layers() { return m_layers; }

private:
    LayerCache m_layers;
};

/// Reads from a project's media folder; keeps open readers and decoded pictures, bounded in bytes.
/// One thread at a time: make one for the viewer and one for each export.
std::unique_ptr<FrameSource> makeStoreFrames(const media::AssetStore& store);

} // namespace rushes::render
