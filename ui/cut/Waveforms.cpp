#include "ui/cut/Waveforms.h"

#include "core/base/Async.h"
#include "core/media/Audio.h"

#include <algorithm>

namespace rushes::cut {

namespace {

std::vector<float> measure(const QString& path)
{
    const Result<media::AudioBuffer> audio = media::readAudio(path);
    if (!audio)
        return {};
    const int count = std::max(1, int(audio->duration().seconds() * Waveforms::peaksPerSecond));
    return media::waveformPeaks(*audio, count);
}

} // namespace

Waveforms::Waveforms(const media::AssetStore& store, QObject* parent)
    : QObject(parent),
      m_store(store)
{}

const std::vector<float>& Waveforms::peaks(const ContentHash& sound)
{
    const auto known = m_peaks.constFind(sound);
    if (known != m_peaks.constEnd())
        return *known;
    const auto& none = *m_peaks.insert(sound, {});
    const std::optional<QString> path = m_store.path(sound);
    if (path) {
        whenDone(runAsync([path = *path] { return measure(path); }), this,
                 [this, sound](const std::vector<float>& peaks) {
                     m_peaks.insert(sound, peaks);
                     emit ready();
                 });
    }
    return none;
}

} // namespace rushes::cut
