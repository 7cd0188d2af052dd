#include "ui/explore/GridView.h"

#include "core/project/commands/VariantCommands.h"
#include "tests/support/TinyProject.h"
#include "ui/explore/CellVerbs.h"
#include "ui/explore/GridArea.h"
#include "ui/explore/GridHead.h"
#include "ui/explore/PictureVerbs.h"
#include "ui/explore/PlaceholderPainter.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::ColourLabel;
using project::Flag;
using project::VariantId;

class GridViewTest : public ::testing::Test
{
protected:
    GridViewTest()
        : queue(clock, 1),
          studio(*catalog::loadModels(), {}, budget, queue, clock),
          model(tiny.project(), studio, nullptr),
          area(model, thumbnails),
          grid(area.grid()),
          verbs(tiny.project(), area, nullptr)
    {
        model.setBoard(tiny.board());
        area.resize(640, 480);
        area.show();
        QObject::connect(&grid, &GridView::rated, &verbs, &PictureVerbs::rate);
        QObject::connect(&grid, &GridView::flagged, &verbs, &PictureVerbs::flag);
        QObject::connect(&grid, &GridView::labelled, &verbs, &PictureVerbs::label);
    }

    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            ids.push_back(tiny.addPicture(QColor::fromHsv(i * 30 % 360, 200, 200)));
    }
    const project::Variant& variant(std::size_t i) { return *tiny.project().variant(ids[i]); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&grid, Qt::Key(key), modifiers);
    }

    rushes::testing::TinyProject tiny;
    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    generation::Studio studio;
    widgets::ThumbnailCache thumbnails;
    VariantModel model;
    GridArea area;
    GridView& grid;
    PictureVerbs verbs;
    std::vector<VariantId> ids;
};

TEST(GridLayout, placesCellsByArithmeticAndFindsThemAgain)
{
    const GridLayout layout = gridLayout(100'000, 740, 180, 16.0 / 9, 12, 36);
    EXPECT_EQ(layout.columns, 3);
    for (const int row : {0, 1, 2, 3, 99'999}) {
        EXPECT_EQ(layout.rowAt(layout.cell(row).center()), row);
    }
    EXPECT_EQ(layout.rowAt({-1, 5}), -1);
    EXPECT_EQ(layout.rowAt({10, layout.height() + 1}), -1);
    const auto [first, last] = layout.between(layout.pitch.height(), 2 * layout.pitch.height() - 1);
    EXPECT_EQ(first, 3);
    EXPECT_EQ(last, 5);
}

TEST_F(GridViewTest, ratesWithDigitsAndMovesOnToTheNextUnrated)
{
    fill(3);
    area.select(ids[2]); // the newest, in the first cell
    press(Qt::Key_4);
    EXPECT_EQ(variant(2).rating, 4);
    EXPECT_EQ(grid.currentPicture(), ids[1]);
    press(Qt::Key_2);
    EXPECT_EQ(variant(1).rating, 2);
    EXPECT_EQ(grid.currentPicture(), ids[0]);
    press(Qt::Key_0);
    EXPECT_EQ(grid.currentPicture(), ids[0]) << "taking stars away stays";
}

TEST_F(GridViewTest, flagsAndLabelsAndClearsThemWithTheSameKey)
{
    fill(1);
    area.select(ids[0]);
    press(Qt::Key_P);
    EXPECT_EQ(variant(0).flag, Flag::Picked);
    press(Qt::Key_P);
    EXPECT_EQ(variant(0).flag, Flag::None);
    press(Qt::Key_X);
    EXPECT_EQ(variant(0).flag, Flag::Rejected);
    press(Qt::Key_U);
    EXPECT_EQ(variant(0).flag, Flag::None);
    press(Qt::Key_9);
    EXPECT_EQ(variant(0).label, ColourLabel::Blue);
    press(Qt::Key_9);
    EXPECT_EQ(variant(0).label, ColourLabel::None);
}

TEST_F(GridViewTest, actsOnAllThatAreSelectedInOneStep)
{
    fill(5);
    area.select(ids[0]);
    grid.selectAll();
    press(Qt::Key_3);
    for (std::size_t i = 0; i < ids.size(); ++i)
        EXPECT_EQ(variant(i).rating, 3);
    tiny.project().undoStack().undo();
    EXPECT_EQ(variant(4).rating, 0);
}

TEST_F(GridViewTest, walksWithArrowsInRowsAndColumns)
{
    fill(9);
    area.select(ids[8]);
    const int columns = int(640 / grid.visualRect(model.index(0)).width());
    press(Qt::Key_Right);
    EXPECT_EQ(grid.currentIndex().row(), 1);
    press(Qt::Key_Down);
    EXPECT_EQ(grid.currentIndex().row(), std::min(8, 1 + columns));
    press(Qt::Key_End);
    EXPECT_EQ(grid.currentIndex().row(), 8);
    press(Qt::Key_Home);
    EXPECT_EQ(grid.currentIndex().row(), 0);
    EXPECT_EQ(grid.indexAt(grid.visualRect(model.index(4)).center()).row(), 4);
}

TEST_F(GridViewTest, tellsWhichVerbAKeyMeans)
{
    fill(1);
    area.select(ids[0]);
    QSignalSpy verb(&grid, &GridView::verbWanted);
    press(Qt::Key_V);
    press(Qt::Key_V, Qt::ShiftModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Delete);
    ASSERT_EQ(verb.size(), 4);
    EXPECT_EQ(verb[0][0].value<GridVerb>(), GridVerb::VaryLittle);
    EXPECT_EQ(verb[1][0].value<GridVerb>(), GridVerb::VaryMuch);
    EXPECT_EQ(verb[2][0].value<GridVerb>(), GridVerb::Search);
    EXPECT_EQ(verb[3][0].value<GridVerb>(), GridVerb::Bin);
    const int before = grid.cellWidth();
    press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(grid.cellWidth(), before);
}

TEST_F(GridViewTest, goesOnAtTheSamePlaceAfterTheBin)
{
    fill(4);
    area.select(ids[2]);
    verbs.bin();
    EXPECT_EQ(grid.currentPicture(), ids[1]);
    tiny.project().undoStack().undo();
    EXPECT_EQ(model.pictureCount(), 4);
}

TEST_F(GridViewTest, searchesWhileTypingAndGoesBackWithEsc)
{
    fill(2);
    const VariantId cup = tiny.addPicture(Qt::blue, u"blue cup"_s);
    area.openSearch();
    auto* field = area.findChild<QLineEdit*>();
    QTest::keyClicks(field, u"cu"_s);
    EXPECT_EQ(model.pictureCount(), 1);
    EXPECT_EQ(model.idAt(model.index(0)), cup);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(model.pictureCount(), 3);
}

TEST_F(GridViewTest, keepsTheChosenPictureWhenAFilterStillShowsIt)
{
    fill(3);
    area.select(ids[1]);
    press(Qt::Key_P);
    auto* head = area.findChild<GridHead*>();
    emit head->filterWanted({.flag = Flag::Picked});
    EXPECT_EQ(model.pictureCount(), 1);
    EXPECT_EQ(grid.currentPicture(), ids[1]);
    area.showAll();
    EXPECT_EQ(grid.currentPicture(), ids[1]);
    EXPECT_EQ(model.pictureCount(), 3);
}

TEST_F(GridViewTest, findsAMissingFileOnlyWhenItIsTheSame)
{
    fill(2);
    CellVerbs cells(tiny.project(), studio, model, nullptr);
    const QString path = *tiny.project().media().path(variant(0).media);
    const QString other = *tiny.project().media().path(variant(1).media);
    const QString moved = tiny.filePath(u"moved.png"_s);
    ASSERT_TRUE(QFile::rename(path, moved));
    EXPECT_FALSE(cells.takeFile(ids[0], other));
    EXPECT_TRUE(cells.takeFile(ids[0], moved));
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(GridViewTest, putsRefusedWordsBackAndForgetsTheCellWhenItIsDismissed)
{
    project::JobRecord row{
        .id = project::JobId::make(),
        .kind = u"generate"_s,
        .state = project::JobState::Failed,
        .message = u"no brands"_s,
        .code = u"refused"_s,
        .request = {{"board", tiny.board()}, {"recipe", {{"prompt", "a famous shoe"}}}}};
    ASSERT_TRUE(tiny.project().putJob(row));
    model.setBoard(tiny.board());
    CellVerbs cells(tiny.project(), studio, model, nullptr);
    QSignalSpy soften(&cells, &CellVerbs::softenWanted);
    cells.act(model.index(0), CellAction::Soften);
    ASSERT_EQ(soften.size(), 1);
    EXPECT_EQ(soften[0][0].toString(), u"a famous shoe"_s);
    EXPECT_EQ(model.rowCount(), 1) << "it stays until it is dismissed";
    QObject::connect(&grid, &GridView::cellActed, &cells, &CellVerbs::act);
    grid.select(model.index(0));
    press(Qt::Key_Delete);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_TRUE(tiny.project().document().jobs.back().dismissed);
}

TEST(PlaceholderButtons, leaveOutWhatHasNoRoom)
{
    const Placeholder refused{.state = CellState::Refused,
                              .first = {CellAction::Soften, u"Soften"_s},
                              .second = {CellAction::OtherModel, u"Other model $0.07"_s}};
    EXPECT_EQ(placeholderButtons(QRect(0, 0, 220, 124), refused).size(), 2u);
    EXPECT_EQ(placeholderButtons(QRect(0, 0, 110, 124), refused).size(), 1u);
    EXPECT_TRUE(placeholderButtons(QRect(0, 0, 80, 45), refused).empty());
}

} // namespace rushes::explore
