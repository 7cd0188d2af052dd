#include "core/media/FFmpeg.h"

#include "core/media/Image.h"

#include <QFile>
#include <QFileInfo>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* containerFormats =
    "mov,matroska,webm,avi,mpegts,mpeg,flv,ogg,asf,gif,mxf,h264,hevc,"
    "ivf,wav,w64,aiff,mp3,flac,aac,ac3,amr,caf,opus";

Result<void> checkReadable(const QString& path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || path.contains(QChar::Null))
        return fail(ErrorCode::Usage, u"the file name is empty or holds a zero character"_s);
    if (!file.exists())
        return fail(ErrorCode::Usage, u"%1: no such file"_s.arg(path));
    if (!file.isFile())
        return fail(ErrorCode::Usage, u"%1: not a file"_s.arg(path));
    if (file.size() == 0)
        return fail(ErrorCode::Usage, u"%1: the file is empty"_s.arg(path));
    return {};
}

} // namespace

void FFmpegDeleter::operator()(AVFormatContext* context) const
{
    avformat_close_input(&context);
}

void FFmpegDeleter::operator()(AVCodecContext* context) const
{
    avcodec_free_context(&context);
}

void FFmpegDeleter::operator()(AVFrame* frame) const
{
    av_frame_free(&frame);
}

void FFmpegDeleter::operator()(AVPacket* packet) const
{
    av_packet_free(&packet);
}

void FFmpegDeleter::operator()(SwsContext* context) const
{
    sws_freeContext(context);
}

void FFmpegDeleter::operator()(SwrContext* context) const
{
    swr_free(&context);
}

void silenceFFmpeg()
{
    static const bool silenced = [] {
        av_log_set_level(AV_LOG_QUIET);
        return true;
    }();
    Q_UNUSED(silenced);
}

QString ffmpegError(int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return QString::fromUtf8(text);
}

QByteArray fileUrl(const QString& path)
{
    return "file:" + QFile::encodeName(path);
}

Result<InputPtr> openInput(const QString& path)
{
    if (const Result<void> readable = checkReadable(path); !readable)
        return fail(readable.error());
    silenceFFmpeg();
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", containerFormats, 0);
    AVFormatContext* context = nullptr;
    const int opened = avformat_open_input(&context, fileUrl(path).constData(), nullptr, &options);
    av_dict_free(&options);
    if (opened < 0)
        return fail(ErrorCode::Usage,
                    u"%1: not a video or sound file (%2)"_s.arg(path, ffmpegError(opened)));
    InputPtr input(context);
    context->flags |= AVFMT_FLAG_GENPTS; // AVI tells the order of decoding, not of showing
    if (const int found = avformat_find_stream_info(context, nullptr); found < 0)
        return fail(ErrorCode::Usage, u"%1: damaged (%2)"_s.arg(path, ffmpegError(found)));
    return input;
}

Result<CodecPtr> openDecoder(const AVStream* stream, const QString& path)
{
    const AVCodec* codec = avcodec_find_decoder(stream->codecpar->codec_id);
    if (!codec) {
        const QString name = QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id));
        return fail(ErrorCode::Usage, u"%1: no decoder for %2 is installed"_s.arg(path, name));
    }
    CodecPtr decoder(avcodec_alloc_context3(codec));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream->codecpar) < 0)
        return fail(ErrorCode::Usage, u"%1: damaged stream parameters"_s.arg(path));
    decoder->pkt_timebase = stream->time_base;
    decoder->thread_count = 0;
    decoder->max_pixels = largestImagePixels; // a frame may be larger than the header said
    if (const int opened = avcodec_open2(decoder.get(), codec, nullptr); opened < 0)
        return fail(ErrorCode::Usage,
                    u"%1: cannot be decoded (%2)"_s.arg(path, ffmpegError(opened)));
    return decoder;
}

} // namespace rushes::media
