#include "tests/support/LiveSimulation.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using rushes::testing::LiveOutcome;
using rushes::testing::LiveSimulation;
using rushes::testing::SendingRule;

namespace {

const Money pictureCost = Money::ofDollars(0.0336);

} // namespace

TEST(LiveSimulation, spendsLessThanAFixedPauseAndAFractionOfEveryKey)
{
    int ours = 0, fixedPause = 0, everyKey = 0;
    for (const auto& session : rushes::testing::typingSessions()) {
        ours += LiveSimulation(SendingRule::Ours, session, pictureCost).run().calls;
        fixedPause += LiveSimulation(SendingRule::FixedPause, session, pictureCost).run().calls;
        everyKey += LiveSimulation(SendingRule::EveryKey, session, pictureCost).run().calls;
    }
    EXPECT_LT(ours, fixedPause);
    EXPECT_LT(ours * 20, everyKey);
}

TEST(LiveSimulation, endsEverySessionWithThePictureOfItsLastWords)
{
    for (const auto& session : rushes::testing::typingSessions()) {
        const LiveOutcome outcome = LiveSimulation(SendingRule::Ours, session, pictureCost).run();
        EXPECT_TRUE(outcome.final) << session.name.toStdString();
    }
}

} // namespace rushes::generation
