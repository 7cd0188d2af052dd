#include "ui/clip/JobCell.h"

#include <gtest/gtest.h>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

TEST(JobCell, showsTimeWhereTheServiceDoesNotSayHowFarItIs)
{
    const JobView view{.elapsed = seconds(10), .typical = seconds(40), .isRemote = true};
    EXPECT_NEAR(shownProgress(view), 0.25, 1e-9);
    EXPECT_EQ(progressWords(view), u"10 s of about 40 s"_s);
}

TEST(JobCell, neverShowsMoreThanNearlyDoneByTimeAndSaysThatItTakesLonger)
{
    const JobView view{.elapsed = seconds(90), .typical = seconds(40), .isRemote = true};
    EXPECT_NEAR(shownProgress(view), 0.95, 1e-9);
    EXPECT_EQ(progressWords(view),
              u"Longer than usual. It stays in the queue if you close Rushes."_s);
}

TEST(JobCell, takesTheEnginesOwnProgressWhereItTellsIt)
{
    const JobView view{.progress = 0.4, .elapsed = seconds(3)};
    EXPECT_NEAR(shownProgress(view), 0.4, 1e-9);
    EXPECT_EQ(progressWords(view), u"40%, 3 s"_s);
    // All that was sent to a service is not all of its work.
    EXPECT_EQ(shownProgress({.progress = 1, .elapsed = seconds(1), .isRemote = true}), 0);
}

} // namespace rushes::clip
