#include "CutFixture.h"
#include "ui/cut/CutWorkspace.h"
#include "ui/cut/MediaModel.h"
#include "ui/cut/SlotColumn.h"
#include "ui/cut/TimelineView.h"

#include "core/base/Clock.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QtTest/QTest>

using namespace rushes;
using namespace rushes::cut;
using namespace Qt::Literals::StringLiterals;

namespace {

class DropTest : public CutFixture
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

    /// What a drag of this picture from the media panel carries.
    std::unique_ptr<QMimeData> carried(const timeline::Media& media) const
    {
        MediaModel model(*m_project);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.entry(row).media == media)
                return std::unique_ptr<QMimeData>(model.mimeData({model.index(row)}));
        }
        return nullptr;
    }
    QPoint pointAt(double seconds, const QString& track) const
    {
        const TimelineLayout layout = m_view->layoutNow();
        const Lane* lane = layout.lane(m_workspace->session().timeline().trackNamed(track)->id);
        return {int(layout.xOf(Time::ofSeconds(seconds))), lane->body.center().y()};
    }
    template <class Event>
    void send(QWidget* to, QPoint at, const QMimeData& data)
    {
        Event event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(to, &event);
    }
    void dragOver(QPoint at, const QMimeData& data)
    {
        send<QDragEnterEvent>(m_view->viewport(), at, data);
        send<QDragMoveEvent>(m_view->viewport(), at, data);
    }
    void drop(QPoint at, const QMimeData& data)
    {
        dragOver(at, data);
        send<QDropEvent>(m_view->viewport(), at, data);
    }

    SystemClock m_clock;
    generation::Budget m_budget;
    generation::JobQueue m_queue{m_clock, 1};
    generation::Studio m_studio{{}, {}, m_budget, m_queue, m_clock};
    std::unique_ptr<CutWorkspace> m_workspace;
    TimelineView* m_view = nullptr;
    project::CutId m_cut;
};

} // namespace

TEST_F(DropTest, putsAPictureBetweenTheShotsItIsHeldOver)
{
    drop(pointAt(2.4, u"V1"_s), *carried(m_pictures[2]));
    const auto& items = mainItems(stored(m_cut));
    ASSERT_EQ(items.size(), 4u);
    EXPECT_EQ(items[1].alternate()->media, m_pictures[2]);
    EXPECT_EQ(items[1].range.start, Time::ofSeconds(2));
    EXPECT_EQ(items[2].range.start, Time::ofSeconds(5)) << "the next made room";
    EXPECT_EQ(m_workspace->session().selection(), items[1].id);
}

TEST_F(DropTest, showsThePlaceBeforeItIsDroppedAndUndoesItInOneStep)
{
    const auto data = carried(m_pictures[0]);
    dragOver(pointAt(0.2, u"V1"_s), *data);
    EXPECT_EQ(mainItems(m_workspace->session().timeline()).size(), 4u);
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u) << "nothing is done yet";
    drop(pointAt(0.2, u"V1"_s), *data);
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 4u);
    m_project->undoStack().undo();
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u);
}

TEST_F(DropTest, forgetsADragThatLeaves)
{
    dragOver(pointAt(1, u"V1"_s), *carried(m_pictures[0]));
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_view->viewport(), &leave);
    EXPECT_EQ(mainItems(m_workspace->session().timeline()).size(), 3u);
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u);
}

TEST_F(DropTest, laysAPictureOverTheCutOnTheUpperTrack)
{
    drop(pointAt(3.5, u"V2"_s), *carried(m_pictures[1]));
    const auto& over = stored(m_cut).trackNamed(u"V2"_s)->items;
    ASSERT_EQ(over.size(), 1u);
    EXPECT_EQ(over[0].range.start, Time::ofSeconds(3.5));
    EXPECT_EQ(mainItems(stored(m_cut)).size(), 3u);
}

TEST_F(DropTest, addsATakeWhenDroppedOnASlot)
{
    const auto columns = m_workspace->findChildren<SlotColumn*>();
    ASSERT_EQ(columns.size(), 3);
    send<QDragEnterEvent>(columns[0], {10, 10}, *carried(m_pictures[1]));
    send<QDropEvent>(columns[0], {10, 10}, *carried(m_pictures[1]));
    EXPECT_EQ(mainItems(stored(m_cut))[0].alternates.size(), 2u);
    EXPECT_EQ(mainItems(stored(m_cut))[0].chosen, 0) << "the one in the cut stays";
}

TEST_F(DropTest, takesAPictureFileFromOutsideIntoTheProjectAndTheCut)
{
    const QString path = m_folder.filePath(u"outside.png"_s);
    ASSERT_TRUE(cupPicture(QColor(20, 160, 90)).save(path));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    drop(pointAt(1, u"V1"_s), data);
    EXPECT_TRUE(QTest::qWaitFor([&] { return mainItems(stored(m_cut)).size() == 4; }));
    EXPECT_EQ(m_project->document().variants.size(), m_pictures.size() + 1);
}
