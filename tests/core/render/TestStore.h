/// A media folder of a test: pictures, a video that counts its frames, and tones, all made here.
/// Owned by a test; removed with it.
#pragma once

#include "core/media/AssetStore.h"
#include "core/media/Image.h"
#include "core/media/VideoWriter.h"
#include "core/timeline/Timeline.h"

#include <QDataStream>
#include <QTemporaryDir>

#include <cmath>
#include <numbers>

namespace rushes::render {

class TestStore
{
public:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    const media::AssetStore& store() const { return m_store; }

    timeline::Media picture(const QColor& colour, QSize size = QSize(320, 320))
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const auto bytes = media::encodeImage(image, media::ImageFormat::Png);
        return {.kind = timeline::MediaKind::Picture,
                .hash = *m_store.put(*bytes, QStringLiteral("png"))};
    }

    /// Frame i is grey of level 4 × i.
    timeline::Media video(int frames, QSize size, FrameRate rate = {30, 1})
    {
        const QString path = file(QStringLiteral("made.mp4"));
        auto writer = *media::VideoWriter::open(path, {.size = size, .rate = rate});
        for (int i = 0; i < frames; ++i) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(QColor(4 * i, 4 * i, 4 * i));
            (void)writer->writeFrame(image);
        }
        (void)writer->finish();
        timeline::Media made{.kind = timeline::MediaKind::Video,
                             .hash = *m_store.putFile(path),
                             .length = Time::ofFrames(frames, rate)};
        QFile::remove(path);
        return made;
    }

    enum class Style { Swelling, Struck };

    /// Two tones that swell, or are struck twice a second and die away (high peaks), as a 16-bit
    /// stereo WAV file of 48 kHz.
    timeline::Media music(double seconds, double level, Style style = Style::Swelling)
    {
        constexpr int rate = 48000;
        constexpr double full = 32767;
        QByteArray samples;
        QDataStream out(&samples, QIODevice::WriteOnly);
        out.setByteOrder(QDataStream::LittleEndian);
        const int count = int(seconds * rate);
        for (int i = 0; i < count; ++i) {
            const double t = double(i) / rate;
            const double turn = 2 * std::numbers::pi * t;
            const double swell = style == Style::Swelling ? 0.6 + 0.4 * std::sin(turn * 2)
                                                          : std::exp(-std::fmod(t, 0.5) / 0.03);
            const double wave = std::sin(turn * 220) * 0.6 + std::sin(turn * 1733) * 0.4;
            const auto sample = qint16(full * level * swell * wave);
            out << sample << sample;
        }
        return {.kind = timeline::MediaKind::Sound,
                .hash = *m_store.put(header(samples.size(), rate) + samples, QStringLiteral("wav")),
                .length = Time::ofSeconds(seconds)};
    }

private:
    static QByteArray header(qsizetype bytes, int rate)
    {
        QByteArray text;
        QDataStream out(&text, QIODevice::WriteOnly);
        out.setByteOrder(QDataStream::LittleEndian);
        out.writeRawData("RIFF", 4);
        out << quint32(36 + bytes);
        out.writeRawData("WAVEfmt ", 8);
        out << quint32(16) << quint16(1) << quint16(2) << quint32(rate) << quint32(rate * 4)
            << quint16(4) << quint16(16);
        out.writeRawData("data", 4);
        out << quint32(bytes);
        return text;
    }

    QTemporaryDir m_folder;
    media::AssetStore m_store{QDir(m_folder.filePath(QStringLiteral("media")))};
};

/// One item that fills `seconds` from `start`.
inline timeline::Item itemOf(const timeline::Media& media, double start, double seconds)
{
    return {.id = timeline::ItemId::make(),
            .name = QStringLiteral("item"),
            .range = {Time::ofSeconds(start), Time::ofSeconds(seconds)},
            .alternates = {{.media = media}}};
}

inline timeline::Track& trackOfKind(timeline::Timeline& timeline, timeline::TrackKind kind)
{
    for (timeline::Track& track : timeline.tracks) {
        if (track.kind == kind && track.name != QStringLiteral("V2"))
            return track;
    }
    return timeline.tracks.front();
}

} // namespace rushes::render
