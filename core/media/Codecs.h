/// What the libraries of this build can do, for `rushes-cli doctor`. A value and one pure function,
/// any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace rushes::media {

struct CodecReport
{
    QString ffmpegVersion;        ///< of libavcodec and its friends, e.g. "5.1.9"
    QString ffmpegLicence;        ///< of this build, in FFmpeg's words
    QString h264Encoder;          ///< the one that VideoWriter will use; empty when none opens
    QStringList encoders;         ///< of those that we use
    QStringList decoders;         ///< of those that generated and imported clips need
    QStringList imageFormatsRead; ///< Qt's names, e.g. "webp"
    QStringList imageFormatsWritten;

    bool operator==(const CodecReport&) const = default;
};

/// Opens an encoder to be sure, so it takes some milliseconds.
CodecReport codecReport();

} // namespace rushes::media
