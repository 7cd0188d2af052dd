#include "ui/explore/TypingRun.h"

#include "core/project/commands/VariantCommands.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TinyProject.h"
#include "ui/explore/Boards.h"

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using project::VariantId;

namespace {

struct TypingRunTest : ::testing::Test
{
    /// The next draft of a text, so long after the one before.
    VariantId draft(const QString& text, std::chrono::nanoseconds after = 900ms)
    {
        clock.advance(after);
        addVersion(tiny.project(), tiny.board(), text);
        const VariantId id = tiny.addPicture(Qt::red, text);
        run.arrived(id);
        return id;
    }
    std::vector<VariantId> shown() { return tiny.project().variantsOf(tiny.board()); }
    QStringList versions()
    {
        QStringList texts;
        for (const project::PromptVersion& version : tiny.project().board(tiny.board())->history)
            texts << version.text;
        return texts;
    }

    testing::TinyProject tiny;
    testing::FakeClock clock;
    TypingRun run{tiny.project(), clock};
};

} // namespace

TEST_F(TypingRunTest, keepsItsLastDraftAndItsLastVersion)
{
    draft(u"red shoe"_s);
    draft(u"red shoe on"_s);
    const VariantId last = draft(u"red shoe on sand"_s);
    EXPECT_EQ(shown(), std::vector{last});
    EXPECT_EQ(versions(), QStringList{u"red shoe on sand"_s});
    EXPECT_EQ(tiny.project().document().variants.size(), 3u) << "nothing is lost";
}

TEST_F(TypingRunTest, endsWithAPauseAndWithAChoice)
{
    const VariantId seen = draft(u"red shoe"_s);
    const VariantId chosen = draft(u"red shoe on sand"_s, 5s);
    run.end();
    const VariantId last = draft(u"red shoe on snow"_s);
    EXPECT_EQ(shown(), (std::vector{seen, chosen, last}));
    EXPECT_EQ(versions().size(), 3);
}

TEST_F(TypingRunTest, keepsWhatTheUserMarkedOrMadeAClipFrom)
{
    const VariantId rated = draft(u"red shoe"_s);
    tiny.project().push(project::rateVariants(tiny.project(), {rated}, 4, {}));
    const VariantId filmed = draft(u"red shoe on"_s);
    ASSERT_TRUE(tiny.project().addClip({.source = filmed}));
    const VariantId last = draft(u"red shoe on sand"_s);
    EXPECT_EQ(shown(), (std::vector{rated, filmed, last}));
}

TEST_F(TypingRunTest, keepsAVersionThatHasAnotherPicture)
{
    draft(u"red shoe"_s);
    const VariantId real = tiny.addPicture(Qt::blue, u"red shoe"_s);
    const VariantId last = draft(u"red shoe on sand"_s);
    EXPECT_EQ(shown(), (std::vector{real, last}));
    EXPECT_EQ(versions(), (QStringList{u"red shoe"_s, u"red shoe on sand"_s}));
}

TEST_F(TypingRunTest, keepsAVersionThatAServiceWasAskedFor)
{
    draft(u"red shoe"_s);
    run.asked(u"red shoe"_s);
    draft(u"red shoe on sand"_s);
    EXPECT_EQ(versions(), (QStringList{u"red shoe"_s, u"red shoe on sand"_s}));
    EXPECT_EQ(shown().size(), 1u);
}

TEST_F(TypingRunTest, leavesNothingToUndo)
{
    draft(u"red shoe"_s);
    draft(u"red shoe on sand"_s);
    EXPECT_FALSE(tiny.project().undoStack().canUndo());
}

} // namespace rushes::explore
