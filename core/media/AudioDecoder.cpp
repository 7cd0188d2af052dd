#include "core/media/AudioDecoder.h"

#include <array>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AVRational perSample{1, AudioBuffer::sampleRate};

/// Codecs fill their last block, of 1024 or 2048 samples; a larger difference is a header that is
/// wrong.
constexpr std::int64_t mostPaddingFrames = 4096;

/// Where the file's time zero lies, in the stream's time base: the start of the video, else of the
/// sound itself.
std::int64_t zeroOf(AVFormatContext& input, const AVStream& stream, std::int64_t firstTimeStamp)
{
    const int video = av_find_best_stream(&input, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (video < 0 || input.streams[video]->start_time == AV_NOPTS_VALUE ||
        (input.streams[video]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
        return firstTimeStamp;
    return av_rescale_q(input.streams[video]->start_time, input.streams[video]->time_base,
                        stream.time_base);
}

} // namespace

AudioDecoder::AudioDecoder(QString path, InputPtr input, AVStream* stream, CodecPtr decoder)
    : m_path(std::move(path)),
      m_input(std::move(input)),
      m_stream(stream),
      m_decoder(std::move(decoder))
{}

Result<AudioDecoder> AudioDecoder::open(const QString& path)
{
    Result<InputPtr> input = openInput(path);
    if (!input)
        return fail(input.error());
    const int index = av_find_best_stream(input->get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (index < 0)
        return fail(ErrorCode::Usage, u"%1: holds no sound"_s.arg(path));
    AVStream* stream = (*input)->streams[index];
    Result<CodecPtr> decoder = openDecoder(stream, path);
    if (!decoder)
        return fail(decoder.error());
    return AudioDecoder(path, std::move(*input), stream, std::move(*decoder));
}

Result<AudioBuffer> AudioDecoder::readAll()
{
    const FramePtr frame(av_frame_alloc());
    const PacketPtr packet(av_packet_alloc());
    bool atEnd = false;
    while (!atEnd && !isTooLong()) {
        atEnd = av_read_frame(m_input.get(), packet.get()) < 0;
        if (!atEnd && packet->stream_index != m_stream->index) {
            av_packet_unref(packet.get());
            continue;
        }
        avcodec_send_packet(m_decoder.get(), atEnd ? nullptr : packet.get());
        av_packet_unref(packet.get());
        while (avcodec_receive_frame(m_decoder.get(), frame.get()) >= 0) {
            if (!convert(*frame))
                return fail(ErrorCode::Usage, u"%1: its sound cannot be resampled"_s.arg(m_path));
        }
    }
    if (isTooLong())
        return fail(ErrorCode::Usage, u"%1: its sound is longer than %2 minutes"_s.arg(m_path).arg(
                                          longestAudio.milliseconds() / 60'000));
    drainResampler();
    if (m_buffer.samples.empty())
        return fail(ErrorCode::Usage, u"%1: its sound cannot be decoded"_s.arg(m_path));
    dropPadding();
    lineUp();
    return std::move(m_buffer);
}

bool AudioDecoder::isTooLong() const
{
    return m_buffer.duration() > longestAudio;
}

bool AudioDecoder::convert(const AVFrame& frame)
{
    if (frame.nb_samples <= 0)
        return true;
    if (m_firstTimeStamp == AV_NOPTS_VALUE)
        m_firstTimeStamp = frame.best_effort_timestamp;
    if (!matchResampler(frame))
        return false;
    append(frame.extended_data, frame.nb_samples);
    return true;
}

bool AudioDecoder::matchResampler(const AVFrame& frame)
{
    const auto format = AVSampleFormat(frame.format);
    const int channels = frame.ch_layout.nb_channels;
    if (m_resampler && m_sourceFormat == format && m_sourceRate == frame.sample_rate &&
        m_sourceChannels == channels)
        return true;
    drainResampler();
    AVChannelLayout source{};
    AVChannelLayout stereo{};
    av_channel_layout_default(&stereo, AudioBuffer::channels);
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&source, channels);
    else
        av_channel_layout_copy(&source, &frame.ch_layout);
    SwrContext* resampler = nullptr;
    const int made =
        swr_alloc_set_opts2(&resampler, &stereo, AV_SAMPLE_FMT_FLT, AudioBuffer::sampleRate,
                            &source, format, frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&source);
    m_resampler.reset(resampler);
    if (made < 0)
        return false;
    // One channel goes to both sides at full level, as it was heard.
    constexpr std::array<double, 2> both{1, 1};
    if (channels == 1 && swr_set_matrix(resampler, both.data(), 1) < 0)
        return false;
    m_sourceFormat = format;
    m_sourceRate = frame.sample_rate;
    m_sourceChannels = channels;
    return swr_init(resampler) >= 0;
}

void AudioDecoder::drainResampler()
{
    if (m_resampler)
        append(nullptr, 0);
}

void AudioDecoder::append(const std::uint8_t* const* input, int inputFrames)
{
    const int room = swr_get_out_samples(m_resampler.get(), inputFrames);
    if (room <= 0)
        return;
    const std::size_t before = m_buffer.samples.size();
    m_buffer.samples.resize(before + std::size_t(room) * AudioBuffer::channels);
    auto* output = reinterpret_cast<std::uint8_t*>(m_buffer.samples.data() + before);
    const int made = swr_convert(m_resampler.get(), &output, room,
                                 const_cast<const std::uint8_t**>(input), inputFrames);
    m_buffer.samples.resize(before + std::size_t(std::max(made, 0)) * AudioBuffer::channels);
}

void AudioDecoder::dropPadding()
{
    if (m_stream->duration <= 0)
        return;
    const std::int64_t told = av_rescale_q(m_stream->duration, m_stream->time_base, perSample);
    const std::int64_t over = m_buffer.frameCount() - told;
    if (over > 0 && over < mostPaddingFrames)
        m_buffer.samples.resize(std::size_t(told) * AudioBuffer::channels);
}

void AudioDecoder::lineUp()
{
    if (m_firstTimeStamp == AV_NOPTS_VALUE)
        return;
    const std::int64_t late = m_firstTimeStamp - zeroOf(*m_input, *m_stream, m_firstTimeStamp);
    const std::int64_t shift =
        av_rescale_q(late, m_stream->time_base, perSample) * AudioBuffer::channels;
    const std::int64_t longest =
        std::int64_t(longestAudio.seconds()) * AudioBuffer::sampleRate * AudioBuffer::channels;
    auto& samples = m_buffer.samples;
    if (shift > 0 && shift <= longest)
        samples.insert(samples.begin(), std::size_t(shift), 0.F);
    else if (shift < 0)
        samples.erase(samples.begin(),
                      samples.begin() + std::min(-shift, std::int64_t(samples.size())));
}

} // namespace rushes::media
