#include "ui/widgets/TextStyle.h"

#include "tests/ui/widgets/Styled.h"

#include <QFontInfo>
#include <QFontMetricsF>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

using TextStyles = test::Styled;

TEST_F(TextStyles, useTheBundledFaceInItsRealWeights)
{
    for (TextStyle style :
         {TextStyle::Title, TextStyle::Body, TextStyle::BodyStrong, TextStyle::Caption}) {
        const QFontInfo info(fontOf(style));
        EXPECT_EQ(info.family(), u"Inter Rushes"_s);
        EXPECT_EQ(info.weight(), fontOf(style).weight());
    }
}

TEST_F(TextStyles, keepTheSizesOfTheScale)
{
    const double scale = textScale();
    EXPECT_EQ(fontOf(TextStyle::Title).pixelSize(), qRound(20 * scale));
    EXPECT_EQ(fontOf(TextStyle::Caption).pixelSize(), qRound(11 * scale));
    EXPECT_EQ(lineHeight(TextStyle::Prompt), qRound(22 * scale));
    EXPECT_GE(scaledHeight(28), 28);
}

TEST_F(TextStyles, haveFiguresOfOneWidth)
{
    const QFontMetricsF metrics(fontOf(TextStyle::Small));
    EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(u"111"_s), metrics.horizontalAdvance(u"888"_s));
}

} // namespace rushes::widgets
