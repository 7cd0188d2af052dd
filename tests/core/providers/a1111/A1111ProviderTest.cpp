#include "core/providers/a1111/A1111Provider.h"

#include "core/project/Variation.h"
#include "core/providers/a1111/A1111Wire.h"
#include "core/providers/openai/HostModels.h"
#include "tests/core/providers/openai/OpenAiFixture.h"
#include "tests/support/A1111Server.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct A1111Fixture
{
    explicit A1111Fixture(const QByteArray& login = {})
        : server(login),
          provider({.http = client,
                    .clock = clock,
                    .secrets = secrets,
                    .hosts = {{u"a1111"_s, server.address()}}})
    {
        qunsetenv("A1111_BASE_URL");
    }
    ~A1111Fixture() { EXPECT_EQ(server.objections(), QStringList()); }

    PictureRequest order(const QString& model = u"a1111:dream"_s) const
    {
        PictureRequest request;
        request.model = catalog::modelOfHost(model);
        request.recipe.prompt = u"a red fox"_s;
        request.recipe.seed = 7;
        request.size = QSize(96, 64);
        return request;
    }
    Result<Outcome> submit(const Request& request, const Progress& progress = {})
    {
        return provider.submit(request, *budget.reserve(Money()), progress);
    }

    generation::Budget budget;
    testing::FakeClock clock;
    KeptSecrets secrets{QHash<QString, QByteArray>()};
    net::HttpClient client;
    testing::A1111Server server;
    A1111Provider provider;
};

} // namespace

TEST(A1111, paintsFromWords)
{
    A1111Fixture at;
    const auto outcome = at.submit(at.order());
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    const auto& asset = std::get<Asset>(*outcome);
    EXPECT_EQ(asset.size, QSize(96, 64));
    EXPECT_EQ(takeFile(asset), testing::paintedPng(96, 64));
    EXPECT_EQ(at.server.requests().front().path, "/sdapi/v1/txt2img");
    EXPECT_TRUE(at.provider.estimate(at.order()).isZero());
}

TEST(A1111, paintsOverAPicture)
{
    A1111Fixture at;
    PictureRequest request = at.order();
    request.references = {testing::paintedPng(8, 8)};
    request.recipe.parameters = {{"steps", 12}, {"denoising_strength", 0.3}};
    const auto outcome = at.submit(request);
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    takeFile(std::get<Asset>(*outcome));
    EXPECT_EQ(at.server.requests().front().path, "/sdapi/v1/img2img");
    EXPECT_EQ(paintingBody(request)["denoising_strength"], 0.3);
    EXPECT_EQ(paintingBody(request)["steps"], 12);
}

TEST(A1111, sendsAMaskWithThePictureItLiesOver)
{
    A1111Fixture at;
    PictureRequest request = at.order();
    request.mask = testing::paintedPng(8, 8);
    EXPECT_FALSE(paintingBody(request).contains("mask")) << "there is nothing it would lie over";
    request.references = {testing::paintedPng(8, 8)};
    const auto outcome = at.submit(request);
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    takeFile(std::get<Asset>(*outcome));
    const Json sent = *parseJson(at.server.requests().front().body, u"sent"_s);
    EXPECT_EQ(QByteArray::fromBase64(stringAt(sent, "mask").toLatin1()), request.mask);
}

TEST(A1111, staysAsNearToAPictureAsItsVariationWants)
{
    A1111Fixture at;
    PictureRequest request = at.order();
    request.references = {testing::paintedPng(8, 8)};
    const auto strength = [&](project::Variation variation) {
        project::setVariation(request.recipe, variation);
        return paintingBody(request)["denoising_strength"].get<double>();
    };
    const double usual = strength(project::Variation::None);
    EXPECT_LT(strength(project::Variation::Little), usual);
    EXPECT_GT(strength(project::Variation::Much), usual);
    EXPECT_FALSE(paintingBody(request).contains("variation"));
}

TEST(A1111, keepsASeedWithinItsGenerator)
{
    A1111Fixture at;
    PictureRequest request = at.order();
    request.recipe.seed = (1ull << 40) + 5;
    EXPECT_EQ(paintingBody(request)["seed"], 5);
    request.recipe.seed = {};
    EXPECT_EQ(paintingBody(request)["seed"], -1);
}

TEST(A1111, tellsItsProgressWhileItPaints)
{
    A1111Fixture at;
    at.server.waitForProgress(3);
    std::vector<double> told;
    const auto outcome =
        at.submit(at.order(), {.sink = [&](double part) { told.push_back(part); }});
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    takeFile(std::get<Asset>(*outcome));
    ASSERT_GE(told.size(), 2u);
    EXPECT_EQ(told.front(), 0.25);
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
}

TEST(A1111, interruptsTheServerWhenItIsStopped)
{
    A1111Fixture at;
    std::stop_source stop;
    at.server.answerPainting({.mishap = testing::Mishap::NeverAnswer});
    const Progress progress{.sink = [&](double) { stop.request_stop(); }, .stop = stop.get_token()};
    const auto outcome = at.submit(at.order(), progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(at.server.interrupts(), 1);
}

TEST(A1111, sendsTheNameAndPasswordOfItsAddress)
{
    A1111Fixture at("me:secret");
    const auto outcome = at.submit(at.order());
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    takeFile(std::get<Asset>(*outcome));
}

TEST(A1111, listsItsCheckpoints)
{
    A1111Fixture at;
    const auto models = at.provider.discover({});
    ASSERT_TRUE(models) << models.error().detail.toStdString();
    ASSERT_EQ(models->size(), 1u);
    EXPECT_EQ(models->front(), catalog::modelOfHost(u"a1111:dream"_s));
    EXPECT_TRUE(at.provider.probe(models->front(), {}));
    const auto missing = at.provider.probe(catalog::modelOfHost(u"a1111:nightmare"_s), {});
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().detail.contains(u"dream"_s));
}

TEST(A1111, passesOnItsServersWordsAndAsksOnce)
{
    A1111Fixture at;
    const auto outcome = at.submit(at.order(u"a1111:nightmare"_s));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Network);
    EXPECT_TRUE(outcome.error().detail.contains(u"Unknown checkpoint: nightmare"_s))
        << outcome.error().detail.toStdString();
    EXPECT_EQ(at.server.requests().size(), 1u);
}

TEST(A1111, hasNoPictureWithoutOne)
{
    A1111Fixture at;
    at.server.answerPainting({.body = R"({"images":[],"parameters":{},"info":""})"});
    const auto outcome = at.submit(at.order());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Refused);
}

TEST(A1111, saysWhichVariableHoldsItsAddress)
{
    qunsetenv("A1111_BASE_URL");
    net::HttpClient client;
    const testing::FakeClock clock;
    const KeptSecrets none{QHash<QString, QByteArray>()};
    A1111Provider provider({.http = client, .clock = clock, .secrets = none});
    const auto usable = provider.usable(catalog::modelOfHost(u"a1111:dream"_s));
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(usable.error().detail.contains(u"A1111_BASE_URL"_s));
    EXPECT_TRUE(provider.discover({})->empty());
}

TEST(A1111, makesNoClipsAndBeginsFromOnePicture)
{
    A1111Fixture at;
    EXPECT_FALSE(at.provider.check(ClipRequest()));
    PictureRequest request = at.order();
    request.references = {"a", "b"};
    const auto checked = at.provider.check(request);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Unsupported);
}

} // namespace rushes::providers
