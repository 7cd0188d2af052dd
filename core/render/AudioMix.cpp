#include "core/render/AudioMix.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using media::AudioBuffer;
using timeline::Item;
using timeline::MediaKind;
using timeline::TrackKind;

namespace {

using Sound = std::shared_ptr<const AudioBuffer>;

std::int64_t sampleIndex(Time time)
{
    return time.frameIndex(FrameRate{AudioBuffer::sampleRate, 1});
}

class Mixer
{
public:
    Mixer(const media::AssetStore& store, Time duration) : m_store(store)
    {
        m_mix.audio.samples.resize(std::size_t(sampleIndex(duration)) * AudioBuffer::channels, 0.F);
    }

    void add(const Item& item)
    {
        const timeline::Alternate* alternate = item.alternate();
        if (!alternate || alternate->media.kind == MediaKind::Picture || item.gain <= 0)
            return;
        const Sound sound = soundOf(item, alternate->media);
        if (!sound)
            return;
        const std::int64_t from = sampleIndex(alternate->sourceStart);
        const std::int64_t at = sampleIndex(item.range.start);
        const std::int64_t room = m_mix.audio.frameCount() - at;
        const std::int64_t count =
            std::min({sampleIndex(item.range.duration), sound->frameCount() - from, room});
        for (std::int64_t i = std::max<std::int64_t>(0, -from); i < count; ++i) {
            const auto gain = float(gainAt(item, i));
            for (int channel = 0; channel < AudioBuffer::channels; ++channel) {
                const auto in = std::size_t((from + i) * AudioBuffer::channels + channel);
                const auto out = std::size_t((at + i) * AudioBuffer::channels + channel);
                m_mix.audio.samples[out] += sound->samples[in] * gain;
            }
        }
    }

    AudioMix take()
    {
        const bool silent = std::all_of(m_mix.audio.samples.begin(), m_mix.audio.samples.end(),
                                        [](float sample) { return sample == 0.F; });
        if (silent)
            m_mix.audio.samples.clear();
        return std::move(m_mix);
    }

private:
    // Straight lines, as the volume line in the timeline is drawn.
    static double gainAt(const Item& item, std::int64_t sample)
    {
        const auto share = [](std::int64_t passed, Time fade) {
            const std::int64_t length = sampleIndex(fade);
            return passed < length ? double(passed) / double(length) : 1.0;
        };
        const std::int64_t left = sampleIndex(item.range.duration) - sample;
        return item.gain * share(sample, item.fadeIn) * share(left, item.fadeOut);
    }

    Sound soundOf(const Item& item, const timeline::Media& media)
    {
        if (const auto known = m_sounds.constFind(media.hash); known != m_sounds.constEnd())
            return *known;
        Sound sound;
        const auto path = m_store.path(media.hash);
        auto read = path ? media::readAudio(*path)
                         : Result<AudioBuffer>(fail(ErrorCode::Io, u"the file is missing"_s));
        const bool videoWithoutSound =
            !read && media.kind == MediaKind::Video && read.error().code == ErrorCode::Usage;
        if (read)
            sound = std::make_shared<const AudioBuffer>(std::move(*read));
        else if (!videoWithoutSound)
            m_mix.warnings << u"%1 is silent: %2"_s.arg(item.name, read.error().detail);
        m_sounds.insert(media.hash, sound);
        return sound;
    }

    const media::AssetStore& m_store;
    QHash<ContentHash, Sound> m_sounds;
    AudioMix m_mix;
};

} // namespace

AudioMix mixAudio(const timeline::Timeline& timeline, const media::AssetStore& store,
                  const std::stop_token& stop)
{
    Mixer mixer(store, timeline.duration());
    for (const timeline::Track& track : timeline.tracks) {
        if (track.kind == TrackKind::Text || track.states.testFlag(timeline::TrackState::Hidden))
            continue;
        for (const Item& item : track.items) {
            if (!stop.stop_requested())
                mixer.add(item);
        }
    }
    return mixer.take();
}

} // namespace rushes::render
