#include "ui/cut/PlaybackClock.h"

#include "tests/support/FakeClock.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::cut;
using namespace std::chrono_literals;

namespace {

class PlaybackClockTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        QObject::connect(&playback, &PlaybackClock::frameDue, &playback,
                         [this](Time time) { due.push_back(time); });
    }
    void passes(std::chrono::milliseconds time)
    {
        clock.advance(time);
        playback.tick();
    }

    rushes::testing::FakeClock clock;
    PlaybackClock playback{clock};
    std::vector<Time> due;
    const FrameRate rate{25, 1};
};

} // namespace

TEST_F(PlaybackClockTest, tellsEachFrameOnce)
{
    playback.play(Time(), Time::ofSeconds(1), rate);
    passes(10ms);
    passes(35ms);
    passes(5ms);
    passes(40ms);
    EXPECT_EQ(due, (std::vector{Time::ofFrames(1, rate), Time::ofFrames(2, rate)}));
}

TEST_F(PlaybackClockTest, skipsFramesInsteadOfPlayingSlower)
{
    playback.play(Time(), Time::ofSeconds(1), rate);
    passes(400ms);
    EXPECT_EQ(due, std::vector{Time::ofFrames(10, rate)});
}

TEST_F(PlaybackClockTest, stopsOnTheLastFrame)
{
    playback.play(Time(), Time::ofSeconds(1), rate);
    passes(3000ms);
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(due.back(), Time::ofFrames(24, rate));
}

TEST_F(PlaybackClockTest, playsBackwardsToTheStart)
{
    playback.play(Time::ofSeconds(1), Time::ofSeconds(2), rate, -2);
    passes(250ms);
    EXPECT_EQ(due.back(), Time::ofMilliseconds(480)) << "0.5 s, at the start of its frame";
    passes(400ms);
    EXPECT_EQ(due.back(), Time());
    EXPECT_FALSE(playback.isPlaying());
}

TEST_F(PlaybackClockTest, countsTheFramesThatNeverReachedTheScreen)
{
    playback.play(Time(), Time::ofSeconds(1), rate);
    playback.frameShown(Time::ofFrames(1, rate));
    playback.frameShown(Time::ofFrames(2, rate));
    EXPECT_EQ(playback.droppedFrames(), 0);
    playback.frameShown(Time::ofFrames(5, rate));
    EXPECT_EQ(playback.droppedFrames(), 2);
}
