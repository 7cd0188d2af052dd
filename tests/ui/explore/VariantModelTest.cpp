#include "core/project/commands/VariantCommands.h"
#include "tests/ui/explore/ModelFixture.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <future>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::VariantId;

struct VariantModelTest : ModelFixture
{
    project::JobRecord order(int place = 1, int of = 1) const
    {
        return {.id = project::JobId::make(),
                .kind = u"generate"_s,
                .provider = u"gemini"_s,
                .request = {{"board", tiny.board()},
                            {"recipe", {{"prompt", "red shoe"}}},
                            {"model", "gemini-3.1-flash-lite-image"},
                            {"estimate_micro_usd", 33600},
                            {"place", place},
                            {"of", of}}};
    }
    generation::Job* run(const project::JobRecord& record, Result<int> result)
    {
        return queue.add<int>(
            record, [result](const Progress&) { return result; },
            [](Result<int> got) { return got ? Result<void>() : fail(got.error()); });
    }
    /// The cell of a job that ends in this error.
    Placeholder failed(const Error& error, project::JobRecord record)
    {
        generation::Job* job = run(record, fail(error));
        EXPECT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
        return placeholder(0);
    }
    Placeholder placeholder(int row) const
    {
        return model.index(row).data(VariantModel::PlaceholderRole).value<Placeholder>();
    }
    void rate(const VariantId& id, int rating)
    {
        tiny.project().push(project::rateVariants(tiny.project(), {id}, rating, u"Rate"_s));
    }
};

TEST_F(VariantModelTest, showsTheNewestPictureFirst)
{
    const auto older = tiny.addPicture(Qt::red);
    const auto newer = tiny.addPicture(Qt::blue);
    EXPECT_EQ(shown(), (std::vector{newer, older}));
    EXPECT_EQ(model.indexOf(older).row(), 1);
}

TEST_F(VariantModelTest, followsRatingsAndTheirUndo)
{
    const auto id = tiny.addPicture(Qt::red);
    rate(id, 4);
    EXPECT_EQ(model.index(0).data(VariantModel::RatingRole).toInt(), 4);
    tiny.project().undoStack().undo();
    EXPECT_EQ(model.index(0).data(VariantModel::RatingRole).toInt(), 0);
}

TEST_F(VariantModelTest, hidesWhatIsInTheBinAndBringsItBackInItsPlaceOnUndo)
{
    const auto first = tiny.addPicture(Qt::red);
    const auto second = tiny.addPicture(Qt::green);
    const auto third = tiny.addPicture(Qt::blue);
    tiny.project().push(project::binVariants(tiny.project(), {second}, u"Bin"_s));
    EXPECT_EQ(shown(), (std::vector{third, first}));
    EXPECT_EQ(model.counts()[0], 2);
    tiny.project().undoStack().undo();
    EXPECT_EQ(shown(), (std::vector{third, second, first}));
    EXPECT_EQ(model.counts()[0], 3);
}

TEST_F(VariantModelTest, binsAndRestoresHundredsAtOnce)
{
    std::vector<VariantId> ids;
    for (int i = 0; i < 200; ++i)
        ids.push_back(tiny.addPicture(Qt::red));
    const std::vector<VariantId> most(ids.begin() + 1, ids.end());
    tiny.project().push(project::binVariants(tiny.project(), most, u"Bin"_s));
    EXPECT_EQ(shown(), (std::vector{ids.front()}));
    tiny.project().undoStack().undo();
    EXPECT_EQ(model.rowCount(), 200);
}

TEST_F(VariantModelTest, countsPicksAndUnratedAsTheyChange)
{
    const auto picked = tiny.addPicture(Qt::red);
    const auto rated = tiny.addPicture(Qt::blue);
    tiny.project().push(project::flagVariants(tiny.project(), {picked}, Flag::Picked, u"Pick"_s));
    rate(rated, 3);
    EXPECT_EQ(model.counts(), (std::array{2, 1, 1}));
    model.setFilter({.shown = Shown::Picks});
    EXPECT_EQ(shown(), (std::vector{picked}));
    EXPECT_EQ(model.counts(), (std::array{2, 1, 1}));
}

TEST_F(VariantModelTest, keepsWhatNoLongerMatchesUntilTheFilterIsSetAgain)
{
    const auto id = tiny.addPicture(Qt::red);
    model.setFilter({.shown = Shown::Unrated});
    rate(id, 5);
    EXPECT_EQ(shown(), (std::vector{id}));
    model.setFilter({.shown = Shown::Unrated});
    EXPECT_TRUE(shown().empty());
}

TEST_F(VariantModelTest, showsOnlyTheMatchesOfWords)
{
    const auto shoe = tiny.addPicture(Qt::red, u"red shoe"_s);
    tiny.addPicture(Qt::blue, u"blue cup"_s);
    model.setFilter({.words = u"shoe"_s});
    EXPECT_EQ(shown(), (std::vector{shoe}));
    tiny.addPicture(Qt::blue, u"another cup"_s);
    EXPECT_EQ(shown(), (std::vector{shoe}));
    const auto arrived = tiny.addPicture(Qt::red, u"brown Shoes"_s);
    EXPECT_EQ(shown(), (std::vector{arrived, shoe}));
}

TEST_F(VariantModelTest, sortsByRatingAndShowsNewOnesOnTop)
{
    const auto best = tiny.addPicture(Qt::red);
    const auto worst = tiny.addPicture(Qt::green);
    rate(best, 5);
    rate(worst, 1);
    model.setFilter({.sort = SortBy::Rating});
    EXPECT_EQ(shown(), (std::vector{best, worst}));
    const auto arrived = tiny.addPicture(Qt::blue);
    EXPECT_EQ(shown(), (std::vector{arrived, best, worst}));
}

TEST_F(VariantModelTest, saysThatAFileIsMissingAndNoticesThatItIsBack)
{
    const auto id = tiny.addPicture(Qt::red);
    const QString path = *tiny.project().media().path(tiny.project().variant(id)->media);
    const QString away = QFileInfo(path).dir().filePath(u"away.png"_s);
    ASSERT_TRUE(QFile::rename(path, away));
    const auto state = [&] { return model.index(0).data(VariantModel::StateRole).toInt(); };
    EXPECT_EQ(state(), int(CellState::MissingFile));
    ASSERT_TRUE(QFile::rename(away, path));
    model.fileFound(id);
    EXPECT_EQ(state(), int(CellState::Picture));
}

TEST_F(VariantModelTest, showsAWaitingJobInFrontUntilItIsOver)
{
    tiny.addPicture(Qt::red);
    generation::Job* job = run(order(3, 4), 1);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(placeholder(0).state, CellState::Queued);
    EXPECT_EQ(placeholder(0).place, u"Variant 3 of 4"_s);
    EXPECT_EQ(placeholder(0).money, u"Not sent, $0"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(VariantModelTest, saysHowLongAModelUsuallyTakes)
{
    std::promise<void> gate;
    generation::Job* job = queue.add<int>(
        order(),
        [open = gate.get_future().share()](const Progress&) {
            open.wait();
            return Result<int>(1);
        },
        [](Result<int>) { return Result<void>(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->record().state == project::JobState::Running; }));
    EXPECT_EQ(placeholder(0).state, CellState::Generating);
    EXPECT_EQ(placeholder(0).detail, u"of about 4 s"_s); // as published
    EXPECT_EQ(placeholder(0).money, u"$0.034"_s);
    gate.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
}

TEST_F(VariantModelTest, showsTheSecondsUntilARequestIsSentAgain)
{
    std::promise<void> gate;
    generation::Job* job = queue.add<int>(
        order(),
        [open = gate.get_future().share()](const Progress&) {
            reportPause(Pause{std::chrono::seconds(18), ErrorCode::RateLimited});
            open.wait();
            reportPause({});
            return Result<int>(1);
        },
        [](Result<int>) { return Result<void>(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->hold().has_value(); }));
    EXPECT_EQ(placeholder(0).state, CellState::Paused);
    EXPECT_EQ(placeholder(0).headline, u"Too many requests"_s);
    EXPECT_EQ(placeholder(0).detail, u"Sends again in 18 s"_s);
    EXPECT_EQ(placeholder(0).seconds, 18);
    EXPECT_NEAR(placeholder(0).fraction, 1, 0.2);
    EXPECT_EQ(placeholder(0).money, u"Not sent, $0"_s);
    gate.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
}

TEST_F(VariantModelTest, givesTheModelsOwnWordsForARefusal)
{
    const Placeholder cell =
        failed({.code = ErrorCode::Refused, .detail = u"I can't show a real brand's logo."_s},
               order(4, 4));
    EXPECT_EQ(cell.state, CellState::Refused);
    EXPECT_EQ(cell.headline, u"Refused"_s);
    EXPECT_EQ(cell.detail, u"“I can't show a real brand's logo.”"_s);
    EXPECT_EQ(cell.first.action, CellAction::Soften);
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Variant 4 of 4, refused"_s);
}

TEST_F(VariantModelTest, saysWhatARefusalCountsFor)
{
    project::JobRecord row = order();
    row.state = project::JobState::Failed;
    row.code = u"refused"_s;
    ASSERT_TRUE(tiny.project().putJob(row));
    model.setBoard(tiny.board());
    EXPECT_EQ(placeholder(0).money, u"Not charged"_s);
    row.cost = Money::ofMicroDollars(34'000);
    ASSERT_TRUE(tiny.project().putJob(row));
    model.setBoard(tiny.board());
    EXPECT_EQ(placeholder(0).money, u"May be charged $0.034"_s);
}

TEST_F(VariantModelTest, tellsAnUnknownOutcomeFromAFailure)
{
    const Placeholder lost = failed(
        {.code = ErrorCode::Network, .detail = u"cut off"_s, .outcomeUnknown = true}, order());
    EXPECT_EQ(lost.state, CellState::Unknown);
    const Placeholder unreached =
        failed({.code = ErrorCode::Network, .detail = u"no route to host"_s}, order());
    EXPECT_EQ(unreached.state, CellState::Failed);
    EXPECT_EQ(unreached.money, u"Not charged"_s);
    EXPECT_EQ(unreached.first.action, CellAction::Retry);
}

TEST_F(VariantModelTest, showsFailuresOfAnEarlierStartUntilTheyAreDismissed)
{
    project::JobRecord row = order();
    row.state = project::JobState::Failed;
    row.code = u"auth"_s;
    row.message = u"no such key"_s;
    ASSERT_TRUE(tiny.project().putJob(row));
    model.setBoard(tiny.board());
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(placeholder(0).headline, u"Key not accepted"_s);
    model.jobs().dismiss(row.id);
    EXPECT_EQ(model.rowCount(), 0);
    model.setBoard(tiny.board());
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(VariantModelTest, leavesOutWhatWasStoppedAndWhatBelongsToOtherBoards)
{
    generation::Job* job = run(order(), fail(ErrorCode::Cancelled, u"stopped"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
    EXPECT_EQ(model.rowCount(), 0);
    project::JobRecord other = order();
    other.request["board"] = "another";
    run(other, 1);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(VariantModelTest, showsAnOrderForTheNightAsOneCellUntilItIsOver)
{
    project::JobRecord night = order();
    night.kind = u"batch"_s;
    night.remoteId = u"batches/1"_s;
    night.request["parts"] = Json::array({{{"board", tiny.board()}}, {{"board", tiny.board()}}});
    std::promise<void> morning;
    generation::Job* job = queue.add<int>(
        night, [&](const Progress&) -> Result<int> { return morning.get_future().get(), 1; },
        [](const Result<int>&) { return Result<void>(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return placeholder(0).state == CellState::Generating; }));
    EXPECT_EQ(placeholder(0).place, u"2 pictures"_s);
    EXPECT_EQ(placeholder(0).headline, u"Overnight"_s);
    EXPECT_EQ(placeholder(0).detail, u"Google makes them within a day"_s);
    morning.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->isOver(); }));
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace rushes::explore
