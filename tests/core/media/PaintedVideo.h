/// Videos for tests in which every frame carries its own number, painted as black and white blocks
/// that survive encoding. Free functions, any thread.
#pragma once

#include "core/media/VideoWriter.h"

#include <QColor>
#include <QDir>
#include <QPainter>

#include <cmath>
#include <numbers>
#include <vector>

namespace rushes::media::test {

inline constexpr int numberBits = 12;

inline QRect bitBlock(QSize size, int bit)
{
    const int columns = numberBits / 2;
    const QSize block(size.width() / columns, size.height() / 4);
    return {QPoint((bit % columns) * block.width(), (bit / columns) * block.height()), block};
}

/// The number's bits in the upper half, a bar that moves with it in the lower half.
inline QImage paintedFrame(QSize size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(60, 90, 120));
    QPainter painter(&image);
    for (int bit = 0; bit < numberBits; ++bit)
        painter.fillRect(bitBlock(size, bit), (number >> bit) & 1 ? Qt::white : Qt::black);
    painter.fillRect(QRect(number * 5 % size.width(), size.height() / 2, 12, size.height() / 2),
                     QColor(220, 160, 40));
    return image;
}

inline int paintedNumber(const QImage& image)
{
    int number = 0;
    for (int bit = 0; bit < numberBits; ++bit) {
        if (qGray(image.pixel(bitBlock(image.size(), bit).center())) > 127)
            number |= 1 << bit;
    }
    return number;
}

/// Interleaved stereo.
inline std::vector<float> sine(double hertz, double amplitude, double seconds)
{
    constexpr int rate = 48000;
    std::vector<float> samples(std::size_t(seconds * rate) * 2);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            float(amplitude * std::sin(2 * std::numbers::pi * hertz * double(i / 2) / rate));
    return samples;
}

inline Result<void> writePaintedVideo(const QString& path, const VideoFormat& format, int frames,
                                      const std::vector<float>& sound = {})
{
    Result<std::unique_ptr<VideoWriter>> writer = VideoWriter::open(path, format);
    if (!writer)
        return fail(writer.error());
    if (!sound.empty()) {
        if (Result<void> written = (*writer)->writeAudio(sound); !written)
            return written;
    }
    for (int i = 0; i < frames; ++i) {
        if (Result<void> written = (*writer)->writeFrame(paintedFrame(format.size, i)); !written)
            return written;
    }
    return (*writer)->finish();
}

} // namespace rushes::media::test
