#include "core/generation/Inquiries.h"
#include "tests/core/generation/StudioFixture.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers `probe` and `discover` as the test says.
class AskedService final : public providers::Provider
{
public:
    QString id() const override { return u"fake"_s; }
    Result<void> usable(const catalog::Model&) const override { return isUsable; }
    Result<void> check(const providers::Request&) const override { return {}; }
    Money estimate(const providers::Request&) const override { return {}; }
    Result<providers::Outcome> submit(const providers::Request&, const providers::Paid&,
                                      const Progress&) override
    {
        return fail(ErrorCode::Unsupported, u"only asked"_s);
    }
    Result<providers::Outcome> poll(const providers::RemoteJob&, const Progress&) override
    {
        return fail(ErrorCode::Unsupported, u"only asked"_s);
    }
    Result<void> cancel(const providers::RemoteJob&) override { return {}; }
    Result<void> probe(const catalog::Model& model, const Progress&) override
    {
        const auto refused = refusals.constFind(model.id);
        return refused == refusals.constEnd() ? Result<void>() : fail(*refused);
    }
    Result<std::vector<catalog::Model>> discover(const Progress&) override { return listed; }

    Result<void> isUsable = {};
    QHash<QString, Error> refusals;
    Result<std::vector<catalog::Model>> listed = std::vector<catalog::Model>();
};

const Error noKey{ErrorCode::Auth, u"API key not valid"_s};

} // namespace

TEST(Inquiries, countTheModelsThatAKeyOpens)
{
    AskedService service;
    const auto models = fakeModels().models;
    EXPECT_EQ(askService(service, models, {}), (ServiceReport{3, 3}));
    service.refusals[u"fake-2"_s] = {ErrorCode::Unsupported, u"not open"_s};
    EXPECT_EQ(askService(service, models, {}), (ServiceReport{2, 3}));
}

TEST(Inquiries, tellWhyNoModelCanBeUsed)
{
    AskedService service;
    for (const catalog::Model& model : fakeModels().models)
        service.refusals[model.id] = noKey;
    const auto report = askService(service, fakeModels().models, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error(), noKey);
}

TEST(Inquiries, endAtOnceWithoutAConnection)
{
    AskedService service;
    service.refusals[u"fake-2"_s] = {ErrorCode::Network, u"no route"_s};
    const auto report = askService(service, fakeModels().models, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Network);
}

TEST(Inquiries, countWhatAHostLists)
{
    AskedService service;
    service.listed = std::vector<catalog::Model>(2);
    EXPECT_EQ(askService(service, {}, {}), (ServiceReport{2, 2, ServiceReport::Source::Host}));
    service.listed = std::vector<catalog::Model>();
    EXPECT_EQ(askService(service, {}, {}).error().code, ErrorCode::Unsupported);
    service.isUsable = fail(noKey);
    EXPECT_EQ(askService(service, {}, {}).error(), noKey);
}

TEST_F(StudioTest, asksAServiceInTheBackground)
{
    std::optional<Result<ServiceReport>> report;
    whenDone(studio->inquiries().service(u"fake"_s), studio.get(),
             [&](const Result<ServiceReport>& found) { report = found; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return report.has_value(); }));
    EXPECT_EQ(*report, (ServiceReport{3, 3}));
    report.reset();
    whenDone(studio->inquiries().service(u"nobody"_s), studio.get(),
             [&](const Result<ServiceReport>& found) { report = found; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return report.has_value(); }));
    EXPECT_EQ(report->error().code, ErrorCode::Unsupported);
}

} // namespace rushes::generation
