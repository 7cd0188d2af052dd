#include "ui/cut/MusicPlayer.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

#include <algorithm>

namespace rushes::cut {

namespace {

const timeline::Item* musicAt(const timeline::Timeline& timeline, Time time)
{
    for (const timeline::Track& track : timeline.tracks) {
        const bool heard = track.kind == timeline::TrackKind::Music &&
                           !track.states.testFlag(timeline::TrackState::Hidden);
        const timeline::Item* item = heard ? timeline::itemAt(track, time) : nullptr;
        if (item && item->alternate())
            return item;
    }
    return nullptr;
}

} // namespace

MusicPlayer::MusicPlayer(const media::AssetStore& store, QObject* parent)
    : QObject(parent),
      m_store(store)
{
    if (QMediaDevices::audioOutputs().isEmpty())
        return;
    m_output = new QAudioOutput(this);
    m_player = new QMediaPlayer(this);
    m_player->setAudioOutput(m_output);
}

void MusicPlayer::play(const timeline::Timeline& timeline, Time time)
{
    const timeline::Item* item = m_player ? musicAt(timeline, time) : nullptr;
    if (!item)
        return;
    const std::optional<QString> path = m_store.path(item->alternate()->media.hash);
    if (!path)
        return;
    const QUrl url = QUrl::fromLocalFile(*path);
    if (m_player->source() != url)
        m_player->setSource(url);
    m_output->setVolume(float(std::clamp(item->gain, 0.0, 1.0)));
    m_player->setPosition(
        (time - item->range.start + item->alternate()->sourceStart).milliseconds());
    m_player->play();
}

void MusicPlayer::stop()
{
    if (m_player)
        m_player->pause();
}

void MusicPlayer::setSound(Sound sound)
{
    if (m_output)
        m_output->setMuted(sound == Sound::Muted);
}

} // namespace rushes::cut
