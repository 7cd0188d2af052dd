#include "core/base/NearestNames.h"

#include <gtest/gtest.h>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

TEST(NearestNames, offersTheNameOneSlipAway)
{
    const QStringList known{u"push-in"_s, u"pull-out"_s, u"static"_s};
    EXPECT_EQ(nearestNames(u"pushin"_s, known).value(0), u"push-in"_s);
    EXPECT_EQ(nearestNames(u"stattic"_s, known), QStringList{u"static"_s});
}

TEST(NearestNames, listsEverythingWhenNothingIsNear)
{
    EXPECT_EQ(unknownName(u"move"_s, u"qqqqqqqq"_s, {u"roll"_s}),
              u"unknown move \"qqqqqqqq\"; known are roll"_s);
}

} // namespace rushes
