#include "ui/cut/CutWorkspace.h"
#include "CutFixture.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/cut/AddPanels.h"
#include "ui/cut/CutSession.h"
#include "ui/cut/CutVerbs.h"
#include "ui/cut/MediaPanel.h"
#include "ui/cut/MediaTabs.h"
#include "ui/cut/SlotCard.h"
#include "ui/cut/TimelineView.h"
#include "ui/cut/Viewer.h"

#include "core/base/Clock.h"
#include "core/generation/Studio.h"

#include <QApplication>
#include <QDataStream>
#include <QFile>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

using namespace rushes;
using namespace rushes::cut;
using namespace Qt::Literals::StringLiterals;

namespace {

class CutWorkspaceTest : public CutFixture
{
protected:
    void SetUp() override
    {
        CutFixture::SetUp();
        m_cut = addCut();
        m_workspace = std::make_unique<CutWorkspace>(*m_project, m_studio, m_placements);
        m_workspace->resize(1440, 832);
        m_workspace->show();
        m_view = &m_workspace->timelineView();
        m_view->setPixelsPerSecond(100, TimelineLayout::headerWidth);
    }

    /// The middle of an item of V1, a little under its title.
    QPoint pointOn(int index) const
    {
        const timeline::Timeline& timeline = m_workspace->session().timeline();
        const TimelineLayout layout = m_view->layoutNow();
        const Lane* lane = layout.lane(timeline.trackNamed(u"V1"_s)->id);
        return layout.itemRect(mainItems(timeline)[std::size_t(index)], *lane).center();
    }
    QPoint edgeOf(int index, timeline::Edge edge) const
    {
        const timeline::Timeline& timeline = m_workspace->session().timeline();
        const TimelineLayout layout = m_view->layoutNow();
        const Lane* lane = layout.lane(timeline.trackNamed(u"V1"_s)->id);
        const QRect rect = layout.itemRect(mainItems(timeline)[std::size_t(index)], *lane);
        return {edge == timeline::Edge::Start ? rect.left() + 2 : rect.right() - 2,
                rect.center().y()};
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget* area = m_view->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QTest::mouseMove(area, (from + to) / 2);
        QTest::mouseMove(area, to);
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    }
    const timeline::Item& item(int index) const
    {
        return mainItems(stored(m_cut))[std::size_t(index)];
    }
    void shoot(const QString& name)
    {
        const QString folder = qEnvironmentVariable("RUSHES_SHOT_DIR");
        if (folder.isEmpty())
            return;
        QTest::qWait(900);
        m_workspace->grab().save(folder + u'/' + name + u".png"_s);
    }

    /// Eight seconds of a tone that swells, 16 bit mono.
    QString writeTone() const
    {
        constexpr int rate = 8000;
        constexpr int count = rate * 8;
        QByteArray samples;
        for (int i = 0; i < count; ++i) {
            const double swell = 0.2 + 0.7 * std::abs(std::sin(i * 0.0004));
            const auto value = qint16(std::sin(i * 0.35) * swell * 32000);
            samples.append(char(value & 0xff)).append(char((value >> 8) & 0xff));
        }
        QByteArray file;
        QDataStream out(&file, QIODevice::WriteOnly);
        out.setByteOrder(QDataStream::LittleEndian);
        out.writeRawData("RIFF", 4);
        out << quint32(36 + samples.size());
        out.writeRawData("WAVEfmt ", 8);
        out << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * 2)
            << quint16(2) << quint16(16);
        out.writeRawData("data", 4);
        out << quint32(samples.size());
        const QString path = m_folder.filePath(u"Harbour walk.wav"_s);
        QFile disk(path);
        EXPECT_TRUE(disk.open(QIODevice::WriteOnly));
        disk.write(file + samples);
        return path;
    }

    widgets::test::Outfit m_outfit;
    SystemClock m_clock;
    generation::Budget m_budget;
    generation::JobQueue m_queue{m_clock, 1};
    generation::Studio m_studio{{}, {}, m_budget, m_queue, m_clock};
    std::unique_ptr<CutWorkspace> m_workspace;
    TimelineView* m_view = nullptr;
    project::CutId m_cut;
};

} // namespace

TEST_F(CutWorkspaceTest, showsTheFirstCutOfTheProject)
{
    EXPECT_EQ(m_workspace->currentCut(), m_cut);
    shoot(u"cut-tall"_s);
}

TEST_F(CutWorkspaceTest, draggingAnEdgeTrimsByTheSameTimeAndOneUndoRestores)
{
    const timeline::Timeline before = stored(m_cut);
    m_workspace->session().setSnapping(Snapping::Off);
    const QPoint edge = edgeOf(0, timeline::Edge::End);
    drag(edge, edge - QPoint(50, 0));
    EXPECT_EQ(item(0).range.duration, Time::ofMilliseconds(1500));
    EXPECT_EQ(item(1).range.start, Time::ofMilliseconds(1500)) << "later items follow";
    m_project->undoStack().undo();
    EXPECT_EQ(stored(m_cut), before);
    EXPECT_FALSE(m_project->undoStack().canUndo()) << "the drag was one step";
}

TEST_F(CutWorkspaceTest, anEscapedDragChangesNothing)
{
    const timeline::Timeline before = stored(m_cut);
    const QPoint edge = edgeOf(0, timeline::Edge::End);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(m_view->viewport(), edge - QPoint(60, 0));
    EXPECT_NE(m_workspace->session().timeline(), before) << "shown while dragging";
    QTest::keyClick(m_view, Qt::Key_Escape);
    EXPECT_EQ(m_workspace->session().timeline(), before);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, edge - QPoint(60, 0));
    EXPECT_EQ(stored(m_cut), before);
}

TEST_F(CutWorkspaceTest, draggingABodyChangesTheOrder)
{
    drag(pointOn(0), pointOn(2) + QPoint(60, 0));
    EXPECT_EQ(item(0).name, u"Hero"_s);
    EXPECT_EQ(item(2).name, u"Hook"_s);
    EXPECT_EQ(item(0).range.start, Time());
    EXPECT_EQ(item(2).range.end(), Time::ofSeconds(7));
}

TEST_F(CutWorkspaceTest, clickingTheRulerMovesThePlayhead)
{
    QSignalSpy moved(&m_workspace->session(), &CutSession::playheadChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      {TimelineLayout::headerWidth + 250, 10});
    EXPECT_EQ(m_workspace->session().playhead(), Time::ofMilliseconds(2500));
    EXPECT_EQ(moved.count(), 1);
}

TEST_F(CutWorkspaceTest, splitsAtThePlayheadByKey)
{
    m_workspace->session().setPlayhead(Time::ofSeconds(3));
    QTest::keyClick(m_view, Qt::Key_S);
    ASSERT_EQ(mainItems(stored(m_cut)).size(), 4u);
    EXPECT_EQ(item(1).range.end(), Time::ofSeconds(3));
    EXPECT_EQ(item(2).range.start, Time::ofSeconds(3));
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u);
}

TEST_F(CutWorkspaceTest, deletesWithAndWithoutTheGap)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOn(1));
    QTest::keyClick(m_view, Qt::Key_Delete);
    ASSERT_EQ(mainItems(stored(m_cut)).size(), 2u);
    EXPECT_EQ(item(1).range.start, Time::ofSeconds(5));
    m_project->undoStack().undo();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOn(1));
    QTest::keyClick(m_view, Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(item(1).range.start, Time::ofSeconds(2));
}

TEST_F(CutWorkspaceTest, trimsToThePlayheadAndDissolves)
{
    m_workspace->session().setPlayhead(Time::ofSeconds(4));
    QTest::keyClick(m_view, Qt::Key_W);
    EXPECT_EQ(item(1).range.duration, Time::ofSeconds(2));
    EXPECT_EQ(item(2).range.start, Time::ofSeconds(4));
    QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(item(2).transitionIn.has_value()) << "into the item under the playhead";
}

TEST_F(CutWorkspaceTest, swapsTheAlternateUnderThePlayhead)
{
    m_workspace->session().setPlayhead(Time::ofSeconds(3));
    QTest::keyClick(m_view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(item(1).chosen, 1);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(item(1).chosen, 0);
}

TEST_F(CutWorkspaceTest, addsMediaToTheEndAsOneStep)
{
    m_workspace->addMedia(m_pictures[0], Time::ofSeconds(2), u"Closing"_s);
    ASSERT_EQ(mainItems(stored(m_cut)).size(), 4u);
    EXPECT_EQ(item(3).range.start, Time::ofSeconds(7));
    EXPECT_EQ(m_workspace->session().selection(), item(3).id);
    m_project->undoStack().undo();
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u);
}

TEST_F(CutWorkspaceTest, textDraggedInTheViewerMovesWithOneUndoStep)
{
    CutSession& session = m_workspace->session();
    addText(session, timeline::TextRole::Headline);
    const int steps = m_project->undoStack().index();
    ViewerCanvas& canvas = m_workspace->viewer().canvas();
    const timeline::Item before = *session.selectedItem();
    const QPoint grip = canvas.textRect(before).center().toPoint();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&canvas, grip + QPoint(0, 20));
    QTest::mouseMove(&canvas, grip + QPoint(0, 60));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, grip + QPoint(0, 60));
    const timeline::Item* after = stored(m_cut).item(before.id);
    EXPECT_NEAR(canvas.textRect(*after).top() - canvas.textRect(before).top(), 60, 2);
    EXPECT_EQ(m_project->undoStack().index(), steps + 1);
    m_project->undoStack().undo();
    EXPECT_EQ(stored(m_cut).item(before.id)->text, before.text);
    m_project->undoStack().redo();
    addText(session, timeline::TextRole::Button);
    session.select(before.id);
    session.setPlayhead(Time::ofMilliseconds(1500));
    shoot(u"cut-text"_s);
}

TEST_F(CutWorkspaceTest, theViewerShowsTheComposedFrame)
{
    QSignalSpy shown(&m_workspace->viewer().canvas(), &ViewerCanvas::frameShown);
    m_workspace->session().setPlayhead(Time::ofSeconds(1));
    ASSERT_TRUE(shown.wait());
    while (m_workspace->viewer().canvas().frame().isNull())
        ASSERT_TRUE(shown.wait());
    const QImage& frame = m_workspace->viewer().canvas().frame();
    const QColor cup = frame.pixelColor(frame.width() / 2, int(frame.height() * 0.66));
    EXPECT_GT(cup.red(), cup.blue() + 60) << "the red cup";
}

TEST_F(CutWorkspaceTest, aWideCutPutsTheViewerOverTheTimeline)
{
    const auto wide =
        m_project->addCut({.name = u"Wide"_s, .timeline = timeline::emptyTimeline({1920, 1080})});
    ASSERT_TRUE(wide);
    m_workspace->showCut(*wide);
    m_workspace->addMedia(m_pictures[1], Time::ofSeconds(2), u"Hero"_s);
    QTest::qWait(50);
    const Viewer& viewer = m_workspace->viewer();
    EXPECT_LT(viewer.mapTo(m_workspace.get(), QPoint(0, viewer.height())).y(),
              m_view->mapTo(m_workspace.get(), QPoint(0, 0)).y());
    shoot(u"cut-wide"_s);
}

TEST_F(CutWorkspaceTest, aSoundFileIsStoredAndRunsUnderThePictures)
{
    auto* panel = m_workspace->findChild<MusicPanel*>();
    ASSERT_NE(panel, nullptr);
    panel->addFile(writeTone());
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !stored(m_cut).trackNamed(u"Music"_s)->items.empty(); }, 30'000));
    const timeline::Item& music = stored(m_cut).trackNamed(u"Music"_s)->items.front();
    EXPECT_EQ(music.name, u"Harbour walk"_s);
    EXPECT_EQ(music.range.duration, Time::ofSeconds(7)) << "cut off at the end of the picture";
    EXPECT_TRUE(m_project->media().path(music.alternates.front().media.hash).has_value());
    m_workspace->session().setPlayhead(Time::ofSeconds(5));
    toggleDissolve(m_workspace->session());
    EXPECT_TRUE(item(2).transitionIn.has_value())
        << "into the picture, not into the selected music";
    m_workspace->session().setPlayhead(Time::ofSeconds(4));
    toggleMarker(m_workspace->session());
    shoot(u"cut-music"_s);
}

TEST_F(CutWorkspaceTest, typingWordsIsOneUndoStepAndKeysBelongToTheField)
{
    addText(m_workspace->session(), timeline::TextRole::Headline);
    const timeline::ItemId text = m_workspace->session().selection();
    const int steps = m_project->undoStack().index();
    auto* field = m_workspace->findChild<QPlainTextEdit*>();
    ASSERT_NE(field, nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"Slow s"_s);
    EXPECT_EQ(stored(m_cut).item(text)->text->text, u"Slow s"_s);
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u) << "the letter s did not split";
    EXPECT_EQ(m_project->undoStack().index(), steps + 1);
    m_project->undoStack().undo();
    EXPECT_EQ(stored(m_cut).item(text)->text->text, u"Your headline"_s);
}

TEST_F(CutWorkspaceTest, aClickOnATakePutsItIntoTheCut)
{
    const auto cards = m_workspace->findChildren<SlotCard*>();
    ASSERT_EQ(cards.size(), 4);
    SlotCard* spare = nullptr;
    for (SlotCard* card : cards) {
        if (card->accessibleName() == u"Hero, alternate B"_s)
            spare = card;
    }
    ASSERT_NE(spare, nullptr);
    QTest::mouseClick(spare, Qt::LeftButton);
    EXPECT_EQ(item(1).chosen, 1);
    EXPECT_EQ(spare->accessibleName(), u"Hero, alternate B, in the cut"_s);
    m_project->undoStack().undo();
    EXPECT_EQ(item(1).chosen, 0);
}

TEST_F(CutWorkspaceTest, theMediaGridAddsToTheCutAndTakesToASlot)
{
    auto* tabs = m_workspace->findChild<MediaTabs*>();
    tabs->showTab(MediaTab::Media);
    QListView& list = tabs->media().list();
    ASSERT_EQ(list.model()->rowCount(), 3);
    list.setCurrentIndex(list.model()->index(0, 0));
    emit list.activated(list.currentIndex());
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 4u);
    tabs->media().chooseAlternateFor(item(0).id);
    emit list.activated(list.currentIndex());
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 4u);
    EXPECT_EQ(item(0).alternates.size(), 2u);
    tabs->showTab(MediaTab::Media);
    shoot(u"cut-media"_s);
}

TEST_F(CutWorkspaceTest, anEmptyProjectGetsItsFirstCutFromTheFirstPicture)
{
    auto opened = project::Project::open(m_folder.filePath(u"empty"_s));
    ASSERT_TRUE(opened);
    CutWorkspace workspace(**opened, m_studio, m_placements);
    workspace.resize(1440, 832);
    workspace.show();
    EXPECT_TRUE(workspace.currentCut().isEmpty());
    if (!qEnvironmentVariableIsEmpty("RUSHES_SHOT_DIR"))
        workspace.grab().save(qEnvironmentVariable("RUSHES_SHOT_DIR") + u"/cut-empty.png"_s);
    workspace.addMedia(m_pictures[0], Time::ofSeconds(2), u"Hook"_s);
    const project::Cut* cut = (*opened)->cut(workspace.currentCut());
    ASSERT_NE(cut, nullptr);
    EXPECT_EQ(cut->name, u"Cut 1"_s);
    EXPECT_EQ(mainItems(cut->timeline).size(), 1u);
}
