#include "core/media/VideoWriter.h"

#include "core/media/Audio.h"
#include "core/media/ColourConversion.h"
#include "core/media/SyncFile.h"
#include "core/media/VideoEncoder.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class Mp4Writer final : public VideoWriter
{
public:
    Mp4Writer(QString path, const VideoFormat& format)
        : m_path(std::move(path)),
          m_partPath(m_path + u".part"_s),
          m_format(format)
    {}
    ~Mp4Writer() override;

    Result<void> start();
    Result<void> writeFrame(const QImage& frame) override;
    Result<void> writeAudio(std::span<const float> samples) override;
    Result<void> finish() override;

private:
    enum class State { Writing, Failed, Finished };

    Result<void> addStreams();
    Result<void> encode(AVCodecContext& encoder, const AVStream& stream, const AVFrame* frame);
    Result<void> encodeAudioFrame(int sampleCount);
    Result<void> encodeAudioUpTo(std::int64_t sampleCount);
    Result<void> closeFile();
    std::int64_t samplesForFrames() const;
    std::int64_t pendingSamples() const;
    void closeOutput();
    tl::unexpected<Error> failed(ErrorCode code, const QString& what);
    Result<void> checkWriting() const;

    QString m_path;
    QString m_partPath;
    VideoFormat m_format;
    State m_state = State::Writing;
    AVFormatContext* m_output = nullptr;
    CodecPtr m_video;
    CodecPtr m_audio;
    AVStream* m_videoStream = nullptr;
    AVStream* m_audioStream = nullptr;
    FramePtr m_picture{av_frame_alloc()};
    FramePtr m_sound{av_frame_alloc()};
    PacketPtr m_packet{av_packet_alloc()};
    std::int64_t m_frameCount = 0;
    std::int64_t m_samplesEncoded = 0;
    std::vector<float> m_pendingAudio; ///< interleaved; from m_audioTaken on not yet encoded
    std::size_t m_audioTaken = 0;
};

Mp4Writer::~Mp4Writer()
{
    closeOutput();
    if (m_state != State::Finished)
        QFile::remove(m_partPath);
}

void Mp4Writer::closeOutput()
{
    if (!m_output)
        return;
    avio_closep(&m_output->pb);
    avformat_free_context(m_output);
    m_output = nullptr;
}

tl::unexpected<Error> Mp4Writer::failed(ErrorCode code, const QString& what)
{
    m_state = State::Failed;
    return fail(code, u"%1: %2"_s.arg(m_path, what));
}

Result<void> Mp4Writer::checkWriting() const
{
    if (m_state == State::Writing)
        return {};
    return fail(ErrorCode::Io, u"%1: no longer open for writing"_s.arg(m_path));
}

Result<void> Mp4Writer::start()
{
    Result<CodecPtr> video = openVideoEncoder(m_format);
    if (!video)
        return fail(video.error());
    m_video = std::move(*video);
    if (m_format.audio == AudioTrack::Stereo48k) {
        Result<CodecPtr> audio = openAudioEncoder();
        if (!audio)
            return fail(audio.error());
        m_audio = std::move(*audio);
    }
    const QByteArray url = fileUrl(m_partPath);
    if (avformat_alloc_output_context2(&m_output, nullptr, "mp4", url.constData()) < 0)
        return failed(ErrorCode::Unsupported, u"FFmpeg has no MP4 writer here"_s);
    if (Result<void> added = addStreams(); !added)
        return added;
    if (const int opened = avio_open(&m_output->pb, url.constData(), AVIO_FLAG_WRITE); opened < 0)
        return failed(ErrorCode::Io, u"cannot be created (%1)"_s.arg(ffmpegError(opened)));
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int written = avformat_write_header(m_output, &options);
    av_dict_free(&options);
    if (written < 0)
        return failed(ErrorCode::Io, u"cannot write the header (%1)"_s.arg(ffmpegError(written)));
    return {};
}

Result<void> Mp4Writer::addStreams()
{
    m_videoStream = avformat_new_stream(m_output, nullptr);
    m_videoStream->time_base = m_video->time_base;
    m_videoStream->avg_frame_rate = m_video->framerate;
    avcodec_parameters_from_context(m_videoStream->codecpar, m_video.get());
    m_picture->format = m_video->pix_fmt;
    m_picture->width = m_video->width;
    m_picture->height = m_video->height;
    if (av_frame_get_buffer(m_picture.get(), 0) < 0)
        return failed(ErrorCode::Unsupported, u"not enough memory for a frame"_s);
    if (!m_audio)
        return {};
    m_audioStream = avformat_new_stream(m_output, nullptr);
    m_audioStream->time_base = m_audio->time_base;
    avcodec_parameters_from_context(m_audioStream->codecpar, m_audio.get());
    m_sound->format = m_audio->sample_fmt;
    m_sound->sample_rate = m_audio->sample_rate;
    m_sound->nb_samples = m_audio->frame_size;
    av_channel_layout_copy(&m_sound->ch_layout, &m_audio->ch_layout);
    if (av_frame_get_buffer(m_sound.get(), 0) < 0)
        return failed(ErrorCode::Unsupported, u"not enough memory for sound"_s);
    return {};
}

Result<void> Mp4Writer::encode(AVCodecContext& encoder, const AVStream& stream,
                               const AVFrame* frame)
{
    if (const int sent = avcodec_send_frame(&encoder, frame); sent < 0)
        return failed(ErrorCode::Io, u"cannot encode (%1)"_s.arg(ffmpegError(sent)));
    while (true) {
        const int received = avcodec_receive_packet(&encoder, m_packet.get());
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF)
            return {};
        if (received < 0)
            return failed(ErrorCode::Io, u"cannot encode (%1)"_s.arg(ffmpegError(received)));
        m_packet->stream_index = stream.index;
        if (m_packet->duration == 0 && encoder.codec_type == AVMEDIA_TYPE_VIDEO)
            m_packet->duration = 1;
        av_packet_rescale_ts(m_packet.get(), encoder.time_base, stream.time_base);
        if (const int written = av_interleaved_write_frame(m_output, m_packet.get()); written < 0)
            return failed(ErrorCode::Io, u"cannot write (%1)"_s.arg(ffmpegError(written)));
    }
}

Result<void> Mp4Writer::writeFrame(const QImage& frame)
{
    if (Result<void> writing = checkWriting(); !writing)
        return writing;
    if (frame.size() != m_format.size)
        return failed(ErrorCode::Usage, u"frame %1 is %2x%3, not %4x%5"_s.arg(m_frameCount)
                                            .arg(frame.width())
                                            .arg(frame.height())
                                            .arg(m_format.size.width())
                                            .arg(m_format.size.height()));
    if (frame.format() != QImage::Format_RGB32 &&
        frame.format() != QImage::Format_ARGB32_Premultiplied)
        return failed(ErrorCode::Usage,
                      u"frame %1 is neither RGB32 nor ARGB32 premultiplied"_s.arg(m_frameCount));
    if (av_frame_make_writable(m_picture.get()) < 0)
        return failed(ErrorCode::Io, u"not enough memory for a frame"_s);
    convertToI420(frame, {m_picture->data[0], m_picture->data[1], m_picture->data[2],
                          m_picture->linesize[0], m_picture->linesize[1], m_picture->linesize[2]});
    m_picture->pts = m_frameCount++;
    if (Result<void> encoded = encode(*m_video, *m_videoStream, m_picture.get()); !encoded)
        return encoded;
    return encodeAudioUpTo(samplesForFrames());
}

Result<void> Mp4Writer::writeAudio(std::span<const float> samples)
{
    if (Result<void> writing = checkWriting(); !writing)
        return writing;
    if (!m_audio)
        return failed(ErrorCode::Usage, u"sound for a video that was opened without"_s);
    if (samples.size() % AudioBuffer::channels != 0)
        return failed(ErrorCode::Usage, u"half a stereo sample"_s);
    m_pendingAudio.erase(m_pendingAudio.begin(),
                         m_pendingAudio.begin() + std::ptrdiff_t(m_audioTaken));
    m_audioTaken = 0;
    for (const float sample : samples)
        m_pendingAudio.push_back(std::isfinite(sample) ? std::clamp(sample, -1.F, 1.F) : 0.F);
    return encodeAudioUpTo(samplesForFrames());
}

std::int64_t Mp4Writer::samplesForFrames() const
{
    return av_rescale(m_frameCount * AudioBuffer::sampleRate, m_format.rate.denominator,
                      m_format.rate.numerator);
}

std::int64_t Mp4Writer::pendingSamples() const
{
    return std::int64_t(m_pendingAudio.size() - m_audioTaken) / AudioBuffer::channels;
}

Result<void> Mp4Writer::encodeAudioUpTo(std::int64_t sampleCount)
{
    if (!m_audio)
        return {};
    const int frameSize = m_audio->frame_size;
    while (m_samplesEncoded + frameSize <= sampleCount && pendingSamples() >= frameSize) {
        if (Result<void> encoded = encodeAudioFrame(frameSize); !encoded)
            return encoded;
    }
    return {};
}

Result<void> Mp4Writer::encodeAudioFrame(int sampleCount)
{
    if (av_frame_make_writable(m_sound.get()) < 0)
        return failed(ErrorCode::Io, u"not enough memory for sound"_s);
    const float* source = m_pendingAudio.data() + m_audioTaken;
    for (int channel = 0; channel < AudioBuffer::channels; ++channel) {
        auto* plane = reinterpret_cast<float*>(m_sound->data[channel]);
        for (int i = 0; i < sampleCount; ++i)
            plane[i] = source[i * AudioBuffer::channels + channel];
    }
    m_audioTaken += std::size_t(sampleCount) * AudioBuffer::channels;
    m_sound->nb_samples = sampleCount;
    m_sound->pts = m_samplesEncoded;
    m_samplesEncoded += sampleCount;
    return encode(*m_audio, *m_audioStream, m_sound.get());
}

Result<void> Mp4Writer::finish()
{
    if (Result<void> writing = checkWriting(); !writing)
        return writing;
    if (m_frameCount == 0)
        return failed(ErrorCode::Usage, u"a video needs at least one frame"_s);
    if (m_audio) {
        // Exactly as long as the pictures: a missing end is silence, what is over is dropped.
        const std::int64_t rest = samplesForFrames() - m_samplesEncoded;
        m_pendingAudio.resize(m_audioTaken + std::size_t(rest) * AudioBuffer::channels, 0.F);
        if (Result<void> encoded = encodeAudioUpTo(samplesForFrames()); !encoded)
            return encoded;
        const auto tail = int(pendingSamples());
        if (Result<void> encoded = tail > 0 ? encodeAudioFrame(tail) : Result<void>(); !encoded)
            return encoded;
        if (Result<void> flushed = encode(*m_audio, *m_audioStream, nullptr); !flushed)
            return flushed;
    }
    if (Result<void> flushed = encode(*m_video, *m_videoStream, nullptr); !flushed)
        return flushed;
    return closeFile();
}

Result<void> Mp4Writer::closeFile()
{
    if (const int written = av_write_trailer(m_output); written < 0)
        return failed(ErrorCode::Io, u"cannot write the index (%1)"_s.arg(ffmpegError(written)));
    if (const int closed = avio_closep(&m_output->pb); closed < 0)
        return failed(ErrorCode::Io, u"cannot close (%1)"_s.arg(ffmpegError(closed)));
    closeOutput();
    if (!syncFile(m_partPath))
        return failed(ErrorCode::Io, u"cannot be written to the disk"_s);
    if (QFileInfo::exists(m_path) || !QFile::rename(m_partPath, m_path))
        return failed(ErrorCode::Io, u"cannot be renamed from %1"_s.arg(m_partPath));
    m_state = State::Finished;
    return {};
}

Result<void> checkFormat(const QString& path, const VideoFormat& format)
{
    const QSize size = format.size;
    if (size.isEmpty() || size.width() % 2 != 0 || size.height() % 2 != 0)
        return fail(
            ErrorCode::Usage,
            u"%1: the size %2x%3 is not even"_s.arg(path).arg(size.width()).arg(size.height()));
    if (format.rate.numerator <= 0 || format.rate.denominator <= 0)
        return fail(ErrorCode::Usage, u"%1: the frame rate is not positive"_s.arg(path));
    constexpr int worstQuality = 51;
    if (format.quality < 0 || format.quality > worstQuality)
        return fail(ErrorCode::Usage, u"%1: the quality %2 is outside 0 to %3"_s.arg(path)
                                          .arg(format.quality)
                                          .arg(worstQuality));
    return {};
}

} // namespace

Result<std::unique_ptr<VideoWriter>> VideoWriter::open(const QString& path,
                                                       const VideoFormat& format)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return fail(ErrorCode::Usage, u"the file name is empty or holds a zero character"_s);
    if (Result<void> checked = checkFormat(path, format); !checked)
        return fail(checked.error());
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Io, u"%1: exists already"_s.arg(path));
    auto writer = std::make_unique<Mp4Writer>(path, format);
    if (Result<void> started = writer->start(); !started)
        return fail(started.error());
    return writer;
}

} // namespace rushes::media
