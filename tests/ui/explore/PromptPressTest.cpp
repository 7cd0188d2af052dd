#include "ui/explore/PromptPress.h"
#include "core/generation/PicturePlan.h"
#include "tests/ui/explore/ServiceFixture.h"
#include "ui/explore/Boards.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/PromptHighlighter.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptSide.h"
#include "ui/explore/TableFile.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QFile>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using generation::PromptTable;

namespace {

PromptTable products()
{
    return {{u"colour"_s, u"product"_s},
            {{1, 2, {{u"colour"_s, u"red"_s}, {u"product"_s, u"mug"_s}}},
             {2, 3, {{u"colour"_s, u"blue"_s}, {u"product"_s, u"lamp"_s}}}}};
}

QStringList promptsOf(const Result<Orders>& orders)
{
    QStringList prompts;
    for (const generation::PictureOrder& order : orders.value_or(Orders()))
        prompts << order.recipe.prompt;
    return prompts;
}

} // namespace

TEST(PromptPress, makesOnePictureForEachRowInTheOrderOfTheTable)
{
    const PromptTable table = products();
    const auto orders = pressOrders({.recipe = {.prompt = u"a {colour} {product}"_s}, .count = 4},
                                    {&table, u"a.csv"_s});
    EXPECT_EQ(promptsOf(orders), (QStringList{u"a red mug"_s, u"a blue lamp"_s}));
    EXPECT_EQ(orders->at(1).row, 2);
    EXPECT_EQ(orders->at(1).count, 1);
    EXPECT_EQ(orders->at(0).group.name, u"a.csv"_s);
    EXPECT_EQ(orders->at(0).group, orders->at(1).group);
    EXPECT_FALSE(orders->at(0).group.id.isEmpty());
}

TEST(PromptPress, triesEveryAlternativeWithEveryRow)
{
    const PromptTable table = products();
    const PromptColumns columns{&table, u"a.csv"_s};
    const QString prompt = u"{product} at {dusk|dawn}"_s;
    EXPECT_EQ(countPress(prompt, columns, 4).pictures(), 4);
    EXPECT_EQ(
        promptsOf(pressOrders({.recipe = {.prompt = prompt}}, columns)),
        (QStringList{u"mug at dusk"_s, u"mug at dawn"_s, u"lamp at dusk"_s, u"lamp at dawn"_s}));
    EXPECT_EQ(firstPrompt(prompt, columns), u"mug at dusk"_s);
}

TEST(PromptPress, namesAColumnThatTheTableLacks)
{
    const PromptTable table = products();
    const auto orders =
        pressOrders({.recipe = {.prompt = u"a {color} mug"_s}}, {&table, u"a.csv"_s});
    ASSERT_FALSE(orders);
    EXPECT_EQ(orders.error().detail, u"unknown column \"color\"; did you mean colour?"_s);
}

TEST(PromptPress, namesTheLineOfAnEmptyCell)
{
    PromptTable table = products();
    table.rows[1].cells[u"colour"_s].clear();
    const auto orders =
        pressOrders({.recipe = {.prompt = u"a {colour} mug"_s}}, {&table, u"a.csv"_s});
    ASSERT_FALSE(orders);
    EXPECT_EQ(orders.error().detail, u"a.csv, line 3: \"colour\" is empty"_s);
}

TEST(PromptPress, leavesBracesAloneWithoutATable)
{
    EXPECT_EQ(promptsOf(pressOrders({.recipe = {.prompt = u"a {colour} mug"_s}, .count = 2}, {})),
              QStringList(u"a {colour} mug"_s));
    EXPECT_EQ(countPress(u"a {red|blue} mug"_s, {}, 3).pictures(), 6);
}

TEST(PromptPress, refusesMoreThanAnybodyLooksAt)
{
    PromptTable table = products();
    table.rows.resize(mostPrompts, table.rows.front());
    EXPECT_TRUE(checkPress(u"{product}"_s, {&table, u"a.csv"_s}));
    EXPECT_FALSE(checkPress(u"{product} at {dusk|dawn}"_s, {&table, u"a.csv"_s}));
}

TEST(PromptHighlighter, marksBracesThatNameAColumnAndThoseThatDoNot)
{
    const PromptNames names{.columns = {u"colour"_s}};
    const QString prompt = u"{colour} {size} {a|b}"_s;
    EXPECT_EQ(tokensOf(prompt, names), (std::vector<WordSpan>{{0, 8}, {16, 5}}));
    EXPECT_EQ(unknownColumns(prompt, names), (std::vector<WordSpan>{{9, 6}}));
    EXPECT_TRUE(unknownColumns(prompt, {}).empty());
}

/// A service at $0.03 a picture and a table on disk.
struct TablePressTest : ServiceTest
{
    TablePressTest() : prompt(tiny.project(), *studio, thumbnails, nullptr)
    {
        panel.reset(&prompt.panel());
        prompt.showBoard(tiny.board());
        prompt.live().setDrafts(LiveLoop::Power::Off);
        panel->bar().setRecipe({.model = u"fake-1"_s, .aspect = {16, 9}});
        write("colour,product\nred,mug\nblue,lamp\ngreen,chair\n");
    }

    QString path() const { return tiny.filePath(u"products.csv"_s); }
    void write(const QByteArray& text)
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    bool waitForRows(std::size_t rows)
    {
        return QTest::qWaitFor([&] {
            const PromptTable* table = panel->table().table();
            return table && table->rows.size() == rows;
        });
    }
    bool says(const QString& text) const
    {
        const auto labels = panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text() == text; });
    }
    QString button() const
    {
        for (const auto* one : panel->findChildren<widgets::PrimaryButton*>())
            return one->text();
        return {};
    }

    widgets::ThumbnailCache thumbnails;
    std::unique_ptr<PromptPanel> panel; ///< outlives the side, which keeps its words at the end
    PromptSide prompt;
};

TEST_F(TablePressTest, aTableThatIsDroppedFillsThePromptAndEachRowIsPricedAndMade)
{
    EXPECT_EQ(panel->takeTable({path(), u"shoe.png"_s}), QStringList(u"shoe.png"_s));
    ASSERT_TRUE(waitForRows(3));
    prompt.editor().replaceText(u"a {colour} {product}"_s);
    EXPECT_EQ(button(), u"Generate 3"_s);
    EXPECT_TRUE(says(u"3 words · 3 rows"_s));
    prompt.generate(); // tells the first price
    EXPECT_EQ(service->calls, 0);
    prompt.generate();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pictures() == 3; }, 30'000));
    ASSERT_TRUE(waitForJobs());
    QStringList made;
    for (const project::Variant& variant : tiny.project().document().variants)
        made << u"%1 %2"_s.arg(variant.row).arg(variant.recipe.prompt);
    made.sort();
    EXPECT_EQ(made, (QStringList{u"1 a red mug"_s, u"2 a blue lamp"_s, u"3 a green chair"_s}));
}

TEST_F(TablePressTest, aRowThatIsWrongIsToldBeforeAnythingIsPaid)
{
    write("colour,product\nred,mug\n,lamp\n");
    panel->table().setPath(path());
    ASSERT_TRUE(waitForRows(2));
    prompt.editor().replaceText(u"a {colour} {product}"_s);
    EXPECT_TRUE(says(u"Products.csv, line 3: \"colour\" is empty."_s));
    prompt.generate();
    prompt.generate();
    EXPECT_EQ(service->calls, 0);
    EXPECT_EQ(queue.jobs().size(), 0u);
}

TEST_F(TablePressTest, LiveDrawsTheFirstRowAndNothingWhileAColumnIsUnknown)
{
    panel->table().setPath(path());
    ASSERT_TRUE(waitForRows(3));
    prompt.live().setDrafts(LiveLoop::Power::On);
    prompt.editor().replaceText(u"a {color} mug"_s);
    prompt.editor().replaceText(u"a {colour} mug"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pictures() == 1; }, 30'000));
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(tiny.project().document().variants.front().recipe.prompt, u"a red mug"_s);
    EXPECT_EQ(queue.jobs().size(), 1u);
}

TEST_F(TablePressTest, theTableIsReadAgainWhenAnotherProgramSavesIt)
{
    panel->table().setPath(path());
    ASSERT_TRUE(waitForRows(3));
    QFile::remove(path());
    write("colour,product\nred,mug\n");
    EXPECT_TRUE(waitForRows(1));
}

TEST_F(TablePressTest, theBoardKeepsItsTable)
{
    panel->table().setPath(path());
    ASSERT_TRUE(waitForRows(3));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return tableOf(*tiny.project().board(tiny.board())) == path(); }));
    const project::BoardId other = *tiny.project().addBoard({.name = u"Other"_s});
    prompt.showBoard(other);
    EXPECT_EQ(panel->table().path(), QString());
    prompt.showBoard(tiny.board());
    EXPECT_EQ(panel->table().path(), path());
}

} // namespace rushes::explore
