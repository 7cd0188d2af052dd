#include "ui/explore/MaskView.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

using Tool = MaskPainting::Tool;

namespace {

void strokeAcross(MaskPainting& painting, QPointF from, QPointF to, Tool tool = Tool::Paint)
{
    painting.startStroke(from, 20, tool);
    painting.continueStroke(to);
    painting.endStroke();
}

int shade(const MaskPainting& painting, int x, int y)
{
    return painting.mask().constScanLine(y)[x];
}

} // namespace

TEST(MaskPainting, AStrokeIsWhiteAlongItsWayAndNowhereElse)
{
    MaskPainting painting;
    painting.begin({400, 300});
    EXPECT_TRUE(painting.isEmpty());
    strokeAcross(painting, {100, 100}, {200, 100});
    EXPECT_FALSE(painting.isEmpty());
    EXPECT_EQ(shade(painting, 150, 100), 255);
    EXPECT_EQ(shade(painting, 150, 115), 255);
    EXPECT_EQ(shade(painting, 150, 125), 0);
    EXPECT_EQ(shade(painting, 300, 100), 0);
}

TEST(MaskPainting, ALargePictureIsPaintedAtTheWorkingSizeInItsOwnPixels)
{
    MaskPainting painting;
    painting.begin({4096, 2048});
    EXPECT_EQ(painting.mask().size(), QSize(1024, 512));
    painting.startStroke({2000, 1000}, 100, Tool::Paint);
    painting.endStroke();
    EXPECT_EQ(shade(painting, 500, 250), 255);
    EXPECT_EQ(shade(painting, 500, 270), 255);
    EXPECT_EQ(shade(painting, 500, 280), 0);
}

TEST(MaskPainting, ErasingTakesAwayAndErasingAllIsEmpty)
{
    MaskPainting painting;
    painting.begin({400, 300});
    strokeAcross(painting, {100, 100}, {200, 100});
    painting.startStroke({150, 100}, 10, Tool::Erase);
    painting.endStroke();
    EXPECT_EQ(shade(painting, 150, 100), 0);
    EXPECT_FALSE(painting.isEmpty());
    painting.startStroke({150, 100}, 200, Tool::Erase);
    painting.endStroke();
    EXPECT_TRUE(painting.isEmpty());
}

TEST(MaskPainting, UndoTakesOneStrokeBackAndRedoBringsItAgain)
{
    MaskPainting painting;
    painting.begin({400, 300});
    strokeAcross(painting, {50, 50}, {60, 50});
    strokeAcross(painting, {300, 200}, {310, 200});
    painting.undo();
    EXPECT_EQ(shade(painting, 305, 200), 0);
    EXPECT_EQ(shade(painting, 55, 50), 255);
    painting.undo();
    EXPECT_TRUE(painting.isEmpty());
    EXPECT_FALSE(painting.canUndo());
    painting.redo();
    painting.redo();
    EXPECT_EQ(shade(painting, 305, 200), 255);
    EXPECT_FALSE(painting.canRedo());
}

TEST(MaskPainting, ClearAndInvertAreStepsToo)
{
    MaskPainting painting;
    painting.begin({400, 300});
    painting.invert();
    EXPECT_EQ(shade(painting, 5, 5), 255);
    painting.clear();
    EXPECT_TRUE(painting.isEmpty());
    painting.undo();
    EXPECT_EQ(shade(painting, 5, 5), 255);
    painting.undo();
    EXPECT_TRUE(painting.isEmpty());
}

TEST(MaskPainting, ANewPictureStartsEmptyWithoutSteps)
{
    MaskPainting painting;
    painting.begin({400, 300});
    painting.invert();
    painting.begin({300, 400});
    EXPECT_TRUE(painting.isEmpty());
    EXPECT_FALSE(painting.canUndo());
}

/// A stage of 400 × 300 px over a picture of the same size.
struct MaskViewTest : ::testing::Test
{
    MaskViewTest()
    {
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        view.setMargin(0);
        view.resize(400, 300);
        view.setImage(picture);
        view.painting().begin(picture.size());
        view.setBrush(0.1);
        view.setMode(MaskView::Mode::Paint);
    }

    MaskView view;
};

TEST_F(MaskViewTest, TheMousePaintsAndShiftErases)
{
    QTest::mousePress(&view, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&view, {200, 100});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {200, 100});
    EXPECT_EQ(shade(view.painting(), 150, 100), 255);
    QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, {150, 100});
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, {150, 100});
    EXPECT_EQ(shade(view.painting(), 150, 100), 0);
}

TEST_F(MaskViewTest, BracketsChangeTheBrushAndTellIt)
{
    const QSignalSpy told(&view, &MaskView::brushChanged);
    QTest::keyClick(&view, Qt::Key_BracketRight);
    EXPECT_GT(view.brush(), 0.1);
    QTest::keyClick(&view, Qt::Key_BracketLeft);
    EXPECT_DOUBLE_EQ(view.brush(), 0.1);
    EXPECT_EQ(told.size(), 2);
}

TEST_F(MaskViewTest, CanBePaintedWithoutAMouse)
{
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(shade(view.painting(), 200, 150), 255) << "the brush begins in the middle";
    for (int step = 0; step < 6; ++step)
        QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(shade(view.painting(), 260, 150), 255);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(shade(view.painting(), 260, 150), 0);
}

TEST_F(MaskViewTest, ItsOwnUndoComesBeforeTheWindows)
{
    QTest::keyClick(&view, Qt::Key_Space);
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    asked.ignore();
    QCoreApplication::sendEvent(&view, &asked);
    EXPECT_TRUE(asked.isAccepted());
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(view.painting().isEmpty());
    view.setMode(MaskView::Mode::Look);
    QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    again.ignore();
    QCoreApplication::sendEvent(&view, &again);
    EXPECT_FALSE(again.isAccepted());
}

TEST_F(MaskViewTest, WhatIsPaintedShowsInAnotherColourOnlyWhilePainting)
{
    QTest::keyClick(&view, Qt::Key_Space);
    const QColor painted = view.grab().toImage().pixelColor(200, 150);
    EXPECT_NE(painted, QColor(Qt::gray));
    view.setMode(MaskView::Mode::Look);
    EXPECT_EQ(view.grab().toImage().pixelColor(200, 150), QColor(Qt::gray));
}

TEST_F(MaskViewTest, EscapeLeavesAndEnterGoesToTheWords)
{
    const QSignalSpy left(&view, &MaskView::left), words(&view, &MaskView::wordsWanted);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(words.size(), 1);
    EXPECT_EQ(left.size(), 1);
}

} // namespace rushes::explore
