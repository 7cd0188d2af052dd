#include "core/direction/ChangeWords.h"

#include <gtest/gtest.h>

#include <QSet>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(ChangeWords, sayOnlyWhatDiffers)
{
    const Direction before{.light = *lightNamed(u"noon"_s)};
    Direction after = before;
    EXPECT_EQ(changeWords(before, after), QString());
    after.move = CameraMove::OrbitLeft;
    EXPECT_EQ(changeWords(before, after), u"Change the camera: it orbits to the left."_s);
    after.light = *lightNamed(u"golden-hour"_s);
    const QString both = changeWords(before, after);
    EXPECT_TRUE(both.contains(u"Change the camera"_s));
    EXPECT_TRUE(both.contains(u"Change the light"_s));
    EXPECT_FALSE(both.contains(u"background"_s));
}

TEST(ChangeWords, aLengthCannotBeChangedInWords)
{
    EXPECT_EQ(changeWords({}, {.duration = Time::ofSeconds(9)}), QString());
}

TEST(ChangeWords, everyMoveAndLightHasItsOwn)
{
    QSet<QString> moves, lights;
    for (int i = 0; i < moveNames().size(); ++i)
        moves.insert(cameraChange(CameraMove(i)));
    for (const QString& name : lightNames())
        lights.insert(lightChange(*lightNamed(name)));
    EXPECT_EQ(moves.size(), moveNames().size());
    EXPECT_GE(lights.size(), lightNames().size() - 2); // words are coarser than presets
}

TEST(ChangeWords, areSentWithThatAllElseStays)
{
    EXPECT_EQ(sentChange(u"warmer light"_s), u"Warmer light. Keep everything else the same."_s);
    EXPECT_EQ(sentChange(u"Slower. Keep the rest."_s), u"Slower. Keep the rest."_s);
    EXPECT_EQ(sentChange({}), QString());
    EXPECT_EQ(shownChange(sentChange(u"warmer light"_s)), u"Warmer light."_s);
}

TEST(ChangeWords, areJoinedAsSentences)
{
    EXPECT_EQ(joinedChanges(u"slower"_s, u"Make it night."_s), u"Slower. Make it night."_s);
    EXPECT_EQ(joinedChanges({}, u"night"_s), u"Night."_s);
    EXPECT_EQ(joinedChanges(u"night"_s, {}), u"Night."_s);
}

} // namespace rushes::direction
