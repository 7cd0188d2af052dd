#include "core/catalog/ModelLimits.h"

#include <gtest/gtest.h>

namespace rushes::catalog {

using namespace Qt::Literals::StringLiterals;

namespace {

const Model film{
    .id = u"film"_s,
    .name = u"Film One"_s,
    .provider = u"ark"_s,
    .limits = {{"ratios", {"16:9", 3, "9:16"}}, {"references", 2}, {"sizes", {"64x32", "x"}}}};

} // namespace

TEST(ModelLimits, aWantThatIsNotListedIsRefusedWithWhatIs)
{
    EXPECT_TRUE(checkListed(film, "ratios", u"9:16"_s, u"ratio"_s));
    EXPECT_TRUE(checkListed(film, "ratios", {}, u"ratio"_s));
    EXPECT_TRUE(checkListed(film, "tempers", u"any"_s, u"temper"_s)) << "nothing is known of them";
    const Result<void> no = checkListed(film, "ratios", u"1:1"_s, u"ratio"_s);
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(no.error().detail, u"Film One has no ratio 1:1; it has 16:9, 9:16"_s);
    EXPECT_EQ(no.error().model, u"film"_s);
}

TEST(ModelLimits, countReferencesOnlyWhereALimitIsKnown)
{
    EXPECT_TRUE(checkReferences(film, 2));
    EXPECT_FALSE(checkReferences(film, 3));
    EXPECT_TRUE(checkReferences(film, 99, "edit_references"));
}

TEST(ModelLimits, readSidesAndSizes)
{
    EXPECT_EQ(sideNamed(u"2K"_s), 2048);
    EXPECT_EQ(sideNamed(u"512"_s), 512);
    EXPECT_EQ(sideNamed(u"large"_s), 0);
    EXPECT_EQ(sizesAt(film.limits, "sizes"), std::vector{QSize(64, 32)});
}

TEST(ModelLimits, ratiosAreTheSameWithinWhatNobodySees)
{
    EXPECT_TRUE(isSameRatio(ratioOf({1344, 768}), 16.0 / 9 * 0.99));
    EXPECT_FALSE(isSameRatio(4.0 / 3, 3.0 / 2));
    EXPECT_EQ(ratioOf({}), 1);
}

} // namespace rushes::catalog
