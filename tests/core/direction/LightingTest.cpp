#include "core/direction/Lighting.h"

#include <gtest/gtest.h>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

TEST(Lighting, presetsAreThoseOfTheCommandLine)
{
    EXPECT_EQ(lightNames().join(u' '), u"golden-hour blue-hour sunrise noon overcast window "
                                       u"studio-soft studio-hard high-key low-key rim "
                                       "backlight neon candlelight moonlight"_s);
}

TEST(Lighting, everyPresetIsInRangeAndReadsBack)
{
    for (const QString& name : lightNames()) {
        const Lighting light = parseLighting(name).value();
        EXPECT_EQ(lightingText(light), name);
        EXPECT_LE(std::abs(light.azimuth), 180);
        EXPECT_LE(std::abs(light.elevation), 90);
        EXPECT_GE(light.kelvin, 1500);
        EXPECT_LE(light.kelvin, 15000);
        EXPECT_LE(light.intensity, 2);
        EXPECT_LE(light.softness, 1);
    }
}

TEST(Lighting, goldenHourIsLowWarmAndFromBehind)
{
    const Lighting light = lightNamed(u"golden-hour"_s).value();
    EXPECT_GT(std::abs(light.azimuth), 90);
    EXPECT_LT(light.elevation, 20);
    EXPECT_NEAR(light.kelvin, 3200, 300);
}

TEST(Lighting, readsPartsInAnyOrderWithDefaults)
{
    const Lighting light = parseLighting(u"kelvin=3600, az=62,el=14"_s).value();
    EXPECT_EQ(light, (Lighting{.azimuth = 62, .elevation = 14, .kelvin = 3600}));
    EXPECT_EQ(parseLighting(lightingText(light)).value(), light);
    const Lighting odd{.azimuth = -0.1234567890123, .intensity = 0.3};
    EXPECT_EQ(parseLighting(lightingText(odd)).value(), odd);
}

TEST(Lighting, aWrongPartIsNamedWithItsRange)
{
    for (const char* text :
         {"az=181", "az=-200", "el=91", "kelvin=100", "intensity=3", "softness=-1", "az=nan",
          "az=left", "az", "watt=3,az=1", "az=1,,el=2", "", "sunlight"}) {
        const auto light = parseLighting(QString::fromLatin1(text));
        ASSERT_FALSE(light.has_value()) << text;
        EXPECT_EQ(light.error().code, ErrorCode::Usage);
    }
    const QString detail = parseLighting(u"el=95"_s).error().detail;
    EXPECT_TRUE(detail.contains(u"el"_s) && detail.contains(u"-90 to 90"_s))
        << detail.toStdString();
    EXPECT_TRUE(parseLighting(u"golden"_s).error().detail.contains(u"golden-hour"_s));
}

TEST(BlackBody, isWhiteNearDaylightWarmBelowAndBlueAbove)
{
    const LightColour day = blackBody(6500);
    EXPECT_NEAR(day.r, day.g, 0.08);
    EXPECT_NEAR(day.b, day.g, 0.08);
    double before = 1e9;
    for (int kelvin = 1500; kelvin <= 15000; kelvin += 250) {
        const LightColour colour = blackBody(kelvin);
        EXPECT_NEAR(0.2126 * colour.r + 0.7152 * colour.g + 0.0722 * colour.b, 1, 1e-9);
        EXPECT_LT(colour.r / colour.b, before) << kelvin;
        before = colour.r / colour.b;
    }
}

TEST(LightDirectionWords, nameSideHeightAndDepth)
{
    EXPECT_EQ(lightDirectionWords({.azimuth = 118, .elevation = 14}), u"right, low behind"_s);
    EXPECT_EQ(lightDirectionWords({.azimuth = -75, .elevation = 20}), u"left"_s);
    EXPECT_EQ(lightDirectionWords({.azimuth = 35, .elevation = 60}), u"right, high in front"_s);
    EXPECT_EQ(lightDirectionWords({.azimuth = 0, .elevation = 30}), u"front"_s);
    EXPECT_EQ(lightDirectionWords({.azimuth = -180, .elevation = 10}), u"behind, low"_s);
    EXPECT_EQ(lightDirectionWords({.azimuth = 20, .elevation = 88}), u"straight above"_s);
}

} // namespace rushes::direction

namespace rushes::direction {

TEST(LightBetween, beginsAndEndsAtTheTwoAndTurnsTheShorterWay)
{
    const Lighting from{.azimuth = 150, .elevation = 0, .kelvin = 5000, .intensity = 1};
    const Lighting to{.azimuth = -150, .elevation = 40, .kelvin = 2500, .intensity = 0.5};
    EXPECT_EQ(between(from, to, 0), from);
    EXPECT_EQ(between(from, to, 1), to);
    const Lighting middle = between(from, to, 0.5);
    EXPECT_NEAR(std::abs(middle.azimuth), 180, 1e-9); // behind, not through the front
    EXPECT_NEAR(middle.elevation, 20, 1e-9);
    EXPECT_NEAR(middle.intensity, 0.75, 1e-9);
    EXPECT_NEAR(middle.kelvin, 1e6 / 300, 1e-6); // halfway from 200 to 400 mired
}

} // namespace rushes::direction
