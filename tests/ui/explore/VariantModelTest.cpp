#include "ui/explore/VariantModel.h"

#include "core/project/commands/VariantCommands.h"
#include "tests/support/TinyProject.h"
#include "ui/explore/VariantFilter.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QEventLoop>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

class VariantModelTest : public ::testing::Test
{
protected:
    VariantModelTest()
        : queue(clock, 1),
          model(tiny.project(), queue, nullptr),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setBoard(tiny.board());
    }

    rushes::testing::TinyProject tiny;
    SystemClock clock;
    generation::JobQueue queue;
    VariantModel model;
    QAbstractItemModelTester tester;
};

TEST_F(VariantModelTest, showsTheNewestPictureFirst)
{
    const auto older = tiny.addPicture(Qt::red);
    const auto newer = tiny.addPicture(Qt::blue);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.idAt(model.index(0)), newer);
    EXPECT_EQ(model.indexOf(older).row(), 1);
}

TEST_F(VariantModelTest, followsRatingsAndTheirUndo)
{
    const auto id = tiny.addPicture(Qt::red);
    tiny.project().push(project::rateVariants(tiny.project(), {id}, 4, u"Rate"_s));
    EXPECT_EQ(model.index(0).data(VariantModel::RatingRole).toInt(), 4);
    tiny.project().undoStack().undo();
    EXPECT_EQ(model.index(0).data(VariantModel::RatingRole).toInt(), 0);
}

TEST_F(VariantModelTest, hidesWhatIsInTheBinAndBringsItBackOnUndo)
{
    const auto id = tiny.addPicture(Qt::red);
    tiny.addPicture(Qt::blue);
    tiny.project().push(project::binVariants(tiny.project(), {id}, u"Bin"_s));
    EXPECT_EQ(model.rowCount(), 1);
    tiny.project().undoStack().undo();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.indexOf(id).row(), 1);
}

TEST_F(VariantModelTest, filtersPicksAndUnratedAndCountsThem)
{
    VariantFilter filter(nullptr);
    filter.setSourceModel(&model);
    const auto picked = tiny.addPicture(Qt::red);
    const auto rated = tiny.addPicture(Qt::blue);
    tiny.project().push(
        project::flagVariants(tiny.project(), {picked}, project::Flag::Picked, u"Pick"_s));
    tiny.project().push(project::rateVariants(tiny.project(), {rated}, 3, u"Rate"_s));
    EXPECT_EQ(filter.counts(), (std::array{2, 1, 1}));
    filter.setShown(Shown::Picks);
    ASSERT_EQ(filter.rowCount(), 1);
    EXPECT_EQ(filter.index(0, 0).data(VariantModel::IdRole).toString(), picked.toString());
}

TEST_F(VariantModelTest, showsAWaitingJobInFrontUntilItIsOver)
{
    tiny.addPicture(Qt::red);
    auto* job = queue.add<int>(
        {.kind = u"generate"_s}, [](const Progress&) { return Result<int>(1); },
        [](Result<int>) { return Result<void>(); });
    model.addJob(job);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.index(0).data(VariantModel::WaitingRole).toBool());
    QObject receiver;
    bool over = false;
    QObject::connect(job, &generation::Job::finished, &receiver, [&] { over = true; });
    while (!over)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace rushes::explore
