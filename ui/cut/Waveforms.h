/// The peaks of the music files on the timeline, measured once per file on the pool and kept. Main
/// thread; owned by the timeline view.
#pragma once

#include "core/media/AssetStore.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace rushes::cut {

class Waveforms : public QObject
{
    Q_OBJECT

public:
    static constexpr int peaksPerSecond = 50;

    explicit Waveforms(const media::AssetStore& store, QObject* parent = nullptr);

    /// Empty until measured (`ready` tells), and for a file that cannot be read.
    const std::vector<float>& peaks(const ContentHash& sound);

signals:
    void ready();

private:
    media::AssetStore m_store;
    QHash<ContentHash, std::vector<float>> m_peaks;
};

} // namespace rushes::cut
