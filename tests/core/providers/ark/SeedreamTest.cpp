#include "core/providers/ark/ArkHost.h"
#include "core/providers/ark/ArkLimits.h"
#include "tests/core/providers/ark/ArkFixture.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

using SeedreamTest = ArkTest;

QByteArray read(const Asset& asset)
{
    QFile file(asset.file);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

project::Reference reference(project::ReferenceRole role)
{
    project::Reference reference;
    reference.role = role;
    return reference;
}

} // namespace

TEST_F(SeedreamTest, asksForOnePictureWithoutAMarkOnIt)
{
    picture(order(u"seedream-5-0-lite"_s));
    EXPECT_EQ(sent(), Json::parse(R"({"model":"seedream-5-0-260128","prompt":"a red fox",
        "size":"2048x2048","response_format":"b64_json","watermark":false,
        "output_format":"png"})"));
    EXPECT_EQ(server.paidCreates(), 1);
}

TEST_F(SeedreamTest, leavesTheFileFormatOutWhereThereIsNoChoice)
{
    for (const QString& id : {u"seedream-4-5"_s, u"seedream-4-0"_s}) {
        picture(order(id));
        EXPECT_FALSE(sent().contains("output_format")) << id.toStdString();
        EXPECT_EQ(sent()["watermark"], false);
    }
    PictureRequest jpeg = order(u"seedream-5-0-pro"_s);
    jpeg.recipe.parameters["format"] = "jpeg";
    picture(jpeg);
    EXPECT_EQ(sent()["output_format"], "jpeg");
}

TEST_F(SeedreamTest, namesEveryModelAsTheRegionDoes)
{
    const std::vector<std::tuple<QString, QString, QString>> names{
        {u"seedream-5-0-lite"_s, u"seedream-5-0-260128"_s, u"doubao-seedream-5-0-260128"_s},
        {u"seedream-5-0-pro"_s, u"dola-seedream-5-0-pro-260628"_s,
         u"doubao-seedream-5-0-pro-260628"_s},
        {u"seedream-5-0-flash"_s, u"dola-seedream-5-0-flash-260915"_s,
         u"doubao-seedream-5-0-flash-260915"_s},
        {u"seedream-4-5"_s, u"seedream-4-5-251128"_s, u"doubao-seedream-4-5-251128"_s},
        {u"seedream-4-0"_s, u"seedream-4-0-250828"_s, u"doubao-seedream-4-0-250828"_s},
        {u"seedance-2-5"_s, u"dreamina-seedance-2-5-260628"_s, u"doubao-seedance-2-5-260628"_s},
        {u"seedance-2-0"_s, u"dreamina-seedance-2-0-260128"_s, u"doubao-seedance-2-0-260128"_s},
        {u"seedance-2-0-fast"_s, u"dreamina-seedance-2-0-fast-260128"_s,
         u"doubao-seedance-2-0-fast-260128"_s},
        {u"seedance-2-0-mini"_s, u"dreamina-seedance-2-0-mini-260615"_s,
         u"doubao-seedance-2-0-mini-260615"_s}};
    for (const auto& [id, abroad, china] : names) {
        EXPECT_EQ(arkIdOf(model(id), ArkRegion::International), abroad);
        EXPECT_EQ(arkIdOf(model(id), ArkRegion::China), china);
    }
    EXPECT_EQ(arkRegionOf(QUrl(u"https://ark.cn-beijing.volces.com/api/v3"_s)), ArkRegion::China);
    EXPECT_EQ(arkRegionOf(QUrl(u"https://ark.eu-west.bytepluses.com"_s)), ArkRegion::International);
    EXPECT_EQ(arkRegionOf(QUrl(u"https://volces.com.example"_s)), ArkRegion::International);
}

TEST_F(SeedreamTest, takesTheRecommendedSizeOfEachRatioAndTier)
{
    struct Case
    {
        const char* model;
        const char* tier;
        const char* aspect;
        const char* size;
    };
    const Case cases[] = {
        {"seedream-5-0-lite", "2K", "16:9", "2848x1600"},
        {"seedream-5-0-lite", "2K", "9:16", "1600x2848"},
        {"seedream-5-0-lite", "2K", "4:3", "2304x1728"},
        {"seedream-5-0-lite", "2K", "2:3", "1664x2496"},
        {"seedream-5-0-lite", "2K", "21:9", "3136x1344"},
        {"seedream-5-0-lite", "3K", "16:9", "4096x2304"},
        {"seedream-5-0-lite", "4K", "3:4", "3520x4704"},
        {"seedream-5-0-pro", "1K", "16:9", "1424x800"},
        {"seedream-5-0-pro", "1.5K", "9:16", "1152x2048"},
        {"seedream-5-0-flash", "2K", "4:3", "2368x1776"},
        {"seedream-4-5", "4K", "16:9", "5504x3040"},
        {"seedream-4-0", "1K", "1:1", "1024x1024"},
    };
    for (const Case& each : cases) {
        PictureRequest request =
            order(QString::fromLatin1(each.model), QString::fromLatin1(each.aspect));
        request.recipe.parameters["resolution"] = each.tier;
        picture(request);
        EXPECT_EQ(sent()["size"], each.size) << each.model << ' ' << each.tier;
    }
}

TEST_F(SeedreamTest, staysWithinWhatEveryModelPaintsWhateverTheRatio)
{
    for (const QString& id : {u"seedream-5-0-lite"_s, u"seedream-5-0-pro"_s,
                              u"seedream-5-0-flash"_s, u"seedream-4-5"_s, u"seedream-4-0"_s}) {
        for (const QString& aspect : {u"5:4"_s, u"1:2"_s, u"7:3"_s, u"1:16"_s, u"16:1"_s}) {
            PictureRequest request = order(id, aspect);
            request.model.limits["min_ratio"] = 0.06;
            request.model.limits["max_ratio"] = 16.5;
            const QSize size = seedreamSize(request);
            const Json& limits = request.model.limits;
            EXPECT_GE(size.width() * size.height(), integerAt(limits, "min_total_px"));
            EXPECT_LE(size.width() * size.height(), integerAt(limits, "max_total_px"));
            EXPECT_EQ(size.width() % 16 + size.height() % 16, 0);
        }
    }
}

TEST_F(SeedreamTest, takesTheSmallestTierThatHasTheWantedSize)
{
    PictureRequest request = order(u"seedream-5-0-lite"_s);
    request.size = {1024, 1024};
    EXPECT_EQ(seedreamResolution(request), u"2K"_s);
    request.size = {2300, 2300};
    EXPECT_EQ(seedreamResolution(request), u"3K"_s);
    request.size = {9000, 9000};
    EXPECT_EQ(seedreamResolution(request), u"4K"_s);
}

TEST_F(SeedreamTest, sendsOneReferenceAsATextAndSeveralAsAList)
{
    PictureRequest request = order(u"seedream-5-0-lite"_s);
    const QByteArray fox = png({64, 64});
    const QByteArray hen = png({80, 64});
    request.references = {fox};
    request.recipe.references = {reference(project::ReferenceRole::Style)};
    picture(request);
    EXPECT_EQ(sent()["image"], dataUrl(fox).toStdString());
    request.references = {fox, hen};
    request.recipe.references.push_back(reference(project::ReferenceRole::Subject));
    picture(request);
    EXPECT_EQ(sent()["image"],
              Json::array({dataUrl(fox).toStdString(), dataUrl(hen).toStdString()}));
    EXPECT_TRUE(stringAt(sent(), "prompt").contains(u"a red fox"_s));
    EXPECT_NE(stringAt(sent(), "prompt"), u"a red fox"_s) << "the pictures' roles are not told";
}

TEST_F(SeedreamTest, takesAsManyReferencesAsTheModelAndNoMore)
{
    for (const auto& [id, most] :
         {std::pair{u"seedream-5-0-lite"_s, 14}, std::pair{u"seedream-5-0-pro"_s, 10},
          std::pair{u"seedream-4-5"_s, 14}}) {
        PictureRequest request = order(id);
        request.references.assign(std::size_t(most), png({16, 16}));
        picture(request);
        EXPECT_EQ(sent()["image"].size(), std::size_t(most));
        request.references.push_back(png({16, 16}));
        const auto checked = provider.check(request);
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().code, ErrorCode::Unsupported);
        EXPECT_TRUE(checked.error().detail.contains(QString::number(most)));
    }
    EXPECT_EQ(server.creates().size(), 3U);
}

TEST_F(SeedreamTest, enlargesAReferenceThatIsTooSmallAndRefusesAFileThatIsNone)
{
    PictureRequest request = order(u"seedream-4-5"_s);
    request.references = {png({10, 10})};
    picture(request); // the server takes nothing below 15 px
    request.references = {"no picture"};
    const auto outcome = submit(request);
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().detail.contains(u"reference 1"_s))
        << outcome.error().detail.toStdString();
    EXPECT_EQ(server.creates().size(), 1U);
}

TEST_F(SeedreamTest, sendsNothingThatTheModelsDoNotKnow)
{
    PictureRequest request = order(u"seedream-4-5"_s);
    request.recipe.seed = 7;
    request.recipe.parameters = {{"format", "jpeg"}, {"stream", false}, {"thinking", "high"}};
    picture(request);
    for (const char* key : {"seed", "n", "negative_prompt", "guidance_scale", "stream",
                            "sequential_image_generation", "output_format", "thinking"})
        EXPECT_FALSE(sent().contains(key)) << key;
}

TEST_F(SeedreamTest, streamsOnlyWhereTheModelCan)
{
    PictureRequest request = order(u"seedream-5-0-lite"_s);
    request.recipe.parameters["stream"] = true;
    const Asset asset = picture(request);
    EXPECT_EQ(sent()["stream"], true);
    EXPECT_EQ(asset.size, QSize(48, 32));
    EXPECT_EQ(read(asset), png({48, 32}));
    request = order(u"seedream-5-0-pro"_s);
    request.recipe.parameters["stream"] = true;
    picture(request);
    EXPECT_FALSE(sent().contains("stream"));
}

TEST_F(SeedreamTest, passesOverEventsNobodyKnowsAndThoseThatComeTwice)
{
    server.setPictureForm(PictureForm::WordedLate);
    PictureRequest request = order(u"seedream-5-0-lite"_s);
    request.recipe.parameters["stream"] = true;
    const Asset asset = picture(request);
    EXPECT_EQ(read(asset), png({48, 32}));
    EXPECT_EQ(server.paidCreates(), 1);
}

TEST_F(SeedreamTest, keepsTheFirstOfAGroupAndSaysWhatElseCame)
{
    for (const bool streams : {false, true}) {
        PictureRequest request = order(u"seedream-5-0-lite"_s);
        request.recipe.parameters["stream"] = streams;
        server.setPictureForm(PictureForm::Group);
        Asset asset = picture(request);
        EXPECT_EQ(asset.warnings.size(), 1) << streams;
        EXPECT_EQ(asset.reported, Money::ofDollars(0.07)) << streams;
        server.setPictureForm(PictureForm::HalfGroup);
        asset = picture(request);
        EXPECT_EQ(read(asset), png({48, 32}));
        ASSERT_EQ(asset.warnings.size(), 1) << streams;
        EXPECT_TRUE(asset.warnings.front().contains(u"sensitive"_s));
        EXPECT_EQ(asset.reported, Money::ofDollars(0.035)) << streams;
    }
}

TEST_F(SeedreamTest, tellsWhatModerationStopped)
{
    server.setPictureForm(PictureForm::Moderated);
    for (const bool streams : {false, true}) {
        PictureRequest request = order(u"seedream-5-0-lite"_s);
        request.recipe.parameters["stream"] = streams;
        const auto outcome = submit(request);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code, ErrorCode::Refused);
        EXPECT_TRUE(outcome.error().detail.contains(u"sensitive"_s));
        EXPECT_FALSE(outcome.error().outcomeUnknown);
    }
    EXPECT_EQ(server.paidCreates(), 0);
}

TEST_F(SeedreamTest, fetchesAPictureThatCameAsAnAddressWithoutShowingItsKey)
{
    server.setPictureForm(PictureForm::Address);
    const Asset asset = picture(order(u"seedream-4-0"_s));
    EXPECT_EQ(read(asset), png({48, 32}));
    EXPECT_EQ(server.downloads().size(), 1U);
}

TEST_F(SeedreamTest, knowsWhatAPictureCosts)
{
    EXPECT_EQ(provider.estimate(order(u"seedream-5-0-lite"_s)), Money::ofDollars(0.035));
    EXPECT_EQ(provider.estimate(order(u"seedream-5-0-flash"_s)), Money::ofDollars(0.018));
    PictureRequest pro = order(u"seedream-5-0-pro"_s);
    pro.recipe.parameters["resolution"] = "1K";
    EXPECT_EQ(provider.estimate(pro), Money::ofDollars(0.045));
    pro.recipe.parameters["resolution"] = "2K";
    EXPECT_EQ(provider.estimate(pro), Money::ofDollars(0.09));
    pro.references.assign(3, png({16, 16}));
    EXPECT_EQ(provider.estimate(pro), Money::ofDollars(0.096));
}

TEST_F(SeedreamTest, asksForOnePixelToFindOutWhetherTheKeyIsGood)
{
    EXPECT_TRUE(provider.probe(model(u"seedream-5-0-lite"_s), {}));
    EXPECT_EQ(sent(), Json::parse(R"({"model":"seedream-5-0-260128","prompt":"probe",
        "size":"1x1"})"));
    EXPECT_TRUE(provider.probe(model(u"seedance-2-0"_s), {}));
    EXPECT_EQ(server.count(Call::List), 1);
    EXPECT_EQ(server.paidCreates(), 0);
}

} // namespace rushes::providers
