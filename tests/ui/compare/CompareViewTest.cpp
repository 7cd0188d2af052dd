#include "ui/compare/CompareView.h"

#include "tests/support/TinyProject.h"
#include "ui/compare/CompareWorkspace.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::compare {

namespace {

QImage flat(const QColor& colour)
{
    QImage picture(160, 90, QImage::Format_RGB32);
    picture.fill(colour);
    return picture;
}

} // namespace

TEST(CompareView, showsAOnTheLeftOfTheSliderAndBOnItsRight)
{
    CompareView view;
    view.resize(632, 392);
    view.setPictures(flat(Qt::red), flat(Qt::blue));
    const QImage shot = view.grab().toImage();
    EXPECT_EQ(shot.pixelColor(100, 300), QColor(Qt::red));
    EXPECT_EQ(shot.pixelColor(530, 300), QColor(Qt::blue));
    view.setPosition(1.0);
    EXPECT_EQ(view.grab().toImage().pixelColor(530, 300), QColor(Qt::red));
}

TEST(CompareView, movesTheSliderToTheMouse)
{
    CompareView view;
    view.resize(632, 392);
    view.setPictures(flat(Qt::red), flat(Qt::blue));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(16 + 150, 200));
    EXPECT_NEAR(view.position(), 0.25, 0.01);
}

TEST(CompareView, blinksBetweenTheTwo)
{
    CompareView view;
    view.resize(632, 392);
    view.setPictures(flat(Qt::red), flat(Qt::blue));
    view.setMode(Mode::Blink);
    EXPECT_EQ(view.grab().toImage().pixelColor(300, 200), QColor(Qt::red));
    view.blink();
    EXPECT_EQ(view.grab().toImage().pixelColor(300, 200), QColor(Qt::blue));
}

TEST(CompareView, makesEqualPicturesBlackInTheDifference)
{
    EXPECT_EQ(pictureDifference(flat(Qt::red), flat(Qt::red)).pixelColor(5, 5), QColor(Qt::black));
    EXPECT_EQ(pictureDifference(flat(QColor(10, 0, 0)), flat(QColor(30, 0, 0))).pixelColor(5, 5),
              QColor(40, 0, 0));
}

TEST(CompareWorkspace, takesTheBestRatedOtherPictureWhenOnlyOneIsGiven)
{
    rushes::testing::TinyProject tiny;
    const auto a = tiny.addPicture(Qt::red);
    tiny.addPicture(Qt::green);
    CompareWorkspace workspace(tiny.project());
    QSignalSpy status(&workspace, &CompareWorkspace::statusChanged);
    workspace.showPair(a, {});
    ASSERT_FALSE(status.isEmpty());
    EXPECT_EQ(status.back().at(0).toString(), QStringLiteral("Comparing 1 with 2"));
}

} // namespace rushes::compare
