/// Ownership and error text for the FFmpeg libraries: every context is held by a unique_ptr that
/// frees it the right way. Used inside core/media only; any thread, one owner a context. Never
/// opens a network address: only plain files of known container formats.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace rushes::media {

struct FFmpegDeleter
{
    void operator()(AVFormatContext* context) const;
    void operator()(AVCodecContext* context) const;
    void operator()(AVFrame* frame) const;
    void operator()(AVPacket* packet) const;
    void operator()(SwsContext* context) const;
    void operator()(SwrContext* context) const;
};

/// An input: closing it closes its file too. (VideoWriter owns its output context itself.)
using InputPtr = std::unique_ptr<AVFormatContext, FFmpegDeleter>;
using CodecPtr = std::unique_ptr<AVCodecContext, FFmpegDeleter>;
using FramePtr = std::unique_ptr<AVFrame, FFmpegDeleter>;
using PacketPtr = std::unique_ptr<AVPacket, FFmpegDeleter>;
using ScalerPtr = std::unique_ptr<SwsContext, FFmpegDeleter>;
using ResamplerPtr = std::unique_ptr<SwrContext, FFmpegDeleter>;

/// Stops FFmpeg and x264 from writing to standard error; what goes wrong is told by return codes.
/// Call it before the first use; calling it again is free.
void silenceFFmpeg();

/// FFmpeg's words for a negative return code.
QString ffmpegError(int code);

/// The address under which FFmpeg opens exactly this file, whatever characters its name holds.
QByteArray fileUrl(const QString& path);

/// Opens a file and reads its headers. Fails with Usage and the file's name when it is missing, a
/// directory, empty, or in no container format that we read; playlists, which could point
/// elsewhere, are among the latter.
Result<InputPtr> openInput(const QString& path);

/// A decoder opened for one stream of an input. Fails with Usage when this build has none.
Result<CodecPtr> openDecoder(const AVStream* stream, const QString& path);

} // namespace rushes::media
