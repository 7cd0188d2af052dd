#include "core/direction/Background.h"

#include <gtest/gtest.h>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(Scenes, areReadBackAsTheyAreWritten)
{
    for (const QString& name : sceneNames()) {
        for (const QString& text : {u"scene:"_s + name, u"scene:"_s + name + u",#a0b0c0"_s}) {
            const Result<Background> background = parseBackground(text);
            ASSERT_TRUE(background) << text.toStdString();
            EXPECT_EQ(background->kind, BackgroundKind::Scene);
            EXPECT_EQ(backgroundText(*background), text);
        }
    }
}

TEST(Scenes, unknownOnesAreRefusedWithTheNearest)
{
    const Result<Background> background = parseBackground(u"scene:podum"_s);
    ASSERT_FALSE(background);
    EXPECT_TRUE(background.error().detail.contains(u"podium"_s));
    EXPECT_FALSE(parseBackground(u"scene:podium,blue"_s));
}

} // namespace rushes::direction
