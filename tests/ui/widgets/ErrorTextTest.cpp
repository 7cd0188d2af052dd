#include "ui/widgets/ErrorText.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace rushes::widgets {

TEST(ErrorText, saysAWholeSentenceForEveryCode)
{
    for (ErrorCode code : {ErrorCode::Usage, ErrorCode::Auth, ErrorCode::Refused,
                           ErrorCode::RateLimited, ErrorCode::Network, ErrorCode::Budget,
                           ErrorCode::Io, ErrorCode::Unsupported, ErrorCode::Cancelled}) {
        const QString text = errorText({.code = code, .detail = {}});
        EXPECT_TRUE(text.endsWith(u'.')) << qPrintable(text);
        EXPECT_TRUE(text.front().isUpper()) << qPrintable(text);
        EXPECT_FALSE(text.contains(u'!')) << qPrintable(text);
        EXPECT_FALSE(text.contains(u"%1"_s)) << qPrintable(text);
    }
}

TEST(ErrorText, quotesTheModelsOwnWords)
{
    const QString text =
        errorText({.code = ErrorCode::Refused, .detail = u"I can't show a real brand's logo."_s});
    EXPECT_TRUE(text.startsWith(u"The model refused: “I can't show a real brand's logo.”"_s))
        << qPrintable(text);
}

TEST(ErrorText, roundsTheWaitUpToSeconds)
{
    const QString text =
        errorText({.code = ErrorCode::RateLimited, .detail = {}, .retryAfter = 17200ms});
    EXPECT_TRUE(text.endsWith(u"Sends again in 18 s."_s)) << qPrintable(text);
}

TEST(ErrorText, namesTheServiceWhoseKeyFails)
{
    EXPECT_TRUE(errorText({.code = ErrorCode::Auth, .detail = {}, .provider = u"Google"_s})
                    .startsWith(u"Google does not accept"_s));
}

TEST(ErrorText, saysThatAKeyIsMissingAndWhereToAddOne)
{
    EXPECT_EQ(errorText({.code = ErrorCode::Auth,
                         .detail = u"no key: set GEMINI_API_KEY or GOOGLE_API_KEY"_s,
                         .provider = u"gemini"_s}),
              u"There is no key for Google yet. Add one in the settings (Ctrl+,)."_s);
}

TEST(ErrorText, makesASentenceOfTheDetail)
{
    const QString text =
        errorText({.code = ErrorCode::Io, .detail = u"cannot write a.png: disk full"_s});
    EXPECT_TRUE(text.endsWith(u"Cannot write a.png: disk full."_s)) << qPrintable(text);
}

} // namespace rushes::widgets
