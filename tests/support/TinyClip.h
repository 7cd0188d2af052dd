/// A real clip of a few small frames, for servers of tests that deliver one.
#pragma once

#include "core/media/VideoWriter.h"

#include <QFile>
#include <QTemporaryDir>

namespace rushes::testing {

/// An MP4 of 24 frames of this size, one second long. Empty when it cannot be written.
inline QByteArray tinyClip(QSize size = {128, 72})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("clip.mp4"));
    auto writer = media::VideoWriter::open(
        path, {.size = size, .rate = {24, 1}, .speed = media::EncodeSpeed::Draft});
    if (!writer)
        return {};
    QImage frame(size, QImage::Format_RGB32);
    for (int i = 0; i < 24; ++i) {
        frame.fill(QColor::fromHsv(i * 10, 200, 200));
        if (!(*writer)->writeFrame(frame))
            return {};
    }
    QFile file(path);
    return (*writer)->finish() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace rushes::testing
