// The Clip room with a service: a clip on its way, arriving, failing, being changed and branched.
#include "core/generation/ClipTimes.h"
#include "core/project/BoardRecipe.h"
#include "core/project/commands/Change.h"
#include "tests/ui/clip/ServiceFixture.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/ClipPlayer.h"
#include "ui/clip/ClipRow.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/clip/EditPanel.h"
#include "ui/clip/JobCell.h"
#include "ui/clip/PreviewView.h"
#include "ui/clip/ShotJobs.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/PrimaryButton.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

namespace {

class ServiceClips : public ServiceFixture
{
protected:
    void SetUp() override
    {
        ServiceFixture::SetUp();
        payOnce();
        m_picture = addPicture();
    }
    void open()
    {
        m_room = std::make_unique<ClipWorkspace>(*m_project, *m_studio);
        m_room->resize(1440, 832);
        m_room->show();
        m_room->showPicture(m_picture);
        m_preview = m_room->findChild<PreviewView*>();
    }
    void order() { QTest::keyClick(m_preview, Qt::Key_D, Qt::ControlModifier); }
    bool waitForFailure()
    {
        return wait([&] { return failure() && !failure()->text().isEmpty(); });
    }
    widgets::InlineMessage* failure() const
    {
        return m_room->findChild<ShotJobs*>()->findChild<widgets::InlineMessage*>();
    }
    EditPanel& edit() const { return *m_room->findChild<EditPanel*>(); }
    void change(const QString& words)
    {
        edit().findChild<QLineEdit*>()->setText(words);
        edit().findChild<widgets::PrimaryButton*>()->click();
    }

    project::VariantId m_picture;
    std::unique_ptr<ClipWorkspace> m_room;
    PreviewView* m_preview = nullptr;
};

} // namespace

TEST_F(ServiceClips, aDraftIsSeenOnItsWayAndPlaysWhenItArrives)
{
    m_server.setEnding(Server::Ending::Completed, 200);
    open();
    order();
    ASSERT_TRUE(wait([&] { return m_room->findChild<JobCell*>() != nullptr; }));
    EXPECT_TRUE(m_room->findChild<JobCell*>()->accessibleName().startsWith(u"Draft 360p"_s));
    shoot(*m_room, u"clip-service-running"_s);
    ASSERT_TRUE(waitForClips(1));
    ASSERT_TRUE(wait([&] { return m_preview->mode() == PreviewMode::Clip; }));
    ASSERT_TRUE(wait([&] { return !m_preview->clipFrame().isNull(); }));
    EXPECT_TRUE(wait([&] { return m_room->findChild<JobCell*>() == nullptr; }));
    shoot(*m_room, u"clip-service-finished"_s);
    QSignalSpy cut(m_room.get(), &ClipWorkspace::cutRequested);
    QTest::keyClick(m_preview, Qt::Key_T);
    ASSERT_EQ(cut.size(), 1);
    EXPECT_EQ(cut.at(0).at(0).value<project::ClipId>(), lastClip().id);
}

TEST_F(ServiceClips, aClipThatDidNotArriveSaysWhatItCostsToTryAgain)
{
    m_server.setEnding(Server::Ending::Failed);
    open();
    order();
    ASSERT_TRUE(waitForFailure());
    EXPECT_TRUE(failure()->text().startsWith(u"The clip did not arrive ("_s))
        << failure()->text().toStdString();
    EXPECT_TRUE(failure()->text().endsWith(u"Nothing to pay."_s));
    shoot(*m_room, u"clip-service-failed"_s);
    m_server.setEnding(Server::Ending::Completed);
    auto* again = withText<widgets::HintButton>(*failure(), u"Try again $0.093"_s);
    ASSERT_TRUE(again);
    again->click();
    ASSERT_TRUE(waitForClips(1));
    EXPECT_TRUE(wait([&] { return failure() == nullptr; }));
}

TEST_F(ServiceClips, aChangeOverTheDaysLimitOffersToRaiseIt)
{
    open();
    order();
    ASSERT_TRUE(waitForClips(1));
    ASSERT_TRUE(wait([&] { return m_preview->mode() == PreviewMode::Clip; }));
    m_budget.setLimits({.day = Money::ofDollars(0.4)});
    QSignalSpy raised(m_room.get(), &ClipWorkspace::dayLimitRaised);
    change(u"slower"_s);
    auto* raise = withText<widgets::HintButton>(edit(), u"Raise by $1.00"_s);
    ASSERT_TRUE(raise);
    raise->click();
    EXPECT_EQ(m_budget.limits().day, Money::ofDollars(1.4));
    ASSERT_EQ(raised.size(), 1);
    edit().findChild<widgets::PrimaryButton*>()->click();
    EXPECT_TRUE(waitForClips(2)) << "the words were kept";
}

TEST_F(ServiceClips, aChangeBringsInTheReferencesThatItNames)
{
    project::Recipe recipe;
    recipe.references = {{.name = u"boot"_s, .media = m_project->variant(m_picture)->media}};
    project::Change shelf(*m_project, {});
    shelf.replace(project::withRecipe(*m_project->board(m_board), recipe));
    shelf.redo();
    open();
    order();
    ASSERT_TRUE(waitForClips(1));
    ASSERT_TRUE(wait([&] { return m_preview->mode() == PreviewMode::Clip; }));
    change(u"swap the shoe for @boot"_s);
    ASSERT_TRUE(waitForClips(2));
    EXPECT_TRUE(
        jsonText(m_server.creates().back()).contains("Image 1 is the subject, called @boot"));
}

TEST_F(ServiceClips, aRefusalIsToldInTheModelsWordsAndTheWordsCanBeSoftened)
{
    m_server.setEnding(Server::Ending::Refused);
    open();
    order();
    ASSERT_TRUE(waitForFailure());
    EXPECT_TRUE(failure()->text().startsWith(u"The model refused: "_s));
    auto* soften = withText<widgets::HintButton>(*failure(), u"Soften"_s);
    ASSERT_TRUE(soften);
    soften->click();
    EXPECT_TRUE(wait([&] { return failure() == nullptr; }));
    EXPECT_TRUE(withText<widgets::HintButton>(*m_room, u"Back to automatic"_s)->isEnabled());
}

TEST_F(ServiceClips, stopEndsTheClipAtTheService)
{
    m_server.setEnding(Server::Ending::Completed, 1000000);
    open();
    order();
    ASSERT_TRUE(wait([&] { return m_server.count(Server::Call::Poll) > 0; }));
    withText<widgets::HintButton>(*m_room->findChild<JobCell*>(), u"Stop"_s)->click();
    ASSERT_TRUE(waitForFailure());
    EXPECT_TRUE(failure()->text().startsWith(u"Stopped."_s));
    EXPECT_EQ(m_server.count(Server::Call::Cancel), 1);
    EXPECT_TRUE(m_project->document().clips.empty());
}

TEST_F(ServiceClips, whatAnEarlierStartSentArrivesHere)
{
    m_server.setEnding(Server::Ending::Completed, 1000000);
    open();
    order();
    ASSERT_TRUE(wait([&] { return m_server.count(Server::Call::Poll) > 0; }));
    m_room.reset();
    m_queue->leaveAll();
    ASSERT_TRUE(wait([&] { return m_queue->activeCount() == 0; }));
    start();
    open();
    ASSERT_TRUE(wait([&] { return m_room->findChild<JobCell*>() != nullptr; }));
    m_studio->resume(*m_project);
    m_server.finishRunning();
    ASSERT_TRUE(waitForClips(1));
    EXPECT_EQ(m_server.paidCreates(), 1);
    EXPECT_TRUE(wait([&] { return m_preview->mode() == PreviewMode::Clip; }));
}

TEST_F(ServiceClips, aFinishedClipIsChangedInWordsAndAnEarlierOneBranched)
{
    open();
    order();
    ASSERT_TRUE(waitForClips(1));
    const project::Clip first = lastClip();
    ASSERT_TRUE(wait([&] { return edit().isVisible(); }));
    EXPECT_TRUE(edit().findChild<QLineEdit*>()->isVisible());
    change(u"warmer light"_s);
    ASSERT_TRUE(waitForClips(2));
    const project::Clip second = lastClip();
    EXPECT_EQ(second.parent, first.id);
    EXPECT_EQ(second.words, u"Warmer light. Keep everything else the same."_s);
    EXPECT_EQ(stringAt(m_server.creates().back(), "previous_interaction_id"), first.interactionId);
    // Only what changes is sent.
    EXPECT_EQ(m_server.creates().back()["input"], "Warmer light. Keep everything else the same.");

    m_room->playClip(first.id); // branch from the first
    change(u"at night"_s);
    ASSERT_TRUE(waitForClips(3));
    EXPECT_EQ(lastClip().parent, first.id);
    EXPECT_EQ(m_room->findChild<ClipList*>()->count(), 3);
    shoot(*m_room, u"clip-service-edited"_s);
}

TEST_F(ServiceClips, aClipIsMadeLongerAtThePriceOfTheWholeClip)
{
    open();
    order();
    ASSERT_TRUE(waitForClips(1));
    ASSERT_TRUE(wait([&] { return edit().isVisible(); }));
    // The tiny clip is 1 s long, and 3 s more are the least: 4 s at $0.0695.
    auto* longer = withText<widgets::HintButton>(edit(), u"Make it longer, up to $0.28"_s);
    ASSERT_TRUE(longer);
    longer->click();
    ASSERT_TRUE(waitForClips(2));
    EXPECT_EQ(m_server.creates().back()["response_format"]["duration"], "3s");
}

TEST_F(ServiceClips, aSketchCannotBeChangedInWordsAndSaysWhatToDo)
{
    const project::ClipId sketch = *m_project->addClip(
        {.source = m_picture,
         .media = *m_project->media().put(rushes::testing::tinyClip(), u"mp4"_s),
         .engine = u"sketch"_s,
         .duration = Time::ofSeconds(1)});
    open();
    m_room->playClip(sketch);
    EXPECT_EQ(m_preview->mode(), PreviewMode::Clip);
    EXPECT_FALSE(edit().findChild<QLineEdit*>()->isVisible());
    auto* way = withText<widgets::HintButton>(edit(), u"Make a new one"_s);
    ASSERT_TRUE(way && way->isVisible());
    way->click();
    EXPECT_EQ(m_preview->mode(), PreviewMode::Sketch);
}

TEST_F(ServiceClips, framesOfAClipAreExactlyThoseOfTheFile)
{
    const QByteArray film = rushes::testing::tinyClip();
    const project::ClipId id =
        *m_project->addClip({.source = m_picture,
                             .media = *m_project->media().put(film, u"mp4"_s),
                             .engine = u"sketch"_s,
                             .duration = Time::ofSeconds(1)});
    open();
    m_room->playClip(id);
    auto* player = m_room->findChild<ClipPlayer*>();
    ASSERT_TRUE(wait([&] { return player->duration() > Time(); }));
    const auto reader = media::VideoReader::open(*m_project->media().path(lastClip().media));
    ASSERT_TRUE(reader);
    player->seek(0);
    for (int number = 0; number < 4; ++number) {
        const QImage wanted =
            (*reader)->frameAt(Time::ofFrames(number, (*reader)->info().rate)).value();
        EXPECT_TRUE(wait([&] { return m_preview->clipFrame() == wanted; })) << number;
        QTest::keyClick(m_preview, Qt::Key_Right);
    }
    QTest::keyClick(m_preview, Qt::Key_Left);
    EXPECT_EQ(player->frameNumber(), 3);
}

} // namespace rushes::clip
