#include "core/base/JsonMembers.h"

#include <gtest/gtest.h>

#include <limits>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pot
{
    QString name = u"pot"_s;
    int litres = 1;
    Json extra = Json::object();
};

Result<Pot> potFromJson(const Json& json)
{
    JsonMembers members(json);
    Pot pot;
    members.read("name", pot.name);
    members.readObject("size", [&pot](JsonMembers& size) { size.read("litres", pot.litres); });
    pot.extra = members.rest();
    return members.checked(std::move(pot), ErrorCode::Usage);
}

template <class T>
QString problemWith(const Json& value)
{
    const Json object = {{"a", value}};
    JsonMembers members(object);
    T read = {};
    members.read("a", read);
    const auto checked = members.checked(0, ErrorCode::Usage);
    return checked ? QString() : checked.error().detail;
}

} // namespace

TEST(JsonMembers, leavesWhatIsAbsentOrNullAtItsDefault)
{
    const auto pot = potFromJson({{"name", nullptr}});
    ASSERT_TRUE(pot);
    EXPECT_EQ(pot->name, u"pot"_s);
    EXPECT_EQ(pot->litres, 1);
}

TEST(JsonMembers, keepsWhatNobodyAskedForAlsoInsideObjects)
{
    const Json json = {{"name", "x"}, {"lid", true}, {"size", {{"litres", 2}, {"gallons", 0.5}}}};
    const auto pot = potFromJson(json);
    ASSERT_TRUE(pot);
    EXPECT_EQ(pot->extra, (Json{{"lid", true}, {"size", {{"gallons", 0.5}}}}));
    const Json known = {{"name", "x"}, {"size", {{"litres", 2}}}};
    EXPECT_EQ(withRest(known, pot->extra), json);
    EXPECT_EQ(restOf(json, known), pot->extra);
}

TEST(JsonMembers, reportsTheFirstWrongMemberWithItsPath)
{
    const Json json = {{"pots", {{{"name", "a"}}, {{"size", {{"litres", "two"}}}, {"name", 4}}}}};
    JsonMembers members(json);
    std::vector<Pot> pots;
    members.readList("pots", pots, potFromJson);
    const auto checked = members.checked(0, ErrorCode::Io);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Io);
    EXPECT_EQ(checked.error().detail, u"pots[1].name: should be text"_s);
}

TEST(JsonMembers, takesOnlyNumbersThatFit)
{
    EXPECT_EQ(problemWith<int>(2147483647), QString());
    EXPECT_EQ(problemWith<int>(2147483648), u"a: should be a whole number"_s);
    EXPECT_EQ(problemWith<int>(-2147483648LL), QString());
    EXPECT_EQ(problemWith<int>(1.5), u"a: should be a whole number"_s);
    EXPECT_EQ(problemWith<std::uint64_t>(std::numeric_limits<std::uint64_t>::max()), QString());
    EXPECT_EQ(problemWith<std::uint64_t>(-1), u"a: should be a whole number from 0"_s);
    EXPECT_EQ(problemWith<Time>(std::numeric_limits<std::int64_t>::max()), u"a: is too large"_s);
    EXPECT_EQ(problemWith<double>("1"), u"a: should be a number"_s);
}

TEST(JsonMembers, readsTimesOfDayAsUtc)
{
    const Json json = {{"zoned", "2026-03-01T14:00:00+02:00"}, {"plain", "2026-03-01T12:00:00"}};
    JsonMembers members(json);
    QDateTime zoned;
    QDateTime plain;
    members.read("zoned", zoned);
    members.read("plain", plain);
    EXPECT_EQ(zoned, QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    EXPECT_EQ(plain, zoned);
    EXPECT_EQ(plain.timeSpec(), Qt::UTC);
}

} // namespace rushes
