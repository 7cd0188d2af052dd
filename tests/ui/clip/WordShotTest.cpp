// The Clip room without a picture: a clip from words and references alone.
#include "core/project/BoardRecipe.h"
#include "core/project/commands/Change.h"
#include "tests/ui/clip/ServiceFixture.h"
#include "ui/clip/ClipList.h"
#include "ui/clip/ClipNames.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/clip/MakeSection.h"
#include "ui/clip/PreviewView.h"
#include "ui/clip/PriceCard.h"
#include "ui/clip/ScenePane.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/SegmentedControl.h"

#include <QPlainTextEdit>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using Way = MakeSection::Way;

namespace {

class WordShot : public ServiceFixture
{
protected:
    void SetUp() override
    {
        ServiceFixture::SetUp();
        payOnce();
        m_picture = addPicture();
        project::Recipe recipe{.prompt = u"@fox runs over snow"_s, .aspect = {4, 5}};
        recipe.references = {{.name = u"fox"_s, .media = m_project->variant(m_picture)->media}};
        project::Change change(*m_project, {});
        change.replace(project::withRecipe(*m_project->board(m_board), recipe));
        change.redo();
    }
    void open()
    {
        m_room = std::make_unique<ClipWorkspace>(*m_project, *m_studio);
        m_room->resize(1440, 832);
        m_room->show();
        m_room->showWords(m_board);
    }
    QPlainTextEdit& words() const
    {
        return *m_room->findChild<ScenePane*>()->findChild<QPlainTextEdit*>();
    }
    PriceCard& card(Way way) const
    {
        return *m_room->findChildren<PriceCard*>().at(qsizetype(way));
    }
    QPushButton& button(const QString& text) const
    {
        return *withText<widgets::HintButton>(*m_room, text);
    }

    project::VariantId m_picture;
    std::unique_ptr<ClipWorkspace> m_room;
};

} // namespace

TEST_F(WordShot, beginsWithWhatExploreWouldMakeTheNextPictureFrom)
{
    open();
    EXPECT_TRUE(words().isVisible());
    EXPECT_EQ(words().toPlainText(), u"@fox runs over snow"_s);
    EXPECT_EQ(
        m_room->findChild<ScenePane*>()->findChild<widgets::SegmentedControl*>()->currentIndex(),
        1); // 9:16, the nearest to 4:5
    EXPECT_FALSE(card(Way::Sketch).isVisible());
    shoot(*m_room, u"clip-words"_s);
}

TEST_F(WordShot, whatIsWrittenIsOrderedWithTheReferencesAndPlaysWhenItArrives)
{
    open();
    words().setPlainText(u"@fox sleeps"_s);
    card(Way::Draft).click();
    ASSERT_TRUE(waitForClips(1));
    EXPECT_TRUE(lastClip().source.isEmpty());
    EXPECT_TRUE(lastClip().words.startsWith(u"@fox sleeps. The camera"_s));
    EXPECT_EQ(lastClip().name, u"@fox sleeps"_s);
    EXPECT_EQ(m_room->findChild<ClipList*>()->count(), 1);
    EXPECT_TRUE(clipDetail(lastClip()).startsWith(u"@fox sleeps, "_s));
    EXPECT_TRUE(wait([&] { return m_room->findChild<PreviewView*>()->isVisible(); }));
    EXPECT_FALSE(words().isVisible());
    shoot(*m_room, u"clip-words-finished"_s);
    auto* modes = m_room->findChild<widgets::SegmentedControl*>(u"previewMode"_s);
    emit modes->chosen(0);
    EXPECT_TRUE(words().isVisible());
}

TEST_F(WordShot, saysThatWordsAreMissing)
{
    open();
    words().clear();
    EXPECT_FALSE(card(Way::Draft).isEnabled());
    EXPECT_EQ(card(Way::Draft).accessibleDescription(), u"Write what is seen and what happens."_s);
    card(Way::Draft).click();
    EXPECT_TRUE(m_project->document().jobs.empty());
}

TEST_F(WordShot, isRememberedWithTheBoardAndCanBeUndone)
{
    open();
    words().setPlainText(u"rain on a window"_s);
    button(u"Leave them out"_s).click();
    m_room.reset();
    open();
    EXPECT_EQ(words().toPlainText(), u"rain on a window"_s);
    EXPECT_FALSE(button(u"Leave them out"_s).isVisible());
    m_project->undoStack().undo();
    EXPECT_TRUE(button(u"Leave them out"_s).isVisible());
    button(u"Take from Explore"_s).click();
    EXPECT_EQ(words().toPlainText(), u"@fox runs over snow"_s);
    EXPECT_FALSE(button(u"Take from Explore"_s).isEnabled());
}

TEST_F(WordShot, thePictureOfAShotCanBeLeftOutAndAnotherTaken)
{
    open();
    m_room->showPicture(m_picture);
    EXPECT_FALSE(words().isVisible());
    EXPECT_TRUE(card(Way::Sketch).isVisible());
    button(u"Begin without a picture"_s).click();
    EXPECT_TRUE(words().isVisible());
    EXPECT_TRUE(m_room->currentPicture().isEmpty());
    EXPECT_TRUE(button(u"Set first frame"_s).isVisible());
}

} // namespace rushes::clip
