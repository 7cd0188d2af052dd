/// Small pictures of what lies on the timeline: pictures from the shared kind of cache, videos as
/// one frame every half second, decoded on the pool once per file. Main thread; owned by
/// CutWorkspace and lent to its views; `find` never blocks.
#pragma once

#include "core/media/AssetStore.h"
#include "core/timeline/Timeline.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QHash>
#include <QImage>
#include <QObject>

#include <optional>
#include <vector>

namespace rushes::cut {

class MediaThumbnails : public QObject
{
    Q_OBJECT

public:
    explicit MediaThumbnails(const media::AssetStore& store, QObject* parent = nullptr);

    /// About 240 px on the longest side; nullopt while it is being decoded (`changed` follows) or
    /// when there is none.
    std::optional<QImage> find(const timeline::Media& media, Time sourceTime = {});
    /// The file is not in the project's media folder or cannot be read.
    bool isMissing(const timeline::Media& media) const;

signals:
    void changed();

private:
    struct Strip
    {
        std::vector<QImage> frames;
        bool decoding = true;
    };
    std::optional<QImage> findInVideo(const ContentHash& hash, const QString& path,
                                      Time sourceTime);

    media::AssetStore m_store;
    widgets::ThumbnailCache m_pictures;
    QHash<ContentHash, Strip> m_strips;
};

} // namespace rushes::cut
