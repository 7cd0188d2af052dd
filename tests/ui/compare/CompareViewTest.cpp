#include "ui/compare/CompareView.h"

#include "tests/ui/explore/ServiceFixture.h"
#include "ui/compare/ArenaSession.h"
#include "ui/compare/ChangePanel.h"
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

struct CompareWorkspaceTest : explore::ServiceTest
{};

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

TEST(SharedZoom, keepsWhatIsUnderTheMouseAndStaysFittedUntilItIsAsked)
{
    const QRectF area(0, 0, 400, 300);
    const QSizeF picture(1600, 900);
    SharedZoom zoom;
    EXPECT_EQ(zoom.place(area, picture), QRectF(0, 37.5, 400, 225));
    const QPointF anchor(100, 100);
    const auto under = [&] {
        const QRectF placed = zoom.place(area, picture);
        return QPointF((anchor.x() - placed.left()) / placed.width(),
                       (anchor.y() - placed.top()) / placed.height());
    };
    const QPointF before = under();
    zoom.zoomBy(4, anchor, area, picture);
    EXPECT_NEAR(zoom.scaleIn(area, picture), 1, 1e-9);
    EXPECT_NEAR(under().x(), before.x(), 1e-9);
    EXPECT_NEAR(under().y(), before.y(), 1e-9);
}

TEST(CompareView, zoomsBothTogether)
{
    CompareView view;
    view.resize(632, 392);
    view.setPictures(flat(Qt::red), flat(Qt::blue));
    view.setMode(Mode::SideBySide);
    view.toggleActualSize(); // 160 x 90 in each half of about 292 x 360
    const QImage shot = view.grab().toImage();
    EXPECT_EQ(shot.pixelColor(162, 196), QColor(Qt::red));
    EXPECT_EQ(shot.pixelColor(470, 196), QColor(Qt::blue));
    EXPECT_NE(shot.pixelColor(162, 30), QColor(Qt::red));
    view.zoomBy(8);
    EXPECT_EQ(view.grab().toImage().pixelColor(162, 30), QColor(Qt::red));
    EXPECT_EQ(view.grab().toImage().pixelColor(470, 30), QColor(Qt::blue));
    view.fit();
    EXPECT_TRUE(view.isFitted());
}

TEST(Arena, asksBlindUntilTheBestAreClearAndPicksThem)
{
    rushes::testing::TinyProject tiny;
    std::vector<project::VariantId> ids;
    for (const QColor& colour : {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue),
                                 QColor(Qt::yellow), QColor(Qt::cyan)})
        ids.push_back(tiny.addPicture(colour));
    ArenaSession arena(tiny.project());
    arena.start(arena.candidates(tiny.board()));
    const auto rank = [&](const project::VariantId& id) {
        return std::find(ids.begin(), ids.end(), id) - ids.begin();
    };
    while (arena.isRunning()) {
        const auto [left, right] = arena.pair();
        ASSERT_NE(left, right);
        arena.vote(rank(left) < rank(right) ? ArenaSession::Verdict::Left
                                            : ArenaSession::Verdict::Right);
    }
    EXPECT_LE(arena.votesGiven(), 20);
    // Which three are the best is clear then, not yet their order.
    const auto& scores = arena.scores();
    EXPECT_TRUE(std::any_of(scores.begin(), scores.begin() + project::arenaPlaces(ids.size()),
                            [&](const auto& score) { return score.id == ids.front(); }));
    EXPECT_EQ(
        project::votesFromJson(memberAt(tiny.project().document().settings, "arena_votes")).size(),
        std::size_t(arena.votesGiven()));
}

TEST(Arena, needsFourPicturesAndTakesAVoteBack)
{
    rushes::testing::TinyProject tiny;
    for (int i = 0; i < 3; ++i)
        tiny.addPicture(Qt::red);
    ArenaSession arena(tiny.project());
    arena.start(arena.candidates(tiny.board()));
    EXPECT_FALSE(arena.isRunning());
    tiny.addPicture(Qt::blue);
    arena.start(arena.candidates(tiny.board()));
    ASSERT_TRUE(arena.isRunning());
    arena.vote(ArenaSession::Verdict::Tie);
    EXPECT_EQ(arena.votesGiven(), 1);
    arena.undo();
    EXPECT_EQ(arena.votesGiven(), 0);
}

TEST_F(CompareWorkspaceTest, judgesWithTheArrowKeysAndShowsNoNamesMeanwhile)
{
    const auto first = tiny.addPicture(Qt::red);
    for (int i = 0; i < 4; ++i)
        tiny.addPicture(Qt::blue);
    CompareWorkspace workspace(tiny.project(), *studio);
    workspace.showPair(first, {});
    QSignalSpy status(&workspace, &CompareWorkspace::statusChanged);
    QTest::keyClick(&workspace, Qt::Key_B, Qt::ControlModifier);
    ASSERT_FALSE(status.isEmpty());
    EXPECT_EQ(status.back().at(0).toString(), QStringLiteral("Blind arena, round 1"));
    EXPECT_TRUE(workspace.findChild<ChangePanel*>()->isHidden());
    QTest::keyClick(&workspace, Qt::Key_Left);
    EXPECT_EQ(status.back().at(0).toString(), QStringLiteral("Blind arena, round 2"));
    QTest::keyClick(&workspace, Qt::Key_Escape);
    EXPECT_FALSE(workspace.findChild<ChangePanel*>()->isHidden());
}

TEST_F(CompareWorkspaceTest, takesTheBestRatedOtherPictureWhenOnlyOneIsGiven)
{
    const auto a = tiny.addPicture(Qt::red);
    tiny.addPicture(Qt::green);
    CompareWorkspace workspace(tiny.project(), *studio);
    QSignalSpy status(&workspace, &CompareWorkspace::statusChanged);
    workspace.showPair(a, {});
    ASSERT_FALSE(status.isEmpty());
    EXPECT_EQ(status.back().at(0).toString(), QStringLiteral("Comparing 1 with 2"));
}

} // namespace rushes::compare
