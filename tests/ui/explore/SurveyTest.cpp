#include "tests/support/TinyProject.h"
#include "ui/explore/SurveyLayout.h"
#include "ui/explore/SurveyView.h"
#include "ui/widgets/ThumbnailCache.h"

#include "core/project/commands/VariantCommands.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::VariantId;

TEST(SurveyLayout, givesOnePictureTheWholeArea)
{
    const auto places = surveyLayout({QSize(1600, 900)}, {1000, 800}, 10);
    ASSERT_EQ(places.size(), 1u);
    EXPECT_EQ(places[0].width(), 980);
    EXPECT_NEAR(places[0].center().y(), 400, 1);
}

TEST(SurveyLayout, standsWidePicturesOverAndTallOnesBesideEachOther)
{
    const QSize area(1000, 1000);
    const auto wide = surveyLayout({QSize(16, 9), QSize(16, 9)}, area, 10);
    EXPECT_GT(wide[1].top(), wide[0].bottom());
    const auto tall = surveyLayout({QSize(9, 16), QSize(9, 16)}, area, 10);
    EXPECT_GT(tall[1].left(), tall[0].right());
}

TEST(SurveyLayout, keepsPicturesInsideApartAndInShape)
{
    std::vector<QSize> pictures;
    for (int i = 0; i < 7; ++i)
        pictures.push_back(i % 2 ? QSize(1600, 900) : QSize(900, 1600));
    const QSize area(1200, 700);
    const auto places = surveyLayout(pictures, area, 16);
    for (std::size_t i = 0; i < places.size(); ++i) {
        EXPECT_TRUE(QRect({}, area).contains(places[i]));
        EXPECT_NEAR(double(places[i].width()) / places[i].height(),
                    double(pictures[i].width()) / pictures[i].height(), 0.02);
        for (std::size_t other = 0; other < i; ++other)
            EXPECT_FALSE(places[i].intersects(places[other]));
    }
}

namespace {

struct SurveyTest : ::testing::Test
{
    SurveyTest()
    {
        window.resize(800, 600);
        area.setGeometry(100, 50, 600, 400);
        for (int i = 0; i < 4; ++i)
            ids.push_back(tiny.addPicture(Qt::red));
    }

    rushes::testing::TinyProject tiny;
    widgets::ThumbnailCache thumbnails;
    QWidget window;
    QWidget area{&window};
    SurveyView view{tiny.project(), thumbnails, area, &window};
    std::vector<VariantId> ids;
};

} // namespace

TEST_F(SurveyTest, takesTheSelectedPicturesOrElseThePickedOnesNewestFirst)
{
    project::Project& project = tiny.project();
    EXPECT_EQ(SurveyView::candidates(project, tiny.board(), {ids[2], ids[0]}),
              (std::vector{ids[2], ids[0]}));
    EXPECT_TRUE(SurveyView::candidates(project, tiny.board(), {ids[2]}).empty());
    project.push(project::flagVariants(project, {ids[1], ids[3]}, Flag::Picked, u"Pick"_s));
    EXPECT_EQ(SurveyView::candidates(project, tiny.board(), {ids[2]}),
              (std::vector{ids[3], ids[1]}));
}

TEST_F(SurveyTest, coversItsArea)
{
    view.show(ids);
    EXPECT_EQ(view.geometry(), area.geometry());
}

TEST_F(SurveyTest, takesAPictureOutWithoutRejectingIt)
{
    view.show(ids);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_X);
    EXPECT_EQ(view.pictures(), (std::vector{ids[0], ids[2], ids[3]}));
    EXPECT_EQ(view.current(), ids[2]);
    EXPECT_EQ(tiny.project().variant(ids[1])->flag, Flag::None);
    EXPECT_EQ(tiny.project().undoStack().count(), 0);
}

TEST_F(SurveyTest, picksAndRatesTheCurrentOneSoThatItCanBeUndone)
{
    view.show(ids);
    QTest::keyClick(&view, Qt::Key_P);
    QTest::keyClick(&view, Qt::Key_4);
    EXPECT_EQ(tiny.project().variant(ids[0])->flag, Flag::Picked);
    EXPECT_EQ(tiny.project().variant(ids[0])->rating, 4);
    tiny.project().undoStack().undo();
    tiny.project().undoStack().undo();
    EXPECT_EQ(tiny.project().variant(ids[0])->flag, Flag::None);
}

TEST_F(SurveyTest, movesInTwoDirectionsAndLeavesWithTheCurrentPicture)
{
    view.show(ids); // two by two
    QSignalSpy left(&view, &SurveyView::left);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.current(), ids[2]);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.current(), ids[3]);
    QTest::keyClick(&view, Qt::Key_Escape);
    ASSERT_EQ(left.count(), 1);
    EXPECT_EQ(left[0][0].value<VariantId>(), ids[3]);
    EXPECT_TRUE(view.isHidden());
}

TEST_F(SurveyTest, endsWhenTheLastOneIsTakenOut)
{
    view.show({ids[0], ids[1]});
    QTest::keyClick(&view, Qt::Key_X);
    QTest::keyClick(&view, Qt::Key_X);
    EXPECT_TRUE(view.isHidden());
}

} // namespace rushes::explore
