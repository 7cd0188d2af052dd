#include "core/media/VideoReader.h"

#include "core/media/FrameCache.h"
#include "core/media/FrameIndex.h"
#include "core/media/FramePicture.h"
#include "core/media/Image.h"

#include <QTransform>

#include <cmath>

extern "C" {
#include <libavutil/display.h>
}

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AVRational flick{1, int(Time::flicksPerSecond)};
constexpr std::size_t cacheBytes = std::size_t(256) << 20;

/// How a stored frame becomes an upright picture with square pixels.
struct Geometry
{
    QSize scaled;         ///< stored size with square pixels
    int quarterTurns = 0; ///< clockwise

    QSize shown() const { return quarterTurns % 2 == 0 ? scaled : scaled.transposed(); }
};

Geometry geometryOf(AVFormatContext& input, AVStream& stream)
{
    Geometry geometry;
    geometry.scaled = QSize(stream.codecpar->width, stream.codecpar->height);
    const AVRational aspect = av_guess_sample_aspect_ratio(&input, &stream, nullptr);
    if (aspect.num > 0 && aspect.den > 0 && aspect.num != aspect.den)
        geometry.scaled.setWidth(
            std::max(1, int(av_rescale(geometry.scaled.width(), aspect.num, aspect.den))));
    size_t bytes = 0;
    const auto* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    constexpr size_t matrixBytes = 9 * sizeof(std::int32_t);
    if (matrix && bytes >= matrixBytes) {
        const double angle = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
        if (std::isfinite(angle))
            geometry.quarterTurns = ((-int(std::lround(angle / 90)) % 4) + 4) % 4;
    }
    return geometry;
}

FrameRate rateOf(AVFormatContext& input, AVStream& stream)
{
    const AVRational rate = av_guess_frame_rate(&input, &stream, nullptr);
    return rate.num > 0 && rate.den > 0 ? FrameRate{rate.num, rate.den} : FrameRate{};
}

class FileVideoReader final : public VideoReader
{
public:
    FileVideoReader(QString path, InputPtr input, int streamIndex)
        : m_path(std::move(path)),
          m_input(std::move(input)),
          m_stream(m_input->streams[streamIndex])
    {}

    Result<void> start();
    const VideoInfo& info() const override { return m_info; }
    Result<QImage> frameAt(Time time) override;

private:
    Result<const AVFrame*> frameFor(std::int64_t timeStamp);
    Result<const AVFrame*> decodeUpTo(std::int64_t timeStamp);
    bool seek(std::int64_t streamTime);
    FramePtr decodeNext();
    Result<QImage> pictureOf(const AVFrame& frame);
    tl::unexpected<Error> damaged(const QString& what) const;

    QString m_path;
    InputPtr m_input;
    AVStream* m_stream;
    CodecPtr m_decoder;
    FrameIndex m_index;
    Geometry m_geometry;
    VideoInfo m_info;
    FrameCache m_cache{cacheBytes};
    FramePicture m_picture;
    PacketPtr m_packet{av_packet_alloc()};
    std::int64_t m_position = AV_NOPTS_VALUE; ///< time stamp of the frame decoded last
};

tl::unexpected<Error> FileVideoReader::damaged(const QString& what) const
{
    return fail(ErrorCode::Usage, u"%1: %2"_s.arg(m_path, what));
}

Result<void> FileVideoReader::start()
{
    const QSize stored(m_stream->codecpar->width, m_stream->codecpar->height);
    if (stored.isEmpty())
        return damaged(u"the video has no size"_s);
    m_geometry = geometryOf(*m_input, *m_stream);
    const qint64 pixels = qint64(m_geometry.scaled.width()) * m_geometry.scaled.height();
    if (std::max(m_geometry.scaled.width(), m_geometry.scaled.height()) > largestImageSide ||
        pixels > largestImagePixels)
        return damaged(u"%1x%2 pixels is too large; the limit is %3 a side and %4 megapixels"_s
                           .arg(m_geometry.scaled.width())
                           .arg(m_geometry.scaled.height())
                           .arg(largestImageSide)
                           .arg(largestImagePixels / 1'000'000));
    Result<CodecPtr> decoder = openDecoder(m_stream, m_path);
    if (!decoder)
        return fail(decoder.error());
    m_decoder = std::move(*decoder);
    m_info.hasAudio =
        av_find_best_stream(m_input.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
    for (unsigned i = 0; i < m_input->nb_streams; ++i) {
        if (m_input->streams[i] != m_stream)
            m_input->streams[i]->discard = AVDISCARD_ALL;
    }
    m_index = FrameIndex::scan(*m_input, m_stream->index);
    if (m_index.isEmpty())
        return damaged(u"the video has no frames"_s);
    m_info.size = m_geometry.shown();
    m_info.rate = rateOf(*m_input, *m_stream);
    m_info.frameCount = m_index.frameCount();
    const std::int64_t frameDuration = av_rescale_q(
        1, AVRational{m_info.rate.denominator, m_info.rate.numerator}, m_stream->time_base);
    m_info.duration =
        Time::ofFlicks(av_rescale_q(m_index.duration(frameDuration), m_stream->time_base, flick));
    if (!seek(m_index.seekTarget(m_index.timeStamp(0))))
        return damaged(u"cannot be rewound"_s);
    return {};
}

Result<QImage> FileVideoReader::frameAt(Time time)
{
    // Rounded to the nearest stamp: some containers count in milliseconds, so a frame may be
    // stamped late.
    const std::int64_t sinceStart = av_rescale_q_rnd(std::max<std::int64_t>(time.flicks(), 0),
                                                     flick, m_stream->time_base, AV_ROUND_NEAR_INF);
    const std::int64_t frame = m_index.frameAt(m_index.timeStamp(0) + sinceStart);
    const Result<const AVFrame*> decoded = frameFor(m_index.timeStamp(frame));
    if (!decoded)
        return fail(decoded.error());
    return pictureOf(**decoded);
}

Result<const AVFrame*> FileVideoReader::frameFor(std::int64_t timeStamp)
{
    if (const AVFrame* cached = m_cache.find(timeStamp))
        return cached;
    const std::int64_t target = m_index.seekTarget(timeStamp);
    // Going on is cheaper than a seek unless a later key picture lies on the way.
    const bool ahead = m_position != AV_NOPTS_VALUE && m_position < timeStamp &&
                       m_index.seekTarget(m_position) == target;
    if (!ahead && !seek(target))
        return damaged(u"cannot seek"_s);
    return decodeUpTo(timeStamp);
}

bool FileVideoReader::seek(std::int64_t streamTime)
{
    m_position = AV_NOPTS_VALUE;
    avcodec_flush_buffers(m_decoder.get());
    return av_seek_frame(m_input.get(), m_stream->index, streamTime, AVSEEK_FLAG_BACKWARD) >= 0;
}

Result<const AVFrame*> FileVideoReader::decodeUpTo(std::int64_t timeStamp)
{
    std::int64_t nearest = AV_NOPTS_VALUE;
    while (FramePtr frame = decodeNext()) {
        m_position = frame->best_effort_timestamp;
        if (nearest == AV_NOPTS_VALUE || m_position <= timeStamp)
            nearest = m_position;
        m_cache.insert(m_position, std::move(frame));
        if (m_position >= timeStamp)
            break;
    }
    // In a damaged file the frame before stands in for one that is lost, as in every player.
    if (const AVFrame* found = m_cache.find(nearest))
        return found;
    return damaged(u"the frame at time stamp %1 cannot be decoded"_s.arg(timeStamp));
}

FramePtr FileVideoReader::decodeNext()
{
    FramePtr frame(av_frame_alloc());
    while (true) {
        const int received = avcodec_receive_frame(m_decoder.get(), frame.get());
        if (received >= 0)
            return frame;
        if (received == AVERROR_EOF)
            return nullptr;
        // A damaged picture (any other error) costs itself, not the rest of the file.
        const int read = av_read_frame(m_input.get(), m_packet.get());
        if (read >= 0 && m_packet->stream_index != m_stream->index) {
            av_packet_unref(m_packet.get());
            continue;
        }
        avcodec_send_packet(m_decoder.get(), read >= 0 ? m_packet.get() : nullptr);
        av_packet_unref(m_packet.get());
    }
}

Result<QImage> FileVideoReader::pictureOf(const AVFrame& frame)
{
    QImage image = m_picture.convert(frame, m_geometry.scaled);
    if (image.isNull())
        return damaged(u"its pixel format cannot be shown"_s);
    if (m_geometry.quarterTurns == 0)
        return image;
    return image.transformed(QTransform().rotate(90.0 * m_geometry.quarterTurns));
}

} // namespace

Result<std::unique_ptr<VideoReader>> VideoReader::open(const QString& path)
{
    Result<InputPtr> input = openInput(path);
    if (!input)
        return fail(input.error());
    const int stream = av_find_best_stream(input->get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const bool coverArt =
        stream >= 0 && ((*input)->streams[stream]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    if (stream < 0 || coverArt)
        return fail(ErrorCode::Usage, u"%1: holds no video"_s.arg(path));
    auto reader = std::make_unique<FileVideoReader>(path, std::move(*input), stream);
    if (Result<void> started = reader->start(); !started)
        return fail(started.error());
    return reader;
}

} // namespace rushes::media
