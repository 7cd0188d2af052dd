#include "core/media/Audio.h"

#include "core/media/Limiter.h"
#include "tests/core/media/PaintedVideo.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

#include <random>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class AudioTest : public ::testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

template <class T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A 16-bit PCM file of a sine at half of full scale.
QByteArray wav(int channels, int rate, double seconds)
{
    QByteArray data;
    for (int i = 0; i < int(seconds * rate); ++i) {
        const double value = 0.5 * std::sin(2 * std::numbers::pi * 440 * i / rate);
        for (int channel = 0; channel < channels; ++channel)
            data += little(qint16(std::lround(value * 32767)));
    }
    const QByteArray format = little(quint16(1)) + little(quint16(channels)) +
                              little(quint32(rate)) + little(quint32(rate * channels * 2)) +
                              little(quint16(channels * 2)) + little(quint16(16));
    return "RIFF" + little(quint32(data.size() + 36)) + "WAVEfmt " + little(quint32(16)) + format +
           "data" + little(quint32(data.size())) + data;
}

AudioBuffer loudAndQuiet(double seconds, float quiet, float loud, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> noise(-1, 1);
    AudioBuffer audio;
    audio.samples.resize(std::size_t(seconds * AudioBuffer::sampleRate) * 2);
    for (std::size_t i = 0; i < audio.samples.size(); ++i) {
        const bool burst = i / 2 % 24000 < 1200;
        audio.samples[i] = noise(random) * (burst ? loud : quiet);
    }
    return audio;
}

float largest(const AudioBuffer& audio)
{
    float peak = 0;
    for (const float sample : audio.samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

} // namespace

TEST_F(AudioTest, readsAnyRateAndChannelsAsStereo48k)
{
    for (const int channels : {1, 2}) {
        for (const int rate : {8000, 44100, 48000, 96000}) {
            const Result<AudioBuffer> audio =
                readAudio(write(u"tone %1.wav"_s.arg(rate), wav(channels, rate, 1)));
            ASSERT_TRUE(audio);
            EXPECT_NEAR(double(audio->frameCount()), 48000, 48) << channels << " at " << rate;
            EXPECT_NEAR(largest(*audio), 0.5, 0.02) << channels << " at " << rate;
            EXPECT_EQ(audio->samples[20000], audio->samples[20001]);
        }
    }
}

TEST_F(AudioTest, bringsSoundThroughAVideoInPlace)
{
    const QString path = m_folder.filePath(u"a.mp4"_s);
    std::vector<float> sound = test::sine(440, 0.5, 2);
    std::fill(sound.begin(), sound.begin() + 48000, 0.F); // half a second of silence
    ASSERT_TRUE(test::writePaintedVideo(path, {.size = {192, 96}, .audio = AudioTrack::Stereo48k},
                                        60, sound));
    const Result<AudioBuffer> audio = readAudio(path);
    ASSERT_TRUE(audio);
    EXPECT_EQ(audio->duration(), Time::ofSeconds(2));
    std::size_t onset = 0;
    while (onset < audio->samples.size() && std::abs(audio->samples[onset]) < 0.1F)
        ++onset;
    EXPECT_NEAR(double(onset / 2), 24000, 200);
}

TEST_F(AudioTest, padsAndTrimsSoundToThePictures)
{
    for (const double seconds : {0.0, 0.3, 1.0, 5.0}) {
        const QString path = m_folder.filePath(u"%1.mp4"_s.arg(seconds));
        ASSERT_TRUE(test::writePaintedVideo(
            path, {.size = {192, 96}, .rate = {24, 1}, .audio = AudioTrack::Stereo48k}, 24,
            test::sine(440, 0.5, seconds)));
        const Result<AudioBuffer> audio = readAudio(path);
        ASSERT_TRUE(audio);
        EXPECT_EQ(audio->frameCount(), 48000) << seconds;
    }
}

TEST_F(AudioTest, writesBrokenSamplesAsSilence)
{
    const QString path = m_folder.filePath(u"nan.mp4"_s);
    std::vector<float> sound = test::sine(440, 3, 1);
    for (std::size_t i = 0; i < sound.size(); i += 100)
        sound[i] = i % 200 == 0 ? NAN : INFINITY;
    ASSERT_TRUE(test::writePaintedVideo(path, {.size = {192, 96}, .audio = AudioTrack::Stereo48k},
                                        30, sound));
    const Result<AudioBuffer> audio = readAudio(path);
    ASSERT_TRUE(audio);
    for (const float sample : audio->samples)
        ASSERT_TRUE(std::isfinite(sample));
}

TEST_F(AudioTest, refusesFilesWithoutSoundAndNamesThem)
{
    const QString mute = m_folder.filePath(u"mute.mp4"_s);
    ASSERT_TRUE(test::writePaintedVideo(mute, {.size = {192, 96}}, 3));
    for (const QString& path : {mute, write(u"empty.wav"_s, {}), write(u"text.wav"_s, "hello"),
                                write(u"none.wav"_s, wav(2, 48000, 0)), m_folder.path(),
                                m_folder.filePath(u"missing.wav"_s)}) {
        const Result<AudioBuffer> audio = readAudio(path);
        ASSERT_FALSE(audio) << path.toStdString();
        EXPECT_EQ(audio.error().code, ErrorCode::Usage);
        EXPECT_TRUE(audio.error().detail.contains(path)) << audio.error().detail.toStdString();
    }
}

TEST_F(AudioTest, measuresTheReferenceTone)
{
    // EBU Tech 3341, case 1: a stereo 1 kHz sine at -23 dBFS measures -23 LUFS.
    const AudioBuffer tone{test::sine(1000, std::pow(10.0, -23.0 / 20), 20)};
    const Loudness loudness = measureLoudness(tone);
    EXPECT_NEAR(loudness.integratedLufs, -23, 0.1);
    EXPECT_NEAR(loudness.truePeakDb, -23, 0.1);
}

TEST_F(AudioTest, findsThePeakBetweenSamples)
{
    // A sine at a quarter of the rate, sampled 45 degrees off its tops: samples reach 0.5, the wave
    // 0.707.
    AudioBuffer tone;
    for (int i = 0; i < 48000; ++i) {
        const float value = i % 4 < 2 ? 0.5F : -0.5F;
        tone.samples.insert(tone.samples.end(), {value, value});
    }
    EXPECT_NEAR(measureLoudness(tone).truePeakDb, -3.01, 0.3);
}

TEST_F(AudioTest, hasNoLoudnessInSilenceOrNothing)
{
    for (const std::size_t count : {std::size_t(0), std::size_t(96000)}) {
        AudioBuffer silence{std::vector<float>(count, 0.F)};
        const Loudness loudness = measureLoudness(silence);
        EXPECT_TRUE(std::isinf(loudness.integratedLufs) && loudness.integratedLufs < 0);
        EXPECT_TRUE(std::isinf(loudness.truePeakDb) && loudness.truePeakDb < 0);
        const AudioBuffer before = silence;
        normaliseLoudness(silence, -14, -1);
        EXPECT_EQ(silence, before);
    }
}

TEST_F(AudioTest, meetsTheTargetUnderTheCeiling)
{
    const AudioBuffer sounds[] = {
        {test::sine(1000, 0.02, 5)},
        {test::sine(997, 1.0, 5)},
        loudAndQuiet(6, 0.05F, 0.9F, 1),
        loudAndQuiet(6, 0.2F, 1.0F, 2),
    };
    for (const double target : {-14.0, -16.0, -23.0}) {
        for (const AudioBuffer& sound : sounds) {
            AudioBuffer audio = sound;
            normaliseLoudness(audio, target, -1);
            const Loudness after = measureLoudness(audio);
            EXPECT_NEAR(after.integratedLufs, target, 0.5);
            EXPECT_LE(after.truePeakDb, -1);
            EXPECT_EQ(audio.frameCount(), sound.frameCount());
        }
    }
}

TEST_F(AudioTest, keepsTheCeilingEvenWhereTheTargetIsOutOfReach)
{
    AudioBuffer audio = loudAndQuiet(3, 0.001F, 1.0F, 3);
    normaliseLoudness(audio, -3, -6);
    EXPECT_LE(measureLoudness(audio).truePeakDb, -6);
    AudioBuffer click{std::vector<float>(4800, 0.F)};
    click.samples[2400] = 1;
    normaliseLoudness(click, -14, -1);
    EXPECT_LE(measureLoudness(click).truePeakDb, -1);
    EXPECT_GT(largest(click), 0.5F);
}

TEST_F(AudioTest, limitsWithoutTouchingWhatIsQuietEnough)
{
    const AudioBuffer quiet{test::sine(440, 0.5, 1)};
    AudioBuffer limited = quiet;
    limitTruePeak(limited, -1);
    EXPECT_EQ(limited, quiet);
}

TEST_F(AudioTest, limitsOnlyAroundAPeak)
{
    AudioBuffer audio{test::sine(440, 0.25, 3)};
    for (std::size_t i = 96000; i < 96400; ++i)
        audio.samples[i] *= 4;
    const AudioBuffer before = audio;
    limitTruePeak(audio, -6);
    EXPECT_LE(measureLoudness(audio).truePeakDb, -5.9);
    EXPECT_EQ(audio.samples[40001], before.samples[40001]) << "long before";
    EXPECT_NEAR(audio.samples[280001], before.samples[280001], 1e-4) << "long after";
    for (std::size_t i = 0; i < audio.samples.size(); ++i)
        ASSERT_LE(std::abs(audio.samples[i]), std::abs(before.samples[i]) + 1e-6F);
}

TEST_F(AudioTest, drawsTheLargestSampleOfEachPart)
{
    AudioBuffer audio{std::vector<float>(2000, 0.F)};
    audio.samples[999] = -0.75F;
    audio.samples[1000] = 0.5F;
    audio.samples[1999] = 2.F;
    EXPECT_EQ(waveformPeaks(audio, 4), (std::vector<float>{0, 0.75F, 0.5F, 1}));
    EXPECT_EQ(waveformPeaks(audio, 1), std::vector<float>{1});
    EXPECT_TRUE(waveformPeaks(audio, 0).empty());
    EXPECT_EQ(waveformPeaks({}, 3), (std::vector<float>{0, 0, 0}));
    EXPECT_EQ(waveformPeaks({{0.5F, 0.1F, 0.2F, -0.3F}}, 4),
              (std::vector<float>{0.5F, 0.5F, 0.3F, 0.3F}));
}

} // namespace rushes::media
