// What the rooms hear when keys, addresses or hosts change while the program runs.
#include "tests/core/generation/StudioFixture.h"

#include <QSignalSpy>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

QStringList idsOf(const std::vector<catalog::Model>& models)
{
    QStringList ids;
    for (const catalog::Model& model : models)
        ids << model.id;
    return ids;
}

Studio::Providers one(std::unique_ptr<FakeService> service)
{
    Studio::Providers all;
    all.push_back(std::move(service));
    return all;
}

} // namespace

TEST_F(StudioTest, listsTheModelsThatCanBeUsedForEachKind)
{
    EXPECT_EQ(idsOf(studio->usableModels(ModelKind::Image)),
              (QStringList{u"fake-1"_s, u"fake-2"_s}));
    EXPECT_EQ(idsOf(studio->usableModels(ModelKind::Video)),
              (QStringList{u"fake-1"_s, u"film-only"_s}));
    service->isUsable = fail(ErrorCode::Auth, u"no key"_s);
    EXPECT_TRUE(studio->usableModels(ModelKind::Image).empty());
}

TEST_F(StudioTest, listsAHostsModelsOnceItWasAskedAndTellsTheRooms)
{
    const QSignalSpy changed(studio.get(), &Studio::modelsChanged);
    const catalog::Model model{
        .id = u"local:sd"_s, .name = u"sd"_s, .provider = u"fake"_s, .kinds = {ModelKind::Image}};
    studio->setHostModels({model});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(idsOf(studio->usableModels(ModelKind::Image)).back(), u"local:sd"_s);
    EXPECT_EQ(studio->engines().find(u"local:sd"_s)->provider, u"fake"_s);
    studio->setHostModels({model});
    EXPECT_EQ(changed.count(), 1) << "nothing is new";
}

TEST_F(StudioTest, asksNewProvidersForLaterOrdersAndEndsEarlierOnesWithTheirOwn)
{
    service->remote = true;
    service->onPoll = [this](const providers::RemoteJob& job, int number) {
        return number < 3 ? providers::Outcome(job) : providers::Outcome(redAsset());
    };
    const auto jobs = studio->makePictures(*project, order());
    ASSERT_TRUE(jobs);
    const QSignalSpy changed(studio.get(), &Studio::modelsChanged);
    auto owned = std::make_unique<FakeService>();
    FakeService* later = owned.get();
    studio->setProviders(one(std::move(owned)));
    EXPECT_EQ(changed.count(), 1);
    ASSERT_TRUE(wait());
    EXPECT_EQ(jobs->front()->record().state, project::JobState::Done);
    EXPECT_EQ(later->calls, 0);
    make(order(2));
    EXPECT_EQ(service->calls, 1);
    EXPECT_GT(later->calls, 0);
}

} // namespace rushes::generation
