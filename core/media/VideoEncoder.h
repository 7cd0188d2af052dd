/// Opens the encoders that VideoWriter uses, with every setting that ends up in the file. Free
/// functions, any thread; the contexts belong to the caller.
#pragma once

#include "core/media/FFmpeg.h"
#include "core/media/VideoWriter.h"

#include <QStringList>

namespace rushes::media {

/// The H.264 encoders that we know how to set, best first.
const QStringList& h264EncoderNames();

/// An H.264 encoder: High profile, yuv420p, BT.709 limited range, a key frame at least every two
/// seconds. The first of `names` that opens is taken. Fails with Unsupported and the names when
/// none does.
Result<CodecPtr> openVideoEncoder(const VideoFormat& format,
                                  const QStringList& names = h264EncoderNames());

/// AAC-LC, 48 kHz stereo, 256 kb/s, planar float in frames of 1024 samples.
Result<CodecPtr> openAudioEncoder();

} // namespace rushes::media
