#include "tests/core/generation/StudioFixture.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

Result<project::VariantId> endOfImport(const QFuture<Result<project::VariantId>>& coming)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return coming.isFinished(); }));
    return coming.result();
}

} // namespace

TEST_F(StudioTest, keepsAPictureWithItsRecipeCostAndJob)
{
    service->reported = Money::ofDollars(0.02);
    const auto jobs = make(order());
    ASSERT_EQ(variants().size(), 1u);
    const project::Variant& variant = variants()[0];
    EXPECT_EQ(variant.recipe.prompt, u"red shoe"_s);
    EXPECT_EQ(variant.recipe.seed, 7u);
    EXPECT_EQ(variant.recipeHash, project::recipeHash(variant.recipe));
    EXPECT_EQ(variant.cost, Money::ofDollars(0.02));
    EXPECT_EQ(variant.interactionId, u"talk-1"_s);
    EXPECT_TRUE(project->media().path(variant.media));
    ASSERT_EQ(project->document().jobs.size(), 1u);
    EXPECT_EQ(project->document().jobs[0].state, JobState::Done);
    EXPECT_EQ(project->document().jobs[0].cost, Money::ofDollars(0.02));
    EXPECT_EQ(jobs[0]->record().state, JobState::Done);
}

TEST_F(StudioTest, writesEstimateAndReportedCostIntoTheLedger)
{
    service->reported = Money::ofDollars(0.02);
    int told = 0;
    QObject::connect(studio.get(), &Studio::spent, [&] { ++told; });
    make(order());
    ASSERT_EQ(project->document().ledger.size(), 1u);
    EXPECT_EQ(project->document().ledger[0].estimate, price);
    EXPECT_EQ(project->document().ledger[0].reported, Money::ofDollars(0.02));
    EXPECT_EQ(budget.spent(), Money::ofDollars(0.02));
    EXPECT_EQ(told, 1);
}

TEST_F(StudioTest, givesEachPictureOfAnOrderItsOwnSeed)
{
    make(order(3));
    ASSERT_EQ(variants().size(), 3u);
    std::vector<std::uint64_t> seeds;
    for (const auto& variant : variants())
        seeds.push_back(*variant.recipe.seed);
    std::sort(seeds.begin(), seeds.end());
    EXPECT_EQ(seeds, (std::vector<std::uint64_t>{7, 8, 9}));
}

TEST_F(StudioTest, recordsTheSeedItChoseItself)
{
    PictureOrder wanted = order(2);
    wanted.recipe.seed.reset();
    make(wanted);
    ASSERT_EQ(variants().size(), 2u);
    ASSERT_TRUE(variants()[0].recipe.seed);
    EXPECT_NE(variants()[0].recipe.seed, variants()[1].recipe.seed);
}

TEST_F(StudioTest, takesAKnownRecipeFromTheProjectAtNoCost)
{
    make(order());
    budget.setCap(Money());
    make(order());
    EXPECT_EQ(service->calls, 1);
    ASSERT_EQ(variants().size(), 2u);
    EXPECT_TRUE(variants()[1].cached);
    EXPECT_EQ(variants()[1].media, variants()[0].media);
    EXPECT_EQ(variants()[1].cost, Money());
    EXPECT_EQ(project->document().ledger.size(), 1u);
}

TEST_F(StudioTest, givesACachedPictureAlsoWhenTheServiceCannotBeUsed)
{
    make(order());
    service->isUsable = fail(ErrorCode::Auth, u"no key"_s);
    make(order());
    EXPECT_EQ(variants().size(), 2u);
}

TEST_F(StudioTest, sendsNothingThatDoesNotFitTheBudget)
{
    budget.setCap(Money::ofDollars(0.05));
    const auto jobs = studio->makePictures(*project, order(2));
    ASSERT_FALSE(jobs);
    EXPECT_EQ(jobs.error().code, ErrorCode::Budget);
    EXPECT_EQ(service->calls, 0);
    EXPECT_EQ(budget.reserved(), Money());
    EXPECT_TRUE(project->document().jobs.empty());
}

TEST_F(StudioTest, tellsBeforePayingThatAModelCannotDoIt)
{
    service->checked = fail(ErrorCode::Unsupported, u"only 1:1"_s);
    const auto jobs = studio->makePictures(*project, order());
    ASSERT_FALSE(jobs);
    EXPECT_EQ(jobs.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(jobs.error().model, u"fake-1"_s);
    EXPECT_EQ(jobs.error().provider, u"fake"_s);
    EXPECT_EQ(service->calls, 0);
}

TEST_F(StudioTest, refusesPicturesFromAModelThatMakesOnlyClips)
{
    PictureOrder wanted = order();
    wanted.recipe.model = u"film-only"_s;
    const auto jobs = studio->makePictures(*project, wanted);
    ASSERT_FALSE(jobs);
    EXPECT_EQ(jobs.error().code, ErrorCode::Unsupported);
}

TEST_F(StudioTest, countsALostAnswerAsSpentButNotARefusal)
{
    service->answer = Error{ErrorCode::RateLimited, u"slow down"_s};
    make(order());
    EXPECT_EQ(budget.spent(), Money());
    EXPECT_TRUE(project->document().ledger.empty());

    service->answer =
        Error{.code = ErrorCode::Network, .detail = u"connection closed"_s, .outcomeUnknown = true};
    const auto jobs = make(order());
    EXPECT_EQ(budget.spent(), price);
    ASSERT_EQ(project->document().ledger.size(), 1u);
    EXPECT_EQ(jobs[0]->error()->model, u"fake-1"_s);
    EXPECT_EQ(project->document().jobs.back().state, JobState::Unknown);
    EXPECT_EQ(project->document().jobs.back().message, u"connection closed"_s);
}

TEST_F(StudioTest, countsARefusalForWhatItsAnswerSaysOrForAllThatWasReserved)
{
    const Money little = Money::ofMicroDollars(30);
    service->answer = Error{.code = ErrorCode::Refused, .detail = u"no"_s, .reported = little};
    make(order());
    EXPECT_EQ(budget.spent(), little);
    EXPECT_EQ(project->document().ledger.back().reported, little);
    EXPECT_EQ(lastRow().cost, little);

    service->answer = Error{.code = ErrorCode::Refused, .detail = u"no"_s, .mayBeBilled = true};
    make(order());
    EXPECT_EQ(budget.spent(), little + price);
    EXPECT_EQ(project->document().ledger.back().reported, std::nullopt);
    EXPECT_EQ(lastRow().state, JobState::Failed);
    EXPECT_EQ(lastRow().cost, price);

    service->answer = Error{.code = ErrorCode::Refused, .detail = u"no"_s, .reported = Money()};
    make(order());
    EXPECT_EQ(budget.spent(), little + price);
    EXPECT_EQ(project->document().ledger.size(), 2u);
    EXPECT_EQ(budget.reserved(), Money());
}

TEST_F(StudioTest, keepsALostAnswerUnknownAlsoWhereNobodyKnowsThePrice)
{
    service->prices = {{u"fake-1"_s, Money()}};
    service->answer =
        Error{.code = ErrorCode::Network, .detail = u"connection closed"_s, .outcomeUnknown = true};
    make(order());
    EXPECT_EQ(lastRow().state, JobState::Unknown);
    EXPECT_TRUE(project->document().ledger.empty());
}

TEST_F(StudioTest, letsAProjectCloseWhileItsJobsRun)
{
    const auto jobs = studio->makePictures(*project, order());
    ASSERT_TRUE(jobs);
    project.reset();
    EXPECT_TRUE(QTest::qWaitFor([&] { return jobs->front()->isOver(); }));
    EXPECT_EQ(jobs->front()->record().state, JobState::Cancelled);
}

TEST_F(StudioTest, makesAClipFromAPictureAndNamesTheMissingOne)
{
    make(order());
    ClipOrder wanted;
    wanted.source = variants()[0].id;
    wanted.model = u"fake-1"_s;
    const auto job = studio->makeClip(*project, wanted);
    ASSERT_TRUE(job) << job.error().detail.toStdString();
    EXPECT_TRUE(QTest::qWaitFor([&] { return (*job)->isOver(); }));
    ASSERT_EQ(project->document().clips.size(), 1u);
    EXPECT_EQ(project->document().clips[0].source, variants()[0].id);
    EXPECT_FALSE(project->document().clips[0].words.isEmpty());

    wanted.source = project::VariantId(u"nobody"_s);
    EXPECT_EQ(studio->makeClip(*project, wanted).error().code, ErrorCode::Usage);
}

TEST_F(StudioTest, takesTheMaskOfAnImportedPictureFromItsTransparency)
{
    QImage cutOut(16, 16, QImage::Format_ARGB32_Premultiplied);
    cutOut.fill(Qt::transparent);
    for (int y = 4; y < 12; ++y)
        for (int x = 4; x < 12; ++x)
            cutOut.setPixelColor(x, y, Qt::blue);
    const QString path = folder.filePath(u"cut-out.png"_s);
    ASSERT_TRUE(cutOut.save(path));
    const auto coming = studio->importPicture(*project, board, path);
    EXPECT_FALSE(coming.isFinished()) << "it is read away from the main thread";
    EXPECT_TRUE(variants().empty());
    const auto id = endOfImport(coming);
    ASSERT_TRUE(id) << id.error().detail.toStdString();
    const project::Variant* variant = project->variant(*id);
    EXPECT_EQ(variant->provider, u"import"_s);
    const auto mask = project->media().path(variant->subjectMask);
    ASSERT_TRUE(mask);
    const QImage read(*mask);
    EXPECT_EQ(qGray(read.pixel(0, 0)), 0);
    EXPECT_EQ(qGray(read.pixel(8, 8)), 255);
}

TEST_F(StudioTest, refusesAFileThatIsNoPicture)
{
    QFile file(folder.filePath(u"words.png"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a picture");
    file.close();
    const auto id = endOfImport(studio->importPicture(*project, board, file.fileName()));
    ASSERT_FALSE(id);
    EXPECT_TRUE(id.error().detail.contains(u"words.png"_s));
    EXPECT_TRUE(variants().empty());
}

TEST_F(StudioTest, givesAnImportUpWhenItsProjectCloses)
{
    const QString path = folder.filePath(u"red.png"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(redPng({8, 8}));
    file.close();
    const auto coming = studio->importPicture(*project, board, path);
    project.reset();
    EXPECT_EQ(endOfImport(coming).error().code, ErrorCode::Cancelled);
}

} // namespace rushes::generation
