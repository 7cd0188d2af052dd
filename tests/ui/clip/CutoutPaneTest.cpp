#include "ui/clip/CutoutPane.h"

#include "tests/support/MattingFolder.h"
#include "tests/ui/clip/ClipFixture.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/clip/CutoutView.h"
#include "ui/clip/PreviewPane.h"
#include "ui/clip/PreviewView.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QSignalSpy>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

namespace {

class CutoutPaneTest : public ClipFixture
{
protected:
    void open(Mask mask = Mask::With)
    {
        m_picture = addPicture({320, 180}, mask);
        m_automatic = m_project->variant(m_picture)->subjectMask;
        m_room = std::make_unique<ClipWorkspace>(*m_project, *m_studio);
        m_room->resize(1440, 832);
        m_room->show();
        m_room->showPicture(m_picture);
        button(u"Cut-out…"_s).click();
        m_view = m_room->findChild<CutoutView*>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_view->image().isNull(); }));
    }
    QPushButton& button(const QString& text) const
    {
        return *withText<widgets::HintButton>(*m_room, text);
    }
    const project::Variant& picture() const { return *m_project->variant(m_picture); }
    /// Between two points in fractions of the picture.
    void stroke(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {})
    {
        const QRectF rect = m_view->pictureRect();
        const auto at = [&](QPointF share) {
            return QPointF(rect.left() + share.x() * rect.width(),
                           rect.top() + share.y() * rect.height())
                .toPoint();
        };
        QTest::mousePress(m_view, Qt::LeftButton, modifiers, at(from));
        QTest::mouseMove(m_view, at((from + to) / 2));
        QTest::mouseMove(m_view, at(to));
        QTest::mouseRelease(m_view, Qt::LeftButton, modifiers, at(to));
    }
    bool waitForStrokes(std::size_t count)
    {
        constexpr int patience = 20000; // ms; a busy machine
        return QTest::qWaitFor(
            [&] { return generation::cutoutOf(picture()).strokes.size() == count; }, patience);
    }

    project::VariantId m_picture;
    ContentHash m_automatic;
    std::unique_ptr<ClipWorkspace> m_room;
    CutoutView* m_view = nullptr;
};

} // namespace

TEST_F(CutoutPaneTest, eachStrokeIsAStepThatCanBeTakenBack)
{
    open();
    stroke({0.08, 0.15}, {0.1, 0.5}); // the post at the left
    ASSERT_TRUE(waitForStrokes(1));
    EXPECT_NE(picture().subjectMask, m_automatic);
    stroke({0.1, 0.3}, {0.1, 0.4}, Qt::ShiftModifier);
    ASSERT_TRUE(waitForStrokes(2));
    EXPECT_EQ(generation::cutoutOf(picture()).strokes[1].kind, CutoutView::Kind::Remove);
    shoot(*m_room, u"clip-cutout"_s);
    m_project->undoStack().undo();
    EXPECT_EQ(generation::cutoutOf(picture()).strokes.size(), 1u);
    m_project->undoStack().undo();
    EXPECT_EQ(picture().subjectMask, m_automatic);
}

TEST_F(CutoutPaneTest, goesBackToTheAutomaticOneAndToThePreview)
{
    open();
    stroke({0.08, 0.15}, {0.1, 0.5});
    ASSERT_TRUE(waitForStrokes(1));
    auto* pane = m_room->findChild<CutoutPane*>();
    withText<widgets::HintButton>(*pane, u"Back to automatic"_s)->click();
    EXPECT_EQ(picture().subjectMask, m_automatic);
    QTest::keyClick(m_view, Qt::Key_Escape);
    EXPECT_TRUE(m_room->findChild<PreviewView*>()->isVisible());
    EXPECT_FALSE(m_view->isVisible());
}

TEST_F(CutoutPaneTest, offersToFindTheSubjectOnlyWhereTheAddOnIsInstalled)
{
    open();
    EXPECT_FALSE(button(u"Automatic"_s).isVisible());
}

TEST_F(CutoutPaneTest, theSubjectThatTheAddOnFindsIsOneStepAndStrokesGoOnFromIt)
{
    const rushes::test::MattingFolder folder("subject");
    m_studio->setMatting(media::Matting(folder.addOn()));
    open();
    ASSERT_TRUE(button(u"Automatic"_s).isVisible());
    button(u"Automatic"_s).click();
    EXPECT_FALSE(m_view->isEnabled()) << "until it is found";
    constexpr int patience = 20000; // ms; a busy machine
    ASSERT_TRUE(QTest::qWaitFor([&] { return picture().subjectMask != m_automatic; }, patience));
    const ContentHash found = picture().subjectMask;
    EXPECT_TRUE(m_view->isEnabled());
    EXPECT_EQ(generation::cutoutOf(picture()), generation::Cutout{.automatic = found});
    stroke({0.08, 0.15}, {0.1, 0.5});
    ASSERT_TRUE(waitForStrokes(1));
    EXPECT_EQ(generation::cutoutOf(picture()).automatic, found);
    shoot(*m_room, u"clip-cutout-found"_s);
    m_project->undoStack().undo();
    EXPECT_EQ(picture().subjectMask, found);
    m_project->undoStack().undo();
    EXPECT_EQ(picture().subjectMask, m_automatic);
}

TEST_F(CutoutPaneTest, anAddOnThatBreaksIsToldAndPaintingGoesOn)
{
    const rushes::test::MattingFolder folder("refuse");
    m_studio->setMatting(media::Matting(folder.addOn()));
    open();
    button(u"Automatic"_s).click();
    constexpr int patience = 20000; // ms; a busy machine
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_view->isEnabled(); }, patience));
    EXPECT_EQ(picture().subjectMask, m_automatic);
    const auto labels = m_room->findChild<CutoutPane*>()->findChildren<widgets::Label*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const widgets::Label* label) {
        return label->text().contains(u"the model is of another kind"_s);
    }));
}

TEST_F(CutoutPaneTest, thePreviewSaysThatItLooksForASubjectAndThenThatThereIsNone)
{
    const rushes::test::MattingFolder folder("refuse");
    m_studio->setMatting(media::Matting(folder.addOn()));
    open(Mask::Without);
    SketchPlayer& sketch = m_room->findChild<PreviewPane*>()->sketch();
    QSignalSpy failed(&sketch, &Player::failed);
    QStringList said;
    QObject::connect(&sketch, &SketchPlayer::rendererChanged, m_room.get(),
                     [&] { said += sketch.warnings(); });
    direction::Direction direction = m_room->direction();
    direction.background = {.kind = direction::BackgroundKind::Blur};
    m_room->setDirection(direction);
    constexpr int patience = 20000; // ms; a busy machine
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }, patience));
    ASSERT_GE(said.size(), 2);
    EXPECT_TRUE(said.first().startsWith(u"Looking for"_s)) << qPrintable(said.first());
    EXPECT_TRUE(said.last().startsWith(u"No subject"_s)) << qPrintable(said.last());
}

TEST_F(CutoutPaneTest, thePreviewLooksForASubjectOnceABackgroundNeedsOne)
{
    const rushes::test::MattingFolder folder("subject");
    m_studio->setMatting(media::Matting(folder.addOn()));
    open(Mask::Without);
    const SketchPlayer& sketch = m_room->findChild<PreviewPane*>()->sketch();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sketch.renderer() != nullptr; }));
    EXPECT_EQ(folder.runs(), 0) << "the background stays";
    direction::Direction direction = m_room->direction();
    direction.background = {.kind = direction::BackgroundKind::Blur};
    m_room->setDirection(direction);
    constexpr int patience = 20000; // ms; a busy machine
    ASSERT_TRUE(QTest::qWaitFor([&] { return sketch.renderer()->hasSubject(); }, patience));
    EXPECT_EQ(sketch.renderer()->warnings(), QStringList());
    EXPECT_EQ(picture().subjectMask, ContentHash()) << "nothing of the user's was changed";
    direction.background.kind = direction::BackgroundKind::Colour;
    m_room->setDirection(direction);
    const auto before = sketch.renderer();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sketch.renderer() != before; }, patience));
    EXPECT_TRUE(sketch.renderer()->hasSubject());
    EXPECT_EQ(folder.runs(), 1);
}

} // namespace rushes::clip
