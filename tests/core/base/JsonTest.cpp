#include "core/base/Json.h"

#include <gtest/gtest.h>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

TEST(Json, namesTheFileAndThePlaceOfASyntaxError)
{
    const Result<Json> broken = parseJson("{\"a\": ", u"recipe.json"_s);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::Usage);
    EXPECT_TRUE(broken.error().detail.startsWith(u"recipe.json: "_s));
}

TEST(Json, givesTheFallbackForAMemberOfAnotherType)
{
    const Json object = {{"count", "four"}};
    EXPECT_EQ(integerAt(object, "count", 1), 1);
    EXPECT_EQ(stringAt(object, "count"), u"four"_s);
    EXPECT_TRUE(memberAt(object, "missing").is_null());
}

TEST(Json, carriesStrongTypesThereAndBack)
{
    const Json json = {
        {"t", Time::ofMilliseconds(40)}, {"m", Money::ofDollars(0.0336)}, {"s", u"é"_s}};
    EXPECT_EQ(json.at("t").get<Time>(), Time::ofMilliseconds(40));
    EXPECT_EQ(json.at("m").get<Money>(), Money::ofDollars(0.0336));
    EXPECT_EQ(stringAt(json, "s"), u"é"_s);
}

} // namespace rushes
