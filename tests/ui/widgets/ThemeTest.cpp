#include "ui/widgets/Theme.h"

#include "tests/ui/widgets/Styled.h"

#include <QSignalSpy>
#include <QWidget>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace rushes::widgets {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2 relative luminance and contrast.
double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

class ThemeIn : public ::testing::TestWithParam<Scheme>
{};

} // namespace

TEST_P(ThemeIn, neededWordsReachTheContrastOfReadableText)
{
    using enum ColourRole;
    const Theme theme(GetParam());
    for (ColourRole ink : {Text1, Text2, Text3, Accent, Ok, Amber, Red})
        EXPECT_GE(contrast(theme.colour(ink), theme.colour(Panel)), 4.5) << static_cast<int>(ink);
    EXPECT_GE(contrast(theme.colour(OnAccent), theme.colour(Accent)), 4.5);
    EXPECT_GE(contrast(theme.colour(Text3), theme.colour(Raised)), 4.4);
    EXPECT_GE(contrast(Qt::white, theme.colour(Selection)), 4.5);
    EXPECT_GE(contrast(theme.colour(Control), theme.colour(Panel)), 3.0);
}

TEST_P(ThemeIn, greysBehindPicturesDoNotTint)
{
    using enum ColourRole;
    const Theme theme(GetParam());
    for (ColourRole grey : {Stage, Window, Panel, Raised, Hover, Pressed, Field, Line, LineStrong,
                            Gap, Text1, Text3}) {
        const QColor colour = theme.colour(grey);
        EXPECT_TRUE(colour.red() == colour.green() && colour.green() == colour.blue())
            << static_cast<int>(grey);
    }
}

INSTANTIATE_TEST_SUITE_P(Scheme, ThemeIn, ::testing::Values(Scheme::Dark, Scheme::Light),
                         [](const auto& scheme) {
                             return scheme.param == Scheme::Dark ? "Dark" : "Light";
                         });

TEST(Theme, saysWhenItChangesAndOnlyThen)
{
    Theme theme(Scheme::Dark);
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setScheme(Scheme::Dark);
    EXPECT_EQ(changes.count(), 0);
    theme.setScheme(Scheme::Light);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(theme.colour(ColourRole::Stage), QColor(u"#D6D6D6"_s));
}

TEST(Theme, reducedMotionHasNoDurations)
{
    Theme theme;
    EXPECT_EQ(theme.duration(120ms), 120ms);
    theme.setMotion(Motion::Reduced);
    EXPECT_EQ(theme.duration(120ms), 0ms);
}

TEST(Theme, aWidgetInAnotherStyleGetsTheDarkTheme)
{
    QApplication::setStyle(u"fusion"_s);
    QWidget widget;
    EXPECT_EQ(colourOf(&widget, ColourRole::Panel), QColor(u"#1F1F1F"_s));
}

using StyledTheme = test::Styled;

TEST_F(StyledTheme, reachesWidgetsThroughTheStyle)
{
    QWidget widget;
    m_theme.setScheme(Scheme::Light);
    QApplication::processEvents();
    EXPECT_EQ(&themeOf(&widget), &m_theme);
    EXPECT_EQ(widget.palette().color(QPalette::Window), QColor(u"#F3F3F3"_s));
}

} // namespace rushes::widgets
