#include "ui/compare/TablePanel.h"

#include "tests/ui/explore/ServiceFixture.h"
#include "ui/compare/CompareWorkspace.h"
#include "ui/compare/TableModel.h"
#include "ui/compare/TableView.h"
#include "ui/widgets/Chip.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Red and blue shoes on sand and snow; the blue one on snow was never made.
struct TablePanelTest : explore::ServiceTest
{
    TablePanelTest()
    {
        add(u"red shoe on sand"_s, Qt::red);
        add(u"red shoe on snow"_s, Qt::red);
        add(u"blue shoe on sand"_s, Qt::blue);
        panel.showBoard(tiny.board());
        panel.resize(900, 600);
    }
    project::VariantId add(const QString& prompt, const QColor& colour)
    {
        return tiny.addPicture(colour, prompt);
    }
    TableModel& model() { return *panel.findChild<TableModel*>(); }
    TableView& view() { return *panel.findChild<TableView*>(); }
    void choose(int row, int column) { view().setCurrentIndex(model().index(row, column)); }
    TableCell stateAt(int row, int column)
    {
        return TableCell(model().index(row, column).data(TableModel::StateRole).toInt());
    }

    TablePanel panel{tiny.project(), *studio};
};

} // namespace

TEST_F(TablePanelTest, standsPicturesByTheWordsThatDiffer)
{
    ASSERT_EQ(model().rowCount(), 2);
    ASSERT_EQ(model().columnCount(), 2);
    EXPECT_EQ(model().headerData(1, Qt::Vertical, Qt::DisplayRole), u"blue"_s);
    EXPECT_EQ(model().headerData(1, Qt::Horizontal, Qt::DisplayRole), u"snow"_s);
    EXPECT_EQ(stateAt(0, 1), TableCell::Picture);
    EXPECT_EQ(stateAt(1, 1), TableCell::Blank);
}

TEST_F(TablePanelTest, ordersOneEmptyCellAndShowsThatItIsOnItsWay)
{
    QSignalSpy orders(&panel, &TablePanel::orderWanted);
    choose(1, 1);
    EXPECT_EQ(view().currentIndex().data(TableModel::PriceRole), u"free"_s);
    QTest::keyClick(&view(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(orders.count(), 1);
    const auto order = orders[0][0].value<generation::PictureOrder>();
    EXPECT_EQ(order.recipe.prompt, u"blue shoe on snow"_s);
    EXPECT_EQ(queue.activeCount(), 0); // who orders is somebody else

    ASSERT_TRUE(studio->makePictures(tiny.project(), order));
    EXPECT_EQ(stateAt(1, 1), TableCell::Making);
    ASSERT_TRUE(waitForJobs());
    EXPECT_TRUE(QTest::qWaitFor([&] { return stateAt(1, 1) == TableCell::Picture; }));
}

TEST_F(TablePanelTest, tellsThePriceOfAServiceOnTheCell)
{
    project::Variant paid = *tiny.project().variant(add(u"blue shoe on moss"_s, Qt::blue));
    paid.id = {};
    paid.recipe.model = u"fake-1"_s;
    ASSERT_TRUE(tiny.project().addVariant(paid));
    panel.showBoard(tiny.board());
    const auto models =
        std::find_if(model().axes().begin(), model().axes().end(), [](const auto& axis) {
            return axis.kind == generation::TableAxis::Kind::Model;
        });
    ASSERT_NE(models, model().axes().end());
    model().setColumnAxis(int(models - model().axes().begin()));
    EXPECT_EQ(model().index(0, 0).data(TableModel::PriceRole), u"free"_s);
    EXPECT_EQ(model().index(0, 1).data(TableModel::PriceRole), u"$0.03"_s);
    EXPECT_EQ(model().headerData(1, Qt::Horizontal, Qt::DisplayRole), u"Fake"_s);
}

TEST_F(TablePanelTest, keepsAPictureInSightWhileAnotherIsMade)
{
    ASSERT_TRUE(studio->makePictures(tiny.project(), *model().orderFor(model().index(0, 0))));
    EXPECT_EQ(stateAt(0, 0), TableCell::Picture);
    EXPECT_TRUE(model().index(0, 0).data(TableModel::MakingRole).toBool());
    ASSERT_TRUE(waitForJobs());
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return model().index(0, 0).data(TableModel::CountRole).toInt() == 2; }));
}

TEST_F(TablePanelTest, leavesAStoppedCellEmpty)
{
    queue.setAtOnce(1);
    ASSERT_TRUE(studio->makePictures(tiny.project(), *model().orderFor(model().index(0, 0))));
    const auto jobs = studio->makePictures(tiny.project(), *model().orderFor(model().index(1, 1)));
    ASSERT_TRUE(jobs);
    EXPECT_EQ(stateAt(1, 1), TableCell::Making);
    jobs->front()->cancel();
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(stateAt(1, 1), TableCell::Blank);
}

TEST_F(TablePanelTest, saysOfACellThatFailedThatItDidNotComeUntilItIsOrderedAgain)
{
    service->answer = Error{ErrorCode::Refused, u"No shoes"_s};
    auto order = model().orderFor(model().index(1, 1));
    ASSERT_TRUE(order);
    order->recipe.model = u"fake-1"_s;
    ASSERT_TRUE(studio->makePictures(tiny.project(), *order));
    ASSERT_TRUE(waitForJobs());
    EXPECT_EQ(stateAt(1, 1), TableCell::Failed);
    EXPECT_TRUE(
        model().index(1, 1).data(TableModel::ReasonRole).toString().contains(u"No shoes"_s));
    order->recipe.model = u"draft-board"_s;
    ASSERT_TRUE(studio->makePictures(tiny.project(), *order));
    EXPECT_EQ(stateAt(1, 1), TableCell::Making);
    ASSERT_TRUE(waitForJobs());
    EXPECT_TRUE(QTest::qWaitFor([&] { return stateAt(1, 1) == TableCell::Picture; }));
}

TEST_F(TablePanelTest, ratesAndPicksTheSelectedPicturesAsOneStep)
{
    view().selectAll();
    QTest::keyClick(&view(), Qt::Key_4);
    for (const project::Variant& variant : tiny.project().document().variants)
        EXPECT_EQ(variant.rating, 4);
    tiny.project().undoStack().undo();
    EXPECT_EQ(tiny.project().document().variants[0].rating, 0);
    choose(0, 0);
    QTest::keyClick(&view(), Qt::Key_P);
    EXPECT_EQ(tiny.project().document().variants[0].flag, project::Flag::Picked);
    EXPECT_EQ(tiny.project().document().variants[1].flag, project::Flag::None);
}

TEST_F(TablePanelTest, swapsItsSides)
{
    QTest::keyClick(&view(), Qt::Key_W);
    EXPECT_EQ(model().headerData(0, Qt::Vertical, Qt::DisplayRole), u"sand"_s);
    model().setRowAxis(model().columnAxis());
    EXPECT_EQ(model().headerData(0, Qt::Vertical, Qt::DisplayRole), u"red"_s);
}

TEST_F(TablePanelTest, takesAnotherSideFromItsListWithoutMakingTheListAnew)
{
    auto* rows = panel.findChildren<widgets::Chip*>().first();
    const QMenu* list = rows->menu();
    rows->menu()->actions().at(2)->trigger(); // nothing, red / blue, sand / snow
    EXPECT_EQ(model().headerData(0, Qt::Vertical, Qt::DisplayRole), u"sand"_s);
    EXPECT_EQ(rows->currentIndex(), 2);
    EXPECT_EQ(rows->menu(), list);
}

TEST_F(TablePanelTest, keepsItsSidesWhenAPictureComes)
{
    QTest::keyClick(&view(), Qt::Key_W);
    add(u"green shoe on snow"_s, Qt::green);
    EXPECT_TRUE(QTest::qWaitFor([&] { return model().columnCount() == 3; }));
    EXPECT_EQ(model().headerData(0, Qt::Vertical, Qt::DisplayRole), u"sand"_s);
}

TEST_F(TablePanelTest, countsThePicturesOfACellAndShowsTheBest)
{
    const auto better = add(u"red shoe on sand"_s, Qt::red);
    panel.showBoard(tiny.board());
    EXPECT_EQ(model().index(0, 0).data(TableModel::CountRole), 2);
    EXPECT_EQ(model().pictureAt(model().index(0, 0)), better);
}

TEST_F(TablePanelTest, writesALabelledSheetWhenItIsAskedTo)
{
    const QString path = tiny.filePath(u"sheet.png"_s);
    QSignalSpy told(&panel, &TablePanel::statusChanged);
    panel.saveAs(path);
    ASSERT_TRUE(told.wait());
    const QImage sheet(path);
    ASSERT_FALSE(sheet.isNull());
    const int right = sheet.width() - 30, bottom = sheet.height() - 30;
    EXPECT_EQ(sheet.pixelColor(right, 80), QColor(Qt::red));
    EXPECT_NE(sheet.pixelColor(right, bottom), QColor(Qt::blue)); // nothing is there
}

TEST_F(TablePanelTest, isReachedByTAndLeftByT)
{
    CompareWorkspace workspace(tiny.project(), *studio);
    const auto& pictures = tiny.project().document().variants;
    workspace.showPair(pictures[0].id, pictures[1].id);
    EXPECT_FALSE(workspace.table().isVisibleTo(&workspace));
    QTest::keyClick(&workspace, Qt::Key_T);
    EXPECT_TRUE(workspace.table().isVisibleTo(&workspace));
    QTest::keyClick(workspace.table().findChild<TableView*>(), Qt::Key_T);
    EXPECT_FALSE(workspace.table().isVisibleTo(&workspace));
}

TEST_F(TablePanelTest, offersInAMenuWhatTheKeysDoWithACell)
{
    QSignalSpy orders(&panel, &TablePanel::orderWanted);
    const auto texts = [&](int row, int column) {
        QStringList all;
        QMenu menu;
        view().fillMenu(menu, model().index(row, column));
        for (const QAction* line : menu.actions()) {
            if (line->isVisible() && !line->isSeparator())
                all << line->text().section(u'\t', 0, 0);
        }
        return all;
    };
    EXPECT_TRUE(texts(0, 0).contains(u"Reject"_s));
    EXPECT_TRUE(texts(0, 0).contains(u"Make one more, free"_s));
    EXPECT_FALSE(texts(1, 1).contains(u"Reject"_s));
    QMenu menu;
    view().fillMenu(menu, model().index(1, 1));
    menu.actions().front()->trigger();
    ASSERT_EQ(orders.count(), 1);
    EXPECT_EQ(orders[0][0].value<generation::PictureOrder>().recipe.prompt, u"blue shoe on snow"_s);
}

TEST_F(TablePanelTest, saysThatASideShowsOnlyTheNewestValues)
{
    const auto says = [&](const QString& text) {
        const auto labels = panel.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    };
    EXPECT_FALSE(says(u"The newest"_s));
    const project::Variant first = tiny.project().document().variants.front();
    for (int i = 0; i < 60; ++i) {
        project::Variant one = first;
        one.id = {};
        one.recipe.prompt = u"red shoe on number %1"_s.arg(i);
        ASSERT_TRUE(tiny.project().addVariant(one));
    }
    panel.showBoard(tiny.board());
    EXPECT_TRUE(says(u"The newest 48 of each side"_s));
}

} // namespace rushes::compare
