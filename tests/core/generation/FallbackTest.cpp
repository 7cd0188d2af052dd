#include "tests/core/generation/StudioFixture.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;
using providers::Outcome;
using providers::PictureRequest;

namespace {

struct FallbackTest : StudioTest
{
    FallbackTest() { wanted.fallbacks = {u"fake-2"_s}; }

    /// What the first model says; the second always serves.
    void failFirst(const Error& error)
    {
        service->onSubmit = [error](const providers::Request& request,
                                    const Progress&) -> Result<Outcome> {
            if (std::get<PictureRequest>(request).model.id == u"fake-1"_s)
                return fail(error);
            return Outcome(redAsset());
        };
    }

    PictureOrder wanted = order();
};

} // namespace

TEST_F(FallbackTest, asksTheNextModelWhenTheFirstCannotServe)
{
    for (const ErrorCode code :
         {ErrorCode::Network, ErrorCode::RateLimited, ErrorCode::Auth, ErrorCode::Unsupported}) {
        failFirst({code, u"not now"_s});
        const std::size_t before = variants().size();
        const auto jobs = make(wanted);
        ASSERT_EQ(jobs.size(), 1u);
        EXPECT_EQ(jobs[0]->record().state, JobState::Done);
        ASSERT_EQ(variants().size(), before + 1);
        EXPECT_EQ(variants().back().recipe.model, u"fake-2"_s);
        EXPECT_TRUE(variants().back().extra["warnings"][0].get<QString>().contains(u"not now"_s));
        ++*wanted.recipe.seed;
    }
    EXPECT_EQ(budget.spent(), price * 4) << "only what was made";
    EXPECT_EQ(budget.reserved(), Money());
    EXPECT_EQ(stringAt(lastRow().request, "model"), u"fake-2"_s);
}

TEST_F(FallbackTest, neverAfterARefusalNorAfterWhatMayHaveBeenBilled)
{
    failFirst({ErrorCode::Refused, u"no"_s});
    EXPECT_EQ(make(wanted)[0]->error()->code, ErrorCode::Refused);
    failFirst({.code = ErrorCode::Network, .detail = u"lost"_s, .outcomeUnknown = true});
    EXPECT_EQ(make(wanted)[0]->record().state, JobState::Unknown);
    failFirst({.code = ErrorCode::Network, .detail = u"incomplete"_s, .mayBeBilled = true});
    EXPECT_EQ(make(wanted)[0]->record().state, JobState::Failed);
    EXPECT_TRUE(variants().empty());
    EXPECT_EQ(service->calls, 3);
}

TEST_F(FallbackTest, neverToADearerModel)
{
    service->prices = {{u"fake-2"_s, price + Money::ofMicroDollars(1)}};
    failFirst({ErrorCode::Network, u"gone"_s});
    EXPECT_EQ(make(wanted)[0]->error()->code, ErrorCode::Network);
    EXPECT_EQ(service->calls, 1);
}

TEST_F(FallbackTest, takesAModelThatCanDoItBeforeAnythingIsSent)
{
    wanted.recipe.model = u"film-only"_s;
    EXPECT_EQ(studio->makePictures(*project, wanted).error().code, ErrorCode::Unsupported);
    wanted.recipe.model = u"fake-1"_s;
    service->onCheck = [](const providers::Request& request) -> Result<void> {
        if (std::get<PictureRequest>(request).model.id == u"fake-1"_s)
            return fail(ErrorCode::Unsupported, u"only 1:1"_s);
        return {};
    };
    make(wanted);
    ASSERT_EQ(variants().size(), 1u);
    EXPECT_EQ(variants()[0].recipe.model, u"fake-2"_s);
    EXPECT_EQ(service->calls, 1);
}

TEST_F(FallbackTest, putsAModelThatFailedLastInARoute)
{
    EXPECT_EQ(studio->route(catalog::ModelKind::Image, {})->front().id, u"fake-1"_s);
    wanted.fallbacks.clear();
    failFirst({ErrorCode::Network, u"gone"_s});
    make(wanted);
    EXPECT_EQ(studio->route(catalog::ModelKind::Image, {})->front().id, u"fake-2"_s);
    clock.advance(std::chrono::seconds(5));
    EXPECT_EQ(studio->route(catalog::ModelKind::Image, {})->front().id, u"fake-1"_s);
}

TEST_F(FallbackTest, takesTheFasterModelByWhatWasMeasuredHere)
{
    service->onSubmit = [this](const providers::Request& request,
                               const Progress&) -> Result<Outcome> {
        const bool first = std::get<PictureRequest>(request).model.id == u"fake-1"_s;
        clock.advance(std::chrono::seconds(first ? 9 : 2));
        return Outcome(redAsset());
    };
    wanted.fallbacks.clear();
    make(wanted);
    wanted.recipe.model = u"fake-2"_s;
    make(wanted);
    EXPECT_EQ(studio->route(catalog::ModelKind::Image, u"fastest"_s)->front().id, u"fake-2"_s);
    EXPECT_EQ(studio->measured()[u"fake-1"_s].p50Ms, 9000);
    EXPECT_EQ(studio->measured()[u"fake-1"_s].calls, 1);
}

} // namespace rushes::generation
