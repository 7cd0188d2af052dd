#include "core/project/Database.h"
#include "core/project/ProjectReader.h"
#include "core/project/commands/CutCommands.h"
#include "core/project/commands/VariantCommands.h"
#include "core/timeline/Edits.h"
#include "tests/core/project/Sample.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace rushes::project {

using namespace testing;

namespace {

class ChangeTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = opened(m_folder.path());
        ASSERT_TRUE(m_project->addBoard({.id = BoardId(u"b1"_s), .name = u"first"_s}));
        ASSERT_TRUE(m_project->addVariant({.id = m_one}));
        ASSERT_TRUE(m_project->addVariant({.id = m_two}));
        ASSERT_TRUE(m_project->addClip({.id = ClipId(u"c1"_s)}));
        ASSERT_TRUE(m_project->addCut({.id = m_cut, .timeline = sampleTimeline()}));
    }
    /// Does it, undoes it and does it again; on screen and on disk the states must be equal.
    void expectReversible(std::unique_ptr<QUndoCommand> command)
    {
        const Document before = m_project->document();
        m_project->push(std::move(command));
        const Document after = m_project->document();
        EXPECT_FALSE(before == after);
        EXPECT_EQ(*readDocument(m_folder.path()), after);
        m_project->undoStack().undo();
        EXPECT_EQ(m_project->document(), before);
        EXPECT_EQ(*readDocument(m_folder.path()), before);
        m_project->undoStack().redo();
        EXPECT_EQ(m_project->document(), after);
        EXPECT_EQ(*readDocument(m_folder.path()), after);
    }
    timeline::Timeline split(double seconds) const
    {
        const auto item = m_project->cut(m_cut)->timeline.tracks[2].items[0].id;
        return *timeline::splitItem(m_project->cut(m_cut)->timeline, item,
                                    Time::ofSeconds(seconds));
    }

    const VariantId m_one{u"v1"_s};
    const VariantId m_two{u"v2"_s};
    const CutId m_cut{u"k1"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

} // namespace

TEST_F(ChangeTest, ratingIsReversibleAndStaysWithinFiveStars)
{
    expectReversible(rateVariants(*m_project, {m_one, m_two}, 9, u"Rate"_s));
    EXPECT_EQ(m_project->variant(m_one)->rating, 5);
    EXPECT_EQ(m_project->variant(m_two)->rating, 5);
}

TEST_F(ChangeTest, flaggingIsReversibleAndClearsWhatAllHaveAlready)
{
    expectReversible(flagVariants(*m_project, {m_one}, Flag::Picked, u"Pick"_s));
    expectReversible(flagVariants(*m_project, {m_one, m_two}, Flag::Picked, u"Pick"_s));
    EXPECT_EQ(m_project->variant(m_two)->flag, Flag::Picked);
    expectReversible(flagVariants(*m_project, {m_one, m_two}, Flag::Picked, u"Pick"_s));
    EXPECT_EQ(m_project->variant(m_one)->flag, Flag::None);
}

TEST_F(ChangeTest, labellingIsReversibleAndClearsWhatAllHaveAlready)
{
    expectReversible(labelVariants(*m_project, {m_one, m_two}, ColourLabel::Blue, u"Label"_s));
    EXPECT_EQ(m_project->variant(m_one)->label, ColourLabel::Blue);
    expectReversible(labelVariants(*m_project, {m_one, m_two}, ColourLabel::Blue, u"Label"_s));
    EXPECT_EQ(m_project->variant(m_two)->label, ColourLabel::None);
}

TEST_F(ChangeTest, binningIsReversible)
{
    expectReversible(binVariants(*m_project, {m_one}, u"Delete"_s));
    EXPECT_TRUE(m_project->variant(m_one)->deleted);
}

TEST_F(ChangeTest, changingATimelineIsReversible)
{
    expectReversible(changeTimeline(*m_project, m_cut, split(1), u"Split"_s));
    EXPECT_EQ(m_project->undoStack().undoText(), u"Split"_s);
}

TEST_F(ChangeTest, changingABoardAndAClipTogetherIsOneStep)
{
    Board board = *m_project->board(BoardId(u"b1"_s));
    board.name = u"second\n"_s;
    Clip clip = *m_project->clip(ClipId(u"c1"_s));
    clip.rating = 3;
    auto change = std::make_unique<Change>(*m_project, u"Edit"_s);
    change->replace(board).replace(clip);
    expectReversible(std::move(change));
    EXPECT_EQ(m_project->board(board.id)->name, u"second"_s);
    EXPECT_EQ(m_project->undoStack().count(), 1);
}

TEST_F(ChangeTest, takenBackLeavesAloneWhatTheEditorWroteIntoTheBoardSince)
{
    Board named = *m_project->board(BoardId(u"b1"_s));
    named.name = u"second"_s;
    named.extra["shot"] = "wide";
    auto change = std::make_unique<Change>(*m_project, u"Edit"_s);
    change->replace(named);
    m_project->push(std::move(change));

    Board typed = *m_project->board(BoardId(u"b1"_s));
    typed.prompt = u"a cup"_s;
    typed.history.push_back({.text = u"a cup"_s});
    typed.extra["next_picture"] = "lite";
    Change(*m_project, {}).replace(typed).redo(); // as the prompt's editor does, without a step

    m_project->undoStack().undo();
    const Board back = *m_project->board(BoardId(u"b1"_s));
    EXPECT_EQ(back.name, u"first"_s);
    EXPECT_FALSE(back.extra.contains("shot"));
    EXPECT_EQ(back.prompt, u"a cup"_s);
    EXPECT_EQ(back.history.size(), 1u);
    EXPECT_EQ(stringAt(back.extra, "next_picture"), u"lite"_s);
    m_project->undoStack().redo();
    EXPECT_EQ(stringAt(m_project->board(back.id)->extra, "shot"), u"wide"_s);
}

TEST_F(ChangeTest, tellsWhatChangedEachWay)
{
    QSignalSpy variants(m_project.get(), &Project::variantChanged);
    QSignalSpy commands(m_project.get(), &Project::variantsChanged);
    QSignalSpy cuts(m_project.get(), &Project::cutChanged);
    m_project->push(rateVariants(*m_project, {m_one, m_two}, 3, u"Rate"_s));
    EXPECT_EQ(variants.count(), 2);
    EXPECT_EQ(commands.count(), 1);
    EXPECT_EQ(commands.at(0).at(0).value<std::vector<VariantId>>(), (std::vector{m_one, m_two}));
    m_project->undoStack().undo();
    EXPECT_EQ(commands.count(), 2);
    EXPECT_EQ(variants.count(), 4);
    EXPECT_EQ(cuts.count(), 0);
}

TEST_F(ChangeTest, sameKeyInARowIsOneStep)
{
    const timeline::Timeline before = m_project->cut(m_cut)->timeline;
    m_project->push(changeTimeline(*m_project, m_cut, split(1), u"Split"_s, u"drag"_s));
    m_project->push(changeTimeline(*m_project, m_cut, split(0.5), u"Split"_s, u"drag"_s));
    EXPECT_EQ(m_project->cut(m_cut)->timeline.tracks[2].items.size(), 3U);
    EXPECT_EQ(m_project->undoStack().count(), 1);
    m_project->undoStack().undo();
    EXPECT_EQ(m_project->cut(m_cut)->timeline, before);
}

TEST_F(ChangeTest, anotherKeyOrNoneIsAnotherStep)
{
    const auto resized = [this](int width, const QString& key) {
        timeline::Timeline timeline = m_project->cut(m_cut)->timeline;
        timeline.size.setWidth(width);
        m_project->push(changeTimeline(*m_project, m_cut, timeline, u"Size"_s, key));
    };
    resized(100, u"a"_s);
    resized(101, u"b"_s);
    resized(102, {});
    resized(103, {});
    EXPECT_EQ(m_project->undoStack().count(), 4);
}

TEST_F(ChangeTest, mergesChangesOfDifferentThings)
{
    const auto rated = [this](const VariantId& id) {
        Variant variant = *m_project->variant(id);
        variant.rating = 2;
        auto change = std::make_unique<Change>(*m_project, u"Rate"_s, u"brush"_s);
        change->replace(variant);
        return change;
    };
    m_project->push(rated(m_one));
    m_project->push(rated(m_two));
    EXPECT_EQ(m_project->undoStack().count(), 1);
    m_project->undoStack().undo();
    EXPECT_EQ(m_project->variant(m_one)->rating, 0);
    EXPECT_EQ(m_project->variant(m_two)->rating, 0);
}

TEST_F(ChangeTest, changingNothingIsNoStepAndKeepsWhatCanBeRedone)
{
    m_project->push(rateVariants(*m_project, {m_one}, 3, u"Rate"_s));
    m_project->undoStack().undo();
    m_project->push(rateVariants(*m_project, {m_one}, 0, u"Rate"_s));
    m_project->push(rateVariants(*m_project, {VariantId(u"gone"_s)}, 3, u"Rate"_s));
    EXPECT_TRUE(m_project->undoStack().canRedo());
}

TEST_F(ChangeTest, aDragBackToWhereItBeganLeavesNoStep)
{
    const auto rate = [this](int rating) {
        Variant variant = *m_project->variant(m_one);
        variant.rating = rating;
        auto change = std::make_unique<Change>(*m_project, u"Rate"_s, u"drag"_s);
        change->replace(variant);
        m_project->push(std::move(change));
    };
    rate(3);
    rate(0);
    EXPECT_EQ(m_project->undoStack().count(), 0);
}

TEST_F(ChangeTest, keepsThePictureOnScreenWhenTheDiskFailsAndWritesItLater)
{
    QSignalSpy failed(m_project.get(), &Project::saveFailed);
    {
        auto other = Database::open(m_folder.filePath(u"project.db"_s), DatabaseMode::Write);
        ASSERT_TRUE(other);
        // Refuses every write of a variant, as a full disk would.
        ASSERT_TRUE((*other)->run(u"CREATE TRIGGER full BEFORE UPDATE ON variants BEGIN "
                                  u"SELECT RAISE(ABORT, 'disk is full'); END"_s));
        m_project->push(rateVariants(*m_project, {m_one}, 4, u"Rate"_s));
        EXPECT_EQ(failed.count(), 1);
        EXPECT_EQ(m_project->variant(m_one)->rating, 4);
        EXPECT_EQ(readDocument(m_folder.path())->variants[0].rating, 0);
        ASSERT_TRUE((*other)->run(u"DROP TRIGGER full"_s));
    }
    ASSERT_TRUE(m_project->setSetting(u"any"_s, 1));
    EXPECT_EQ(*readDocument(m_folder.path()), m_project->document());
}

TEST_F(ChangeTest, anAdditionThatCannotBeWrittenLeavesTheDocumentAsItWas)
{
    auto other = Database::open(m_folder.filePath(u"project.db"_s), DatabaseMode::Write);
    ASSERT_TRUE((*other)->run(u"CREATE TRIGGER full BEFORE INSERT ON ledger BEGIN "
                              u"SELECT RAISE(ABORT, 'disk is full'); END"_s));
    const Document before = m_project->document();
    QSignalSpy added(m_project.get(), &Project::variantAdded);
    const auto refused = m_project->addArrival({.variant = Variant{}, .ledger = LedgerEntry{}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Io);
    EXPECT_TRUE(refused.error().detail.contains(u"project.db"_s));
    EXPECT_EQ(m_project->document(), before);
    EXPECT_EQ(*readDocument(m_folder.path()), before) << "not even the picture alone";
    EXPECT_EQ(added.count(), 0);
}

} // namespace rushes::project
