#include "ui/explore/PictureEditor.h"
#include "core/project/Lineage.h"
#include "core/project/commands/VariantCommands.h"
#include "tests/ui/explore/ServiceFixture.h"
#include "ui/explore/EditBar.h"
#include "ui/explore/MaskView.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptSide.h"
#include "ui/explore/StageArea.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

/// A drawn picture on stage and the draft board as the chosen model: nothing costs anything.
struct PictureEditorTest : ServiceTest
{
    PictureEditorTest()
        : prompt(tiny.project(), *studio, thumbnails, nullptr),
          panel(&prompt.panel()),
          stage(tiny.project(), thumbnails),
          editor(tiny.project(), *studio, prompt, stage, nullptr)
    {
        prompt.showBoard(tiny.board());
        project::Recipe recipe{.model = u"draft-board"_s, .aspect = {16, 9}};
        prompt.panel().bar().setRecipe(recipe);
        picture = tiny.addPicture(Qt::gray);
        stage.resize(800, 600);
        stage.show(picture);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !stage.view().image().isNull(); }));
    }

    void write(const QString& words) { stage.bar().findChild<QLineEdit*>()->setText(words); }
    void go() { stage.bar().findChild<widgets::PrimaryButton*>()->click(); }
    bool waitForPicture()
    {
        return QTest::qWaitFor([&] { return pictures() == 2 && queue.activeCount() == 0; }, 30'000);
    }
    const project::Variant& made() { return tiny.project().document().variants.back(); }
    bool isEditing() { return stage.view().mode() == MaskView::Mode::Paint; }

    widgets::ThumbnailCache thumbnails;
    PromptSide prompt;
    std::unique_ptr<PromptPanel> panel;
    StageArea stage;
    PictureEditor editor;
    project::VariantId picture;
};

TEST_F(PictureEditorTest, DrawsOnlyInsideTheMaskForNothing)
{
    editor.toggle();
    stage.view().painting().startStroke({32, 18}, 6, MaskPainting::Tool::Paint);
    stage.view().painting().endStroke();
    write(u"at night"_s);
    go();
    ASSERT_TRUE(waitForPicture());
    const auto outcome = project::editOutcomeOf(made());
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->hasMask());
    EXPECT_TRUE(made().cost.isZero());
    EXPECT_EQ(made().recipe.prompt, u"red shoe, at night");
    EXPECT_EQ(project::parentOf(made()), picture);
    const QImage shown = *media::readImage(*tiny.project().media().path(made().media));
    EXPECT_EQ(shown.size(), QSize(64, 36));
    EXPECT_EQ(shown.pixelColor(2, 2), QColor(Qt::gray));
    EXPECT_NE(shown.pixelColor(32, 18), QColor(Qt::gray));
}

TEST_F(PictureEditorTest, WithoutAMaskTheWholePictureMayChangeAndTellsHowMuchDid)
{
    editor.toggle();
    write(u"at night"_s);
    go();
    ASSERT_TRUE(waitForPicture());
    const auto outcome = project::editOutcomeOf(made());
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->hasMask());
    EXPECT_GT(outcome->changed, 0.5) << "a drawing in place of plain grey";
}

TEST_F(PictureEditorTest, WithoutWordsNothingIsAsked)
{
    editor.toggle();
    write(u"  "_s);
    EXPECT_FALSE(stage.bar().findChild<widgets::PrimaryButton*>()->isEnabled());
}

TEST_F(PictureEditorTest, TheRowOfWordsLeavesTheOtherPanelsTheirRoom)
{
    constexpr int narrow = 440; // the stage beside the grid, for tall pictures
    editor.toggle();
    EXPECT_LE(stage.bar().minimumSizeHint().width(), narrow);
}

TEST_F(PictureEditorTest, AnotherPictureOnStageEndsItAndTheSameOneFindsItsMaskAgain)
{
    editor.toggle();
    stage.view().painting().invert();
    const project::VariantId other = tiny.addPicture(Qt::red);
    stage.show(other);
    EXPECT_FALSE(isEditing());
    stage.show(picture);
    editor.toggle();
    EXPECT_FALSE(stage.view().painting().isEmpty());
    editor.toggle();
    EXPECT_FALSE(isEditing());
    stage.show(other);
    editor.toggle();
    EXPECT_TRUE(stage.view().painting().isEmpty()) << "another picture";
}

TEST_F(PictureEditorTest, PutBackOrNotTheStageShowsIt)
{
    editor.toggle();
    stage.view().painting().startStroke({32, 18}, 6, MaskPainting::Tool::Paint);
    stage.view().painting().endStroke();
    write(u"at night"_s);
    go();
    ASSERT_TRUE(waitForPicture());
    const project::VariantId id = made().id;
    stage.show(id);
    const auto corner = [&] { return stage.view().image().pixelColor(2, 2); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return corner() == QColor(Qt::gray); }));
    project::Variant after = made();
    project::showEdit(after, project::EditShown::AsItCame);
    auto change = std::make_unique<project::Change>(tiny.project(), u"Show"_s);
    change->replace(after);
    tiny.project().push(std::move(change));
    EXPECT_TRUE(QTest::qWaitFor([&] { return corner() != QColor(Qt::gray); }));
    tiny.project().undoStack().undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return corner() == QColor(Qt::gray); }));
}

TEST_F(PictureEditorTest, ChangesAllThatAreSelectedByOneInstructionInsideTheSameMask)
{
    const project::VariantId other = tiny.addPicture(Qt::blue, u"blue lamp"_s);
    editor.setSelection([&] { return std::vector{other, picture}; });
    editor.toggle();
    stage.view().painting().startStroke({32, 18}, 6, MaskPainting::Tool::Paint);
    stage.view().painting().endStroke();
    write(u"at night"_s);
    go();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return pictures() == 4 && queue.activeCount() == 0; }, 30'000));
    QStringList made;
    for (const project::Variant& variant : tiny.project().document().variants) {
        const auto outcome = project::editOutcomeOf(variant);
        if (outcome && outcome->hasMask())
            made << variant.recipe.prompt;
    }
    made.sort();
    EXPECT_EQ(made, (QStringList{u"blue lamp, at night"_s, u"red shoe, at night"_s}));
}

TEST_F(PictureEditorTest, ShowsTheSoftEdgeOutsideOfWhatIsPainted)
{
    MaskView view;
    view.resize(400, 300);
    QImage grey(400, 300, QImage::Format_RGB32);
    grey.fill(Qt::gray);
    view.setImage(grey);
    view.painting().begin(grey.size());
    view.setMode(MaskView::Mode::Paint);
    view.painting().startStroke({200, 150}, 40, MaskPainting::Tool::Paint);
    view.painting().endStroke();
    const QImage hard = view.grab().toImage();
    view.setFeather(0.1);
    const QImage soft = view.grab().toImage();
    const QPoint inside(200, 150), edge(200 + 40 + 8, 150), outside(200 + 40 + 60, 150);
    EXPECT_EQ(soft.pixelColor(inside), hard.pixelColor(inside));
    EXPECT_NE(soft.pixelColor(edge), hard.pixelColor(edge));
    EXPECT_EQ(soft.pixelColor(outside), hard.pixelColor(outside));
}

} // namespace rushes::explore
