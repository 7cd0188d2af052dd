#include "ui/explore/Versions.h"

#include "core/project/commands/VariantCommands.h"
#include "tests/support/TinyProject.h"
#include "ui/explore/Boards.h"

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::VariantId;

struct VersionsTest : ::testing::Test
{
    std::vector<Version> versions()
    {
        return versionsOf(tiny.project(), *tiny.project().board(tiny.board()));
    }
    void write(const QString& prompt) { addVersion(tiny.project(), tiny.board(), prompt); }
    /// A picture of a table's row.
    VariantId addRow(int row, const QString& prompt)
    {
        project::Variant variant = *tiny.project().variant(tiny.addPicture(Qt::red, prompt));
        variant.id = {};
        variant.row = row;
        return *tiny.project().addVariant(variant);
    }
    void bin(const VariantId& id)
    {
        tiny.project().push(project::binVariants(tiny.project(), {id}, {}));
    }
    void rate(const VariantId& id, int rating)
    {
        tiny.project().push(project::rateVariants(tiny.project(), {id}, rating, {}));
    }

    rushes::testing::TinyProject tiny;
};

TEST_F(VersionsTest, countThePicturesOfTheirTextWithoutThoseInTheBin)
{
    write(u"red shoe"_s);
    write(u"red shoe on sand"_s);
    const VariantId best = tiny.addPicture(Qt::red, u"red shoe"_s);
    tiny.addPicture(Qt::blue, u"red shoe"_s);
    bin(tiny.addPicture(Qt::green, u"red shoe"_s));
    rate(best, 4);
    ASSERT_EQ(versions().size(), 2u);
    EXPECT_EQ(versions()[0].pictures, 2);
    EXPECT_EQ(versions()[0].best, best);
    EXPECT_EQ(versions()[0].rating, 4);
    EXPECT_EQ(versions()[1].pictures, 0);
}

TEST_F(VersionsTest, countAPictureOnceForTheNewestTextThatMakesIt)
{
    write(u"red {shoe|boot}"_s);
    write(u"red shoe"_s);
    tiny.addPicture(Qt::red, u"red shoe"_s);
    tiny.addPicture(Qt::red, u"red boot"_s);
    EXPECT_EQ(versions()[0].pictures, 1);
    EXPECT_EQ(versions()[1].pictures, 1);
}

TEST_F(VersionsTest, countTheRowsOfATable)
{
    write(u"{product} on sand"_s);
    write(u"{product} on {sand|snow}"_s);
    addRow(1, u"red shoe on sand"_s);
    const VariantId last = addRow(2, u"blue boot on snow"_s);
    EXPECT_EQ(versions()[0].pictures, 0);
    EXPECT_EQ(versions()[1].pictures, 2);
    EXPECT_EQ(versions()[1].best, last);
}

TEST_F(VersionsTest, findTheBestPictureOfATextWithColumns)
{
    const VariantId best = addRow(1, u"red shoe on sand"_s);
    addRow(2, u"blue boot on sand"_s);
    rate(best, 3);
    EXPECT_EQ(bestPicture(tiny.project(), tiny.board(), u"{product} on sand"_s), best);
    EXPECT_EQ(bestPicture(tiny.project(), tiny.board(), u"{product} on snow"_s), VariantId());
}

} // namespace rushes::explore
