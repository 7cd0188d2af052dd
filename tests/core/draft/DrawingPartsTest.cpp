#include "core/draft/DrawingRaster.h"
#include "core/draft/Recolour.h"

#include <gtest/gtest.h>

using namespace rushes::draft;

namespace {

/// A plain square, then a square with an inner shadow from above, as the drawing set writes them.
const QByteArray twoSquares =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><g fill=\"none\">"
    "<path fill=\"#D02030\" d=\"M2 2h12v28H2z\"/>"
    "<g filter=\"url(#f)\"><path fill=\"url(#p)\" d=\"M18 2h12v28H18z\"/></g>"
    "<defs><linearGradient id=\"p\" x1=\"18\" x2=\"30\" y1=\"2\" y2=\"2\" "
    "gradientUnits=\"userSpaceOnUse\">"
    "<stop stop-color=\"#D02030\"/><stop offset=\"1\" stop-color=\"#D02030\"/></linearGradient>"
    "<filter id=\"f\"><feFlood result=\"a\"/><feBlend in=\"SourceGraphic\" in2=\"a\" "
    "result=\"shape\"/>"
    "<feColorMatrix in=\"SourceAlpha\" values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0\"/>"
    "<feOffset dy=\"6\"/><feGaussianBlur stdDeviation=\"1\"/>"
    "<feComposite in2=\"hardAlpha\" k2=\"-1\" k3=\"1\" operator=\"arithmetic\"/>"
    "<feColorMatrix values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0\"/></filter></defs></g></svg>";

} // namespace

TEST(DrawingParts, separatesWhatHasEffectsFromWhatHasNot)
{
    const std::vector<DrawingPart> parts = splitDrawing(twoSquares);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_TRUE(parts[0].shadows.empty());
    ASSERT_EQ(parts[1].shadows.size(), 1U);
    EXPECT_EQ(parts[1].shadows[0].kind, ShadowEffect::Kind::Inner);
    EXPECT_FLOAT_EQ(parts[1].shadows[0].dy, 6);
    EXPECT_FLOAT_EQ(parts[1].shadows[0].sigma, 1);
    EXPECT_TRUE(parts[1].svg.contains("id=\"p\""));
    EXPECT_FALSE(parts[0].svg.contains("id=\"p\""));
}

TEST(DrawingParts, leavesOutTheElementsAskedFor)
{
    EXPECT_EQ(splitDrawing(twoSquares, {0}).size(), 1U);
    EXPECT_TRUE(splitDrawing(twoSquares, {0, 1}).empty());
}

TEST(DrawingParts, givesNothingForWhatIsNoDrawing)
{
    EXPECT_TRUE(splitDrawing("").empty());
    EXPECT_TRUE(splitDrawing("hello <b>").empty());
    EXPECT_NO_FATAL_FAILURE(splitDrawing("<svg><g filter=\"url(#x)\"><path"));
}

TEST(DrawingRaster, darkensTheUpperPartUnderAnInnerShadowFromAbove)
{
    const QImage image = paintDrawing(splitDrawing(twoSquares), 64);
    EXPECT_LT(qRed(image.pixel(48, 6)), 90);
    EXPECT_GT(qRed(image.pixel(48, 50)), 180);
    EXPECT_GT(qRed(image.pixel(16, 6)), 180);
    EXPECT_EQ(qAlpha(image.pixel(32, 32)), 0);
}

TEST(Recolour, turnsTheMainHueAndKeepsNeutralsAndOtherHues)
{
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
                           "<path fill=\"#D02030\" d=\"M0 0h32v24H0z\"/>"
                           "<path fill=\"#F0F0F0\" d=\"M0 24h16v8H0z\"/>"
                           "<path fill=\"#20A0F0\" d=\"M16 24h16v8H16z\"/></svg>";
    const QImage image =
        paintDrawing(splitDrawing(recolouredSvg(svg, Tint::Parts, QColor(20, 160, 60))), 32);
    const QColor main = image.pixelColor(8, 8);
    EXPECT_GT(main.green(), main.red() + 40);
    EXPECT_NEAR(image.pixelColor(4, 28).red(), 0xF0, 3);
    EXPECT_NEAR(image.pixelColor(28, 28).blue(), 0xF0, 3);
}
