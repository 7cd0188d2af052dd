#include "core/base/Json.h"

#include <gtest/gtest.h>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

TEST(Json, namesTheFileAndThePlaceOfASyntaxError)
{
    const Result<Json> broken = parseJson("{\"a\": ", u"recipe.json"_s);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::Usage);
    EXPECT_EQ(broken.error().detail, u"recipe.json: not JSON (line 1)"_s);
    EXPECT_EQ(parseJson("{\n\"a\": 1,\n b}\n", u"r"_s).error().detail, u"r: not JSON (line 3)"_s);
    EXPECT_EQ(parseJson({}, u"r"_s).error().detail, u"r: not JSON (line 1)"_s);
    EXPECT_FALSE(parseJson("1e999", u"r"_s).error().detail.contains(u"exception"_s));
}

TEST(Json, givesTheFallbackForAMemberOfAnotherType)
{
    const Json object = {{"count", "four"}};
    EXPECT_EQ(integerAt(object, "count", 1), 1);
    EXPECT_EQ(stringAt(object, "count"), u"four"_s);
    EXPECT_TRUE(memberAt(object, "missing").is_null());
}

TEST(Json, givesTheFallbackForANumberThatIsTooLarge)
{
    const Json object = {{"float", 1e300}, {"whole", UINT64_MAX}, {"half", 2.5}};
    EXPECT_EQ(integerAt(object, "float", 1), 1);
    EXPECT_EQ(integerAt(object, "whole", 1), 1);
    EXPECT_EQ(integerAt(object, "half", 1), 2);
}

TEST(Json, refusesWhatIsNestedTooDeep)
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const Result<Json> read = parseJson(deep, u"answer"_s);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().detail.startsWith(u"answer: "_s));
    const QByteArray brackets = "{\"text\": \"\\\"" + QByteArray(1000, '[') + "\"}";
    EXPECT_TRUE(parseJson(brackets, {})) << "brackets in a text are none";
    const QByteArray wide = "[" + QByteArray("[],").repeated(1000) + "[]]";
    EXPECT_TRUE(parseJson(wide, {}));
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
