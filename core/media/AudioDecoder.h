/// Decodes one sound track into an AudioBuffer. Owned by one caller, used by one thread, read once.
#pragma once

#include "core/media/Audio.h"
#include "core/media/FFmpeg.h"

namespace rushes::media {

class AudioDecoder
{
public:
    /// The first sound track of the file. Fails with Usage and the file's name when there is none.
    static Result<AudioDecoder> open(const QString& path);

    /// Everything, resampled, lined up with the start of the file's video: a track that starts
    /// later begins with silence, one that starts earlier is cut. Damaged packets are left out.
    /// Fails with Usage when nothing can be decoded or the track is longer than `longestAudio`.
    Result<AudioBuffer> readAll();

private:
    AudioDecoder(QString path, InputPtr input, AVStream* stream, CodecPtr decoder);

    bool convert(const AVFrame& frame);
    bool matchResampler(const AVFrame& frame);
    void drainResampler();
    void append(const std::uint8_t* const* input, int inputFrames);
    void dropPadding();
    void lineUp();
    bool isTooLong() const;

    QString m_path;
    InputPtr m_input;
    AVStream* m_stream;
    CodecPtr m_decoder;
    ResamplerPtr m_resampler;
    AVSampleFormat m_sourceFormat = AV_SAMPLE_FMT_NONE;
    int m_sourceRate = 0;
    int m_sourceChannels = 0;
    std::int64_t m_firstTimeStamp = AV_NOPTS_VALUE;
    AudioBuffer m_buffer;
};

} // namespace rushes::media
