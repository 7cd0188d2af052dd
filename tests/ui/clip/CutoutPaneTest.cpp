#include "ui/clip/CutoutPane.h"

#include "tests/ui/clip/ClipFixture.h"
#include "ui/clip/ClipWorkspace.h"
#include "ui/clip/CutoutView.h"
#include "ui/clip/PreviewView.h"
#include "ui/widgets/HintButton.h"

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

namespace {

class CutoutPaneTest : public ClipFixture
{
protected:
    void open()
    {
        m_picture = addPicture();
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

} // namespace rushes::clip
