#include "core/media/VideoEncoder.h"

#include "core/media/Audio.h"

#include <algorithm>
#include <cmath>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double keyFrameSeconds = 2;
constexpr std::int64_t audioBitRate = 256'000;

const char* presetName(EncodeSpeed speed)
{
    switch (speed) {
    case EncodeSpeed::Draft:
        return "ultrafast";
    case EncodeSpeed::Normal:
        return "veryfast";
    case EncodeSpeed::Careful:
        return "medium";
    }
    return "veryfast";
}

/// For encoders without constant quality: about 0.1 bit a pixel at CRF 20, halved by every six
/// steps more, as H.264's quantiser step doubles.
std::int64_t bitRateFor(const VideoFormat& format)
{
    const double pixels = double(format.size.width()) * format.size.height();
    const double bitsPerPixel = 0.1 * std::pow(2.0, (20 - format.quality) / 6.0);
    return std::int64_t(pixels * format.rate.framesPerSecond() * bitsPerPixel);
}

void setColour(AVCodecContext& encoder)
{
    encoder.color_primaries = AVCOL_PRI_BT709;
    encoder.color_trc = AVCOL_TRC_BT709;
    encoder.colorspace = AVCOL_SPC_BT709;
    encoder.color_range = AVCOL_RANGE_MPEG;
    encoder.chroma_sample_location = AVCHROMA_LOC_CENTER;
}

CodecPtr tryEncoder(const VideoFormat& format, const QString& name)
{
    const AVCodec* codec = avcodec_find_encoder_by_name(name.toUtf8().constData());
    CodecPtr encoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder)
        return nullptr;
    encoder->width = format.size.width();
    encoder->height = format.size.height();
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->time_base = {format.rate.denominator, format.rate.numerator};
    encoder->framerate = {format.rate.numerator, format.rate.denominator};
    encoder->sample_aspect_ratio = {1, 1};
    encoder->gop_size =
        std::max(1, int(std::lround(keyFrameSeconds * format.rate.framesPerSecond())));
    encoder->profile = FF_PROFILE_H264_HIGH;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER; // MP4 keeps the headers in its index
    encoder->thread_count = 0;
    setColour(*encoder);

    AVDictionary* options = nullptr;
    if (name == "libx264"_L1) {
        av_dict_set(&options, "preset", presetName(format.speed), 0);
        av_dict_set_int(&options, "crf", format.quality, 0);
        // "ultrafast" turns the 8x8 transform off, and with it the High profile.
        av_dict_set(&options, "x264-params", "8x8dct=1", 0);
    } else {
        encoder->bit_rate = bitRateFor(format);
    }
    const int opened = avcodec_open2(encoder.get(), codec, &options);
    av_dict_free(&options);
    return opened < 0 ? nullptr : std::move(encoder);
}

} // namespace

const QStringList& h264EncoderNames()
{
    static const QStringList names{u"libx264"_s, u"h264_videotoolbox"_s, u"h264_mf"_s,
                                   u"libopenh264"_s};
    return names;
}

Result<CodecPtr> openVideoEncoder(const VideoFormat& format, const QStringList& names)
{
    silenceFFmpeg();
    for (const QString& name : names) {
        if (CodecPtr encoder = tryEncoder(format, name))
            return encoder;
    }
    return fail(ErrorCode::Unsupported,
                u"no H.264 encoder for %1x%2 works here; tried %3"_s.arg(format.size.width())
                    .arg(format.size.height())
                    .arg(names.join(u", "_s)));
}

Result<CodecPtr> openAudioEncoder()
{
    const AVCodec* codec = avcodec_find_encoder_by_name("aac");
    CodecPtr encoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder)
        return fail(ErrorCode::Unsupported, u"FFmpeg has no AAC encoder here"_s);
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->sample_rate = AudioBuffer::sampleRate;
    encoder->time_base = {1, AudioBuffer::sampleRate};
    encoder->bit_rate = audioBitRate;
    encoder->profile = FF_PROFILE_AAC_LOW;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&encoder->ch_layout, AudioBuffer::channels);
    if (const int opened = avcodec_open2(encoder.get(), codec, nullptr); opened < 0)
        return fail(ErrorCode::Unsupported, u"the AAC encoder: "_s + ffmpegError(opened));
    return encoder;
}

} // namespace rushes::media
