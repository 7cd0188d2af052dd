#include "core/draft/DraftBoard.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace rushes::draft;

namespace {

const QString drawingsHere = QStringLiteral(RUSHES_SOURCE_DIR) + u"/build/assets/draft"_s;

/// Every shape a model or placement of the catalogue has, and banners beyond them.
const std::vector<QSize>& shapes()
{
    static const std::vector<QSize> all{{1, 1},  {4, 5}, {5, 4},  {3, 4},  {4, 3},
                                        {2, 3},  {3, 2}, {9, 16}, {16, 9}, {21, 9},
                                        {9, 21}, {2, 1}, {1, 2},  {4, 1},  {1, 4}};
    return all;
}

/// About this many pixels, whatever the shape.
QSize sizeOf(const QSize& shape, double pixels = 12000)
{
    const double unit = std::sqrt(pixels / (double(shape.width()) * shape.height()));
    return {int(shape.width() * unit), int(shape.height() * unit)};
}

struct Extent
{
    QRect box;
    double area = 0; ///< of the picture
};

Extent extentOf(const QImage& mask)
{
    Extent extent;
    double count = 0;
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x)
            if (qGray(mask.pixel(x, y)) > 127) {
                extent.box |= QRect(x, y, 1, 1);
                ++count;
            }
    extent.area = count / (double(mask.width()) * mask.height());
    return extent;
}

void expectAWholeSubjectOfFairSize(const Extent& extent, const QSize& size)
{
    ASSERT_FALSE(extent.box.isEmpty());
    EXPECT_GT(extent.box.left(), 0);
    EXPECT_GT(extent.box.top(), 0);
    EXPECT_LT(extent.box.right(), size.width() - 1);
    EXPECT_LT(extent.box.bottom(), size.height() - 1);
    EXPECT_GT(extent.area, 0.012);
    EXPECT_LT(extent.area, 0.66);
    const double across = double(extent.box.width()) / size.width();
    const double down = double(extent.box.height()) / size.height();
    EXPECT_GT(std::max(across, down), 0.22);
}

class EveryShape : public ::testing::TestWithParam<QString>
{
protected:
    DraftBoard board{GetParam()};
};

} // namespace

TEST_P(EveryShape, showsTheWholeSubjectAtAFairSizeInEveryPlace)
{
    for (const QString& prompt :
         {u"red sneaker, studio shot"_s, u"perfume bottle on a podium"_s,
          u"red sneaker on a beach"_s, u"sailboat on the sea"_s, u"cup of coffee on a table"_s,
          u"teddy bear in a room"_s, u"burger in the city"_s, u"guitar under a night sky"_s,
          u"rocket over a desert"_s, u"bicycle in the snow"_s, u"horse in a meadow"_s,
          u"tent in the forest"_s, u"car in the mountains"_s, u"robot in space"_s,
          u"taxi in the street"_s, u"cappuccino in a café"_s, u"three lemons on marble"_s,
          u"sunglasses on a wooden table, top-down"_s})
        for (const QSize& shape : shapes())
            for (std::uint64_t seed = 1; seed < 3; ++seed) {
                SCOPED_TRACE(prompt.toStdString() + " " + std::to_string(shape.width()) + ":" +
                             std::to_string(shape.height()) + " " + std::to_string(seed));
                const QSize size = sizeOf(shape);
                const auto draft = board.draw({prompt, size, seed});
                ASSERT_TRUE(draft);
                expectAWholeSubjectOfFairSize(extentOf(draft->subjectMask), size);
            }
}

TEST_P(EveryShape, laysThingsSeenFromAboveAroundTheMiddle)
{
    for (const QSize& shape : shapes()) {
        const QSize size = sizeOf(shape);
        const auto draft = board.draw({u"sunglasses on a table, top-down"_s, size, 2});
        ASSERT_TRUE(draft);
        const double centre = extentOf(draft->subjectMask).box.center().y();
        EXPECT_NEAR(centre / size.height(), 0.5, 0.12);
    }
}

INSTANTIATE_TEST_SUITE_P(Draft, EveryShape, ::testing::Values(u"/nonexistent"_s, drawingsHere));
