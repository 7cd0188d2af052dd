#include "ui/shell/JobGroups.h"
#include "core/generation/PicturePlan.h"
#include "tests/ui/shell/ShellFixture.h"

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using generation::Job;
using project::JobState;

namespace {

project::JobRecord rowOf(const QString& group, JobState state)
{
    return {.kind = u"generate"_s,
            .state = state,
            .provider = u"gemini"_s,
            .cost = state == JobState::Done ? Money::ofDollars(0.04) : Money(),
            .request = {{"model", "fake-1"},
                        {"estimate_micro_usd", 30'000},
                        {"group", {{"id", group}, {"name", "a.csv"}}}}};
}

} // namespace

TEST_F(ShellTest, showsWhatOnePressOrderedAsOneLineOfTheQueue)
{
    open();
    Job first(rowOf(u"1"_s, JobState::Done), nullptr);
    Job second(rowOf(u"1"_s, JobState::Running), nullptr);
    Job third(rowOf(u"1"_s, JobState::Failed), nullptr);
    const JobGroup group{&first, &second, &third};
    EXPECT_EQ(groupTitle(group, studio->engines()), u"a.csv: 3 pictures, Fake"_s);
    EXPECT_EQ(groupStateText(group), u"1 of 3 made, 1 failed"_s);
    EXPECT_EQ(groupCostText(group), u"about $0.07"_s);
    EXPECT_FALSE(isOver(group));
}

TEST_F(ShellTest, keepsAGroupTogetherWhateverCameInBetween)
{
    open();
    const auto add = [&](const QString& group) {
        return queue->add<int>(
            rowOf(group, JobState::Queued), [](const Progress&) -> Result<int> { return 1; },
            [](const Result<int>&) -> Result<void> { return {}; });
    };
    const std::vector<Job*> jobs{add(u"1"_s), add({}), add(u"1"_s), add({})};
    const auto groups = newestGroups(*queue, 9);
    ASSERT_EQ(groups.size(), 3u);
    EXPECT_EQ(groups[0], JobGroup{jobs[3]});
    EXPECT_EQ(groups[1], (JobGroup{jobs[0], jobs[2]}));
    EXPECT_EQ(groups[2], JobGroup{jobs[1]});
    EXPECT_EQ(newestGroups(*queue, 2).size(), 2u);
}

} // namespace rushes::shell
