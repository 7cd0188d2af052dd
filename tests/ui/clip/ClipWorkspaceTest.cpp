#include "ui/clip/ClipWorkspace.h"
#include "tests/support/TinyClip.h"
#include "tests/ui/clip/ClipFixture.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/ClipRow.h"
#include "ui/clip/JobCell.h"
#include "ui/clip/MakeSection.h"
#include "ui/clip/PictureCell.h"
#include "ui/clip/PreviewView.h"
#include "ui/clip/PriceCard.h"
#include "ui/clip/ShotJobs.h"
#include "ui/clip/SketchPlayer.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StarRating.h"

#include <QRadioButton>
#include <QSignalSpy>

#include <set>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;
using direction::Direction;

namespace {

constexpr int patience = 20000; // ms; a busy machine

bool isUniform(const QImage& image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            if (image.pixel(x, y) != first)
                return false;
        }
    }
    return true;
}

class ClipWorkspaceTest : public ClipFixture
{
protected:
    void open(const project::VariantId& picture, QSize size = {1440, 832})
    {
        m_room = std::make_unique<ClipWorkspace>(*m_project, *m_studio);
        m_room->resize(size);
        m_room->show();
        m_room->showPicture(picture);
        m_preview = m_room->findChild<PreviewView*>();
    }
    bool waitForFrame() const
    {
        return QTest::qWaitFor([this] { return !m_preview->frame().isNull(); }, patience);
    }

    std::unique_ptr<ClipWorkspace> m_room;
    PreviewView* m_preview = nullptr;
};

} // namespace

TEST_F(ClipWorkspaceTest, playsMovingFramesOfThePictureAtOnce)
{
    open(addPicture());
    ASSERT_TRUE(waitForFrame());
    const QImage first = m_preview->frame();
    EXPECT_FALSE(isUniform(first));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_preview->frame() != first; }, patience));
}

TEST_F(ClipWorkspaceTest, spacePausesAndTheLaneShowsTheFrameThere)
{
    open(addPicture());
    ASSERT_TRUE(waitForFrame());
    auto* player = m_room->findChild<SketchPlayer*>();
    QTest::keyClick(m_preview, Qt::Key_Space);
    EXPECT_FALSE(player->isPlaying());
    player->seek(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_preview->frame() == player->renderer()->frame(0); },
                                patience));
    player->seek(1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_preview->frame() == player->renderer()->frame(1); },
                                patience));
}

TEST_F(ClipWorkspaceTest, showsMotionBlurAndGoesBackInALoop)
{
    open(addPicture());
    m_room->setDirection({.move = CameraMove::TruckRight,
                          .strength = 1,
                          .duration = Time::ofMilliseconds(500),
                          .loops = true,
                          .shutter = 1});
    ASSERT_TRUE(waitForFrame());
    auto* player = m_room->findChild<SketchPlayer*>();
    player->pause();
    constexpr double t = 0.25;
    const auto isBlurred = [&] {
        const auto renderer = player->renderer();
        const QImage blurred = renderer->exposedFrame(t, 1.0 / 15); // of 30 frames a second
        return blurred != renderer->frame(t) && m_preview->frame() == blurred;
    };
    player->seek(t);
    EXPECT_TRUE(QTest::qWaitFor(isBlurred, patience));
    player->seek(1);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return m_preview->frame() == player->renderer()->exposedFrame(1, 1.0 / 15); },
        patience));
}

TEST_F(ClipWorkspaceTest, bracketsGoThroughTheMoves)
{
    open(addPicture());
    EXPECT_EQ(m_room->direction().move, CameraMove::PushIn);
    QTest::keyClick(m_preview, Qt::Key_BracketRight);
    EXPECT_EQ(m_room->direction().move, CameraMove::PullOut);
    QTest::keyClick(m_preview, Qt::Key_BracketLeft);
    QTest::keyClick(m_preview, Qt::Key_BracketLeft);
    EXPECT_EQ(m_room->direction().move, CameraMove::Roll); // goes round
}

TEST_F(ClipWorkspaceTest, keepsTheOldFramesUntilTheNewestDirectionIsReady)
{
    open(addPicture());
    ASSERT_TRUE(waitForFrame());
    auto* player = m_room->findChild<SketchPlayer*>();
    const auto before = player->renderer();
    for (const CameraMove move : {CameraMove::PanLeft, CameraMove::Roll, CameraMove::TiltUp})
        m_room->setDirection({.move = move});
    EXPECT_EQ(player->renderer(), before);
    player->pause();
    const QPolygonF wanted = sketch::SketchRenderer(*player->source(), {.move = CameraMove::TiltUp},
                                                    player->renderer()->size())
                                 .outline(1);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return player->renderer()->outline(1) == wanted; }, patience));
}

TEST_F(ClipWorkspaceTest, makeItPutsAClipOfTheDirectionIntoTheProject)
{
    open(addPicture());
    const Direction wanted{
        .move = CameraMove::PanRight, .strength = 0.6, .duration = Time::ofMilliseconds(500)};
    m_room->setDirection(wanted);
    auto* card = m_room->findChild<PriceCard*>();
    ASSERT_TRUE(card);
    QTest::mouseClick(card, Qt::LeftButton);
    EXPECT_FALSE(card->isEnabled()); // one at a time
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !m_project->document().clips.empty(); }, 3 * patience));
    const project::Clip& clip = m_project->document().clips.front();
    EXPECT_EQ(clip.direction, wanted);
    EXPECT_EQ(clip.source, m_room->currentPicture());
    EXPECT_TRUE(m_project->media().path(clip.media));
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->isEnabled(); }, patience));
    EXPECT_EQ(m_room->findChild<ClipList*>()->count(), 1);
}

TEST_F(ClipWorkspaceTest, stopKeepsNothingAndSaysSo)
{
    open(addPicture());
    auto* make = m_room->findChild<MakeSection*>();
    auto* card = make->findChild<PriceCard*>();
    m_room->setDirection({.move = CameraMove::OrbitLeft, .duration = Time::ofSeconds(10)});
    make->make(MakeSection::Way::Sketch);
    EXPECT_TRUE(waitForFrame()); // rendering a clip does not hold the preview up
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_room->findChild<JobCell*>() != nullptr; }, patience));
    shoot(*m_room, u"clip-running"_s);
    withText<widgets::HintButton>(*m_room->findChild<JobCell*>(), u"Stop"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return card->isEnabled(); }, patience));
    EXPECT_TRUE(m_project->document().clips.empty());
    const auto* jobs = m_room->findChild<ShotJobs*>();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return jobs->findChild<widgets::InlineMessage*>() != nullptr; }, patience));
    EXPECT_EQ(jobs->findChild<widgets::InlineMessage*>()->text(),
              u"Stopped. Nothing was kept, nothing to pay."_s);
}

TEST_F(ClipWorkspaceTest, aPictureThatCannotBeReadIsTold)
{
    const project::VariantId broken =
        *m_project->addVariant({.board = m_board,
                                .media = *m_project->media().put("no picture", u"png"_s),
                                .size = {320, 180}});
    open(broken);
    const auto messages = m_room->findChildren<widgets::InlineMessage*>();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return std::any_of(messages.begin(), messages.end(), [](const auto* message) {
                return message->isVisible() && !message->text().isEmpty();
            });
        },
        patience));
}

TEST_F(ClipWorkspaceTest, aFinishedClipIsPlayedRatedAddedToTheCutAndGivesItsSettingsBack)
{
    const project::VariantId picture = addPicture();
    const Direction used{.move = CameraMove::CraneDown, .strength = 0.2};
    const project::ClipId id = *m_project->addClip(
        {.source = picture,
         .media = *m_project->media().put(rushes::testing::tinyClip(), u"mp4"_s),
         .direction = used,
         .engine = u"sketch"_s,
         .duration = Time::ofSeconds(1)});
    open(picture);
    auto* list = m_room->findChild<ClipList*>();
    ASSERT_EQ(list->count(), 1);
    QSignalSpy wanted(m_room.get(), &ClipWorkspace::cutRequested);
    list->findChild<widgets::IconButton*>()->click();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<project::ClipId>(), id);

    withText<ClipRow>(*list, u"Sketch 1"_s)->click();
    EXPECT_EQ(m_preview->mode(), PreviewMode::Clip);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !m_preview->clipFrame().isNull(); }, patience));
    withText<widgets::HintButton>(*m_room, u"Use its settings"_s)->click();
    EXPECT_EQ(m_room->direction(), used);
    EXPECT_EQ(m_preview->mode(), PreviewMode::Sketch);

    QTest::keyClick(list->findChild<widgets::StarRating*>(), Qt::Key_4);
    EXPECT_EQ(m_project->clip(id)->rating, 4);
    m_project->undoStack().undo();
    EXPECT_EQ(m_project->clip(id)->rating, 0);
    EXPECT_EQ(list->findChild<widgets::StarRating*>()->rating(), 0);
}

TEST_F(ClipWorkspaceTest, settingsAreUndoneAndRememberedWithThePicture)
{
    const project::VariantId first = addPicture(), second = addPicture();
    open(first);
    m_room->setDirection({.move = CameraMove::OrbitLeft});
    m_room->setDirection({.move = CameraMove::OrbitLeft, .duration = Time::ofSeconds(7)});
    m_project->undoStack().undo();
    EXPECT_EQ(m_room->direction().duration, Direction{}.duration);
    EXPECT_EQ(m_room->direction().move, CameraMove::OrbitLeft);
    m_project->undoStack().redo();
    EXPECT_EQ(m_room->direction().duration, Time::ofSeconds(7));
    m_room->showPicture(second);
    EXPECT_EQ(m_room->direction(), Direction{});
    m_room->showPicture(first);
    EXPECT_EQ(m_room->direction().move, CameraMove::OrbitLeft);
}

TEST_F(ClipWorkspaceTest, aFrameIsDraggedOnTheStillAndKeepsItsRatio)
{
    open(addPicture());
    ASSERT_TRUE(waitForFrame());
    m_room->findChild<widgets::SegmentedControl*>(u"previewMode"_s)
        ->findChildren<QRadioButton*>()
        .at(1)
        ->click();
    const QRectF end = m_preview->handles().rectOf(FrameSide::End);
    const QPoint corner = end.bottomRight().toPoint();
    const QPoint to = (end.topLeft() + 0.6 * (end.bottomRight() - end.topLeft())).toPoint();
    QTest::mousePress(m_preview, Qt::LeftButton, {}, corner);
    QTest::mouseMove(m_preview, to);
    QMouseEvent move(QEvent::MouseMove, to, m_preview->mapToGlobal(to), Qt::LeftButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(m_preview, &move);
    QTest::mouseRelease(m_preview, Qt::LeftButton, {}, to);
    ASSERT_TRUE(m_room->direction().frames);
    const QRectF after = m_preview->handles().rectOf(FrameSide::End);
    EXPECT_NEAR(after.width(), 0.6 * end.width(), 3);
    EXPECT_NEAR(after.height(), 0.6 * end.height(), 3);
    EXPECT_NEAR(after.left(), end.left(), 1);
    shoot(*m_room, u"clip-frames"_s);

    QTest::keyClick(m_preview, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(m_preview->handles().rectOf(FrameSide::End).left(), after.left() + 10, 0.5);
    m_project->undoStack().undo();
    m_project->undoStack().undo();
    EXPECT_FALSE(m_room->direction().frames);
}

TEST_F(ClipWorkspaceTest, saysThatABackgroundCannotBeReplacedWithoutASubject)
{
    open(addPicture({320, 180}, Mask::Without));
    m_room->setDirection(
        {.background = {.kind = direction::BackgroundKind::Colour, .colour = QColor(20, 60, 120)}});
    auto* player = m_room->findChild<SketchPlayer*>();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return player->renderer() && !player->renderer()->warnings().isEmpty(); }, patience));
}

TEST_F(ClipWorkspaceTest, showsTheWholeRoom)
{
    const project::VariantId picture = addPicture({1376, 768});
    for (const int rating : {2, 4}) {
        (void)*m_project->addClip({.source = picture,
                                   .direction = {.move = CameraMove(rating)},
                                   .engine = u"sketch"_s,
                                   .duration = Time::ofSeconds(4),
                                   .rating = rating});
    }
    open(picture);
    m_room->setDirection({.light = *direction::lightNamed(u"golden-hour"_s)});
    ASSERT_TRUE(waitForFrame());
    auto* player = m_room->findChild<SketchPlayer*>();
    const auto* cell = m_room->findChild<PictureCell*>();
    EXPECT_TRUE(cell->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return player->position() > 0.4; }, patience));
    shoot(*m_room, u"clip-sketch"_s);
    auto* still = m_room->findChild<widgets::SegmentedControl*>(u"previewMode"_s);
    ASSERT_TRUE(still);
    still->findChildren<QRadioButton*>().at(1)->click();
    EXPECT_EQ(m_preview->mode(), PreviewMode::Still);
    shoot(*m_room, u"clip-still"_s);
    m_theme.setScheme(widgets::Scheme::Light);
    shoot(*m_room, u"clip-light"_s);
}

TEST_F(ClipWorkspaceTest, fitsTheSmallestWindowWithATallPicture)
{
    open(addPicture({450, 800}), {1100, 632});
    EXPECT_EQ(m_room->width(), 1100); // nothing in it needs more
    EXPECT_EQ(m_room->height(), 632);
    ASSERT_TRUE(waitForFrame());
    const QSize frame = m_preview->frame().size();
    EXPECT_NEAR(double(frame.width()) / frame.height(), 450.0 / 800, 0.01);
    EXPECT_LE(frame.height(), m_preview->largestFrame().height());
    shoot(*m_room, u"clip-tall"_s);
}

TEST_F(ClipWorkspaceTest, withoutAPictureItSaysWhatToDo)
{
    ClipWorkspace room(*m_project, *m_studio);
    room.resize(1200, 700);
    room.show();
    EXPECT_TRUE(room.currentPicture().isEmpty());
    QTest::keyClick(&room, Qt::Key_BracketRight);
    EXPECT_EQ(room.direction().move, CameraMove::PushIn); // nothing to move yet
    shoot(room, u"clip-empty"_s);
}

} // namespace rushes::clip
