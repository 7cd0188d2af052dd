#include "core/generation/LiveStage.h"

#include <gtest/gtest.h>

namespace rushes::generation {

TEST(LiveStage, letsTheNewestTextWin)
{
    LiveStage stage;
    const auto older = stage.newText(), newer = stage.newText();
    EXPECT_EQ(stage.arrived(newer, LiveStage::Quality::Real), LiveStage::Place::Stage);
    EXPECT_EQ(stage.arrived(older, LiveStage::Quality::Real), LiveStage::Place::Strip);
}

TEST(LiveStage, letsARealPictureReplaceTheDraftOfTheSameText)
{
    LiveStage stage;
    const auto text = stage.newText();
    EXPECT_EQ(stage.arrived(text, LiveStage::Quality::Draft), LiveStage::Place::Stage);
    EXPECT_EQ(stage.arrived(text, LiveStage::Quality::Real), LiveStage::Place::Stage);
    EXPECT_EQ(stage.arrived(text, LiveStage::Quality::Draft), LiveStage::Place::Strip);
}

TEST(LiveStage, showsNothingLateAfterTheFieldWasCleared)
{
    LiveStage stage;
    const auto text = stage.newText();
    stage.clear();
    EXPECT_EQ(stage.arrived(text, LiveStage::Quality::Real), LiveStage::Place::Strip);
}

} // namespace rushes::generation
