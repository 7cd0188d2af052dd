#include "core/media/Image.h"
#include "core/project/commands/VariantCommands.h"
#include "tests/ui/explore/ModelFixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::VariantId;

struct StacksTest : ModelFixture
{
    /// A picture of two halves; a shade more or less makes it another file that looks the same.
    VariantId add(QColor left, QColor right)
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(left);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = image.width() / 2; x < image.width(); ++x)
                image.setPixelColor(x, y, right);
        }
        const QByteArray png = *media::encodeImage(image, media::ImageFormat::Png);
        const ContentHash hash = *tiny.project().media().put(png, u"png"_s);
        return *tiny.project().addVariant({.board = tiny.board(),
                                           .media = hash,
                                           .provider = u"gemini"_s,
                                           .size = image.size(),
                                           .cost = Money::ofDollars(0.03)});
    }
    /// Sets the filter, and once more when the looking is done.
    void stack()
    {
        QSignalSpy changed(&model.stacks(), &Stacks::changed);
        model.setFilter({.stacked = true});
        ASSERT_TRUE(changed.count() > 0 || changed.wait());
        model.setFilter({.stacked = true});
    }

    const QColor teal{20, 120, 120}, nearlyTeal{22, 121, 119}, sand{220, 200, 160},
        red{180, 30, 20};
};

TEST_F(StacksTest, showOneForManyWithTheirNumberAndWhatTheyCost)
{
    const VariantId first = add(teal, sand);
    const VariantId other = add(red, sand);
    add(nearlyTeal, sand);
    stack();
    EXPECT_EQ(shown(), (std::vector{other, first}));
    const QModelIndex index = model.indexOf(first);
    EXPECT_EQ(index.data(VariantModel::AlikeRole), 2);
    EXPECT_EQ(index.data(VariantModel::CostRole).toLongLong(),
              Money::ofDollars(0.06).microDollars());
    EXPECT_FALSE(model.indexOf(other).data(VariantModel::AlikeRole).isValid());
}

TEST_F(StacksTest, openInPlaceWithTheBestFirst)
{
    const VariantId first = add(teal, sand);
    const VariantId other = add(red, sand);
    const VariantId best = add(nearlyTeal, sand);
    tiny.project().push(project::rateVariants(tiny.project(), {best}, 4, u"Rate"_s));
    stack();
    EXPECT_EQ(shown(), (std::vector{best, other}));
    model.toggleStack(model.indexOf(best));
    model.setFilter(model.filter());
    EXPECT_EQ(shown(), (std::vector{best, first, other}));
    EXPECT_EQ(model.indexOf(first).data(VariantModel::OpenRole), true);
    EXPECT_EQ(model.indexOf(best).data(VariantModel::CostRole).toLongLong(),
              Money::ofDollars(0.03).microDollars());
}

TEST_F(StacksTest, tellWhenThereAreNone)
{
    add(teal, sand);
    add(red, sand);
    QSignalSpy looked(&model.stacks(), &Stacks::looked);
    model.setFilter({.stacked = true});
    ASSERT_TRUE(looked.count() > 0 || looked.wait());
    EXPECT_EQ(looked[0][0], 0);
}

TEST_F(StacksTest, takeInAPictureThatArrivesAndLooksTheSame)
{
    const VariantId first = add(teal, sand);
    const VariantId other = add(red, sand);
    stack();
    QSignalSpy changed(&model.stacks(), &Stacks::changed);
    add(nearlyTeal, sand);
    ASSERT_TRUE(changed.count() > 0 || changed.wait());
    model.setFilter(model.filter());
    EXPECT_EQ(shown(), (std::vector{other, first}));
    EXPECT_EQ(model.indexOf(first).data(VariantModel::AlikeRole), 2);
}

TEST_F(StacksTest, areFoundAtTheNextStartWithoutReadingThePicturesAgain)
{
    add(teal, sand);
    const VariantId alike = add(nearlyTeal, sand);
    stack();
    for (const project::Variant& variant : tiny.project().document().variants)
        ASSERT_TRUE(QFile::remove(*tiny.project().media().path(variant.media)));
    Stacks later(tiny.project());
    QSignalSpy looked(&later, &Stacks::looked);
    later.look({0, 1});
    ASSERT_TRUE(looked.count() > 0 || looked.wait());
    EXPECT_EQ(looked[0][0], 1);
    EXPECT_EQ(looked[0][1].value<Money>(), tiny.project().variant(alike)->cost);
}

} // namespace rushes::explore
