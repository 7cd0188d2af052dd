#include "core/catalog/Price.h"

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::catalog;
using namespace Qt::Literals::StringLiterals;

namespace {

Model model(const QString& id)
{
    return *loadModels()->find(id);
}

} // namespace

TEST(Price, ofAPictureIsTheCatalogs)
{
    EXPECT_EQ(picturePrice(model(u"lite"_s)), Money::ofDollars(0.0336));
    EXPECT_EQ(picturePrice(model(u"gemini-nano-banana-2.1"_s), {.resolution = u"2K"_s}),
              Money::ofDollars(0.0504));
    EXPECT_EQ(picturePrice(model(u"draft-board"_s)), Money());
}

TEST(Price, ofALargePictureWithReferencesCountsBoth)
{
    const Model pro = model(u"seedream-5-0-pro"_s);
    EXPECT_EQ(picturePrice(pro, {.pixels = 2'000'000, .references = 1}), Money::ofDollars(0.045));
    EXPECT_EQ(picturePrice(pro, {.pixels = 4'000'000, .references = 3}), Money::ofDollars(0.096));
}

TEST(Price, overnightIsHalf)
{
    EXPECT_EQ(batchPicturePrice(model(u"lite"_s)), Money::ofDollars(0.0168));
    EXPECT_EQ(batchPicturePrice(model(u"gemini-nano-banana-2.1"_s), {.resolution = u"4K"_s}),
              Money::ofDollars(0.0565));
}

TEST(Price, ofAClipGrowsWithItsLengthAndResolution)
{
    const Model omni = model(u"omni"_s);
    EXPECT_EQ(clipPrice(omni, {}, Time::ofSeconds(4)), Money::ofDollars(0.278));
    EXPECT_EQ(clipPrice(omni, u"4k"_s, Time::ofSeconds(10)), Money::ofDollars(2.085));
    EXPECT_EQ(clipPrice(model(u"sketch"_s), {}, Time::ofSeconds(10)), Money());
}

TEST(Price, ofTokensIsWhatTheReplyReports)
{
    EXPECT_EQ(priceOf(model(u"lite"_s), {.image = 1120}), Money::ofDollars(0.0336));
    // A recorded clip of 3 s: 17,376 tokens of video, 19 in, 235 thought.
    EXPECT_EQ(
        priceOf(model(u"gemini-omni-1.1-flash"_s), {.input = 19, .video = 17'376, .thought = 235}),
        Money::ofDollars(0.3062235));
    EXPECT_FALSE(priceOf(model(u"seedream-5-0-lite"_s), {.image = 1}));
}

TEST(Price, readsAsWords)
{
    EXPECT_EQ(priceText(model(u"lite"_s)), u"$0.034 a picture"_s);
    EXPECT_EQ(priceText(model(u"sketch"_s)), u"free"_s);
    EXPECT_EQ(priceText(Model{.id = u"local:x"_s, .name = {}, .provider = u"local"_s}),
              u"price unknown"_s);
}

TEST(Models, thatAreGoneNameTheirSuccessorAndItsPrice)
{
    const auto found = loadModels()->find(u"gemini-3.1-flash-image"_s);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(found.error().detail.contains(u"2026-10-29"_s));
    EXPECT_TRUE(found.error().detail.contains(u"gemini-nano-banana-2.1"_s));
    EXPECT_TRUE(found.error().detail.contains(u"$0.034 a picture"_s));
}

TEST(Models, thatRetireAreGoneFromThatDayOn)
{
    const Model leaving{.id = u"a"_s, .name = {}, .provider = {}, .retires = u"2026-12-01"_s};
    EXPECT_FALSE(isRetired(leaving, QDate(2026, 11, 30)));
    EXPECT_TRUE(isRetired(leaving, QDate(2026, 12, 1)));
    EXPECT_FALSE(isRetired(model(u"lite"_s), QDate(2040, 1, 1)));
}
