#include "core/project/WordRange.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

TEST(WordRange, namesTheWordsAtWhichTheLooksPartAndThoseThatMadeNoDifference)
{
    const WordRange range = wordRange({{u"red shoe on sand"_s, 1},
                                       {u"red shoe on sand, cinematic"_s, 1},
                                       {u"red shoe on sand, cinematic"_s, 1},
                                       {u"red shoe at night"_s, 2},
                                       {u"red shoe at night, cinematic"_s, 2}});
    EXPECT_EQ(range.idle, u"cinematic"_s);
    EXPECT_TRUE(range.parting == u"red shoe at night"_s || range.parting == u"red shoe on sand"_s)
        << range.parting.toStdString();
    EXPECT_FALSE(range.isOneText);
}

TEST(WordRange, saysWhenAllHaveTheSameWords)
{
    EXPECT_EQ(wordRange({{u"red shoe"_s, 1}, {u"red shoe"_s, 1}}), WordRange{.isOneText = true});
}

TEST(WordRange, drawsNothingFromOnePictureAlone)
{
    EXPECT_EQ(wordRange({{u"red shoe"_s, 1}, {u"red shoe, night"_s, 2}}), WordRange());
    EXPECT_EQ(wordRange({}), WordRange());
}

} // namespace rushes::project
