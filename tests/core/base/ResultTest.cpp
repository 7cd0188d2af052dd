#include "core/base/Result.h"

#include <gtest/gtest.h>

namespace rushes {

TEST(Result, hasTheExitCodesOfTheCommandLineContract)
{
    EXPECT_EQ(exitCode(ErrorCode::Usage), 2);
    EXPECT_EQ(exitCode(ErrorCode::Auth), 3);
    EXPECT_EQ(exitCode(ErrorCode::Io), 8);
    EXPECT_EQ(exitCode(ErrorCode::Unsupported), 9);
    EXPECT_EQ(exitCode(ErrorCode::Cancelled), 130);
    EXPECT_EQ(codeName(ErrorCode::RateLimited), QStringLiteral("rate_limited"));
}

} // namespace rushes
