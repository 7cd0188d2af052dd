#include "core/base/Time.h"

#include <gtest/gtest.h>

namespace rushes {

TEST(Time, countsFramesOfEveryUsualRateExactly)
{
    for (const FrameRate rate : {FrameRate{24}, FrameRate{25}, FrameRate{30}, FrameRate{50},
                                 FrameRate{60}, FrameRate{24000, 1001}, FrameRate{30000, 1001}}) {
        for (const std::int64_t index :
             {std::int64_t(0), std::int64_t(1), std::int64_t(299), std::int64_t(107892)})
            EXPECT_EQ(Time::ofFrames(index, rate).frameIndex(rate), index) << rate.numerator;
    }
}

TEST(Time, isOnTheEarlierFrameOneFlickBeforeABoundary)
{
    const FrameRate rate{30};
    EXPECT_EQ((Time::ofFrames(10, rate) - Time::ofFlicks(1)).frameIndex(rate), 9);
    EXPECT_EQ((-Time::ofFlicks(1)).frameIndex(rate), -1);
}

TEST(Time, rangesContainTheirStartAndNotTheirEnd)
{
    const TimeRange range{Time::ofSeconds(1), Time::ofSeconds(2)};
    EXPECT_TRUE(range.contains(Time::ofSeconds(1)));
    EXPECT_FALSE(range.contains(Time::ofSeconds(3)));
    EXPECT_FALSE(range.overlaps({Time::ofSeconds(3), Time::ofSeconds(1)}));
}

TEST(Time, showsMinutesSecondsAndFrames)
{
    EXPECT_EQ(timecode(Time::ofFrames(12 * 30 + 21, FrameRate{30}), FrameRate{30}),
              QStringLiteral("0:12.21"));
}

} // namespace rushes
