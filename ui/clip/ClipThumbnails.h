/// One small picture of each finished clip, its middle frame, decoded on the pool once. Main
/// thread; `find` never blocks.
#pragma once

#include "core/media/AssetStore.h"

#include <QHash>
#include <QImage>
#include <QObject>

#include <optional>

namespace rushes::clip {

class ClipThumbnails : public QObject
{
    Q_OBJECT

public:
    explicit ClipThumbnails(const media::AssetStore& store, QObject* parent = nullptr)
        : QObject(parent),
          m_store(store)
    {}

    /// Nothing while it is being decoded, and then `changed` follows, or when there is none.
    std::optional<QImage> find(const ContentHash& clip);

signals:
    void changed();

private:
    media::AssetStore m_store;
    QHash<ContentHash, QImage> m_pictures; ///< null while on its way, or when it cannot be read
};

} // namespace rushes::clip
