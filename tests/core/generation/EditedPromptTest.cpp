#include "core/generation/EditedPrompt.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string edited(const char* prompt, const char* instruction)
{
    return editedPrompt(QString::fromLatin1(prompt), QString::fromLatin1(instruction))
        .toStdString();
}

} // namespace

TEST(EditedPrompt, putsOneThingInThePlaceOfAnother)
{
    EXPECT_EQ(edited("a red cup on a table", "a glass instead of the cup"),
              "a red glass on a table");
    EXPECT_EQ(edited("Cup on a table", "replace the cup with a glass"), "a glass on a table");
    EXPECT_EQ(edited("a cup, seen from above", "change cup into bottle"),
              "a bottle, seen from above");
}

TEST(EditedPrompt, takesAThingOutWithWhatLedToIt)
{
    EXPECT_EQ(edited("a shoe and a palm on sand", "remove the palm"), "a shoe on sand");
    EXPECT_EQ(edited("a shoe, a palm, golden hour", "without palm"), "a shoe, golden hour");
}

TEST(EditedPrompt, movesThePictureToAnotherTimeOrPlace)
{
    EXPECT_EQ(edited("red shoe at golden hour, 35 mm", "at night"), "red shoe at night, 35 mm");
    EXPECT_EQ(edited("red shoe on a beach", "make it in a forest"), "red shoe in a forest");
}

TEST(EditedPrompt, addsWhatIsNotThereYet)
{
    EXPECT_EQ(edited("red shoe", "at night"), "red shoe, at night");
    EXPECT_EQ(edited("red shoe", "a glass instead of the cup"),
              "red shoe, a glass instead of the cup");
    EXPECT_EQ(edited("red shoe", "add a shell"), "red shoe, add a shell");
    EXPECT_EQ(edited("", "a shell"), "a shell");
}

TEST(EditedPrompt, takesWordsWhole)
{
    EXPECT_EQ(edited("a teacup", "remove the cup"), "a teacup, remove the cup");
}

} // namespace rushes::generation
