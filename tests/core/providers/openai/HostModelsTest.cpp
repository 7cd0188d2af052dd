#include "core/providers/openai/HostModels.h"

#include "core/catalog/Price.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

const std::vector<ModelKind> pictures{ModelKind::Image, ModelKind::Edit};
const std::vector<ModelKind> clips{ModelKind::Video};

} // namespace

TEST(HostModels, areKnownByTheirEndpointsFirst)
{
    EXPECT_EQ(kindsOf({.id = u"x"_s, .endpoints = {u"image-generation"_s}}), pictures);
    EXPECT_EQ(kindsOf({.id = u"some-image"_s, .endpoints = {u"openai-video"_s}}), clips);
    EXPECT_EQ(kindsOf({.id = u"gpt-5"_s, .endpoints = {u"openai"_s}}), std::vector<ModelKind>());
}

TEST(HostModels, areGuessedByName)
{
    for (const QString& id :
         {u"gpt-image-2"_s, u"dall-e-3"_s, u"flux-2-pro"_s, u"doubao-seedream-4-0-250828"_s,
          u"sd-cpp-local"_s, u"stablediffusion"_s, u"gemini-3-pro-image-preview"_s})
        EXPECT_EQ(kindsOf({.id = id}), pictures) << id.toStdString();
    for (const QString& id :
         {u"sora-2"_s, u"veo_3_1"_s, u"kling-v2-image-to-video"_s, u"doubao-seedance-2-0-260128"_s})
        EXPECT_EQ(kindsOf({.id = id}), clips) << id.toStdString();
    for (const QString& id : {u"gpt-5"_s, u"text-embedding-3-large"_s, u"whisper-1"_s,
                              u"omni-moderation-latest"_s, u"claude-sonnet-4"_s, u"deepseek-v3"_s})
        EXPECT_TRUE(kindsOf({.id = id}).empty()) << id.toStdString();
}

TEST(HostModels, areMadeFromTheirIdAlone)
{
    const catalog::Model model = catalog::modelOfHost(u"openai:gpt-image-9"_s);
    EXPECT_EQ(model.id, u"openai:gpt-image-9"_s);
    EXPECT_EQ(model.provider, u"openai"_s);
    EXPECT_EQ(model.kinds, pictures);
    EXPECT_FALSE(catalog::hasPrice(model));
    EXPECT_EQ(hostIdOf(model), u"gpt-image-9"_s);
    EXPECT_EQ(catalog::modelOfHost(u"4sapi:sora-2"_s).kinds, clips);
    EXPECT_EQ(catalog::modelOfHost(u"local:my-model"_s).provider, u"local-server"_s);
    EXPECT_EQ(catalog::modelOfHost(u"a1111:juggernautXL"_s).provider, u"a1111"_s);
    for (const QString& text : {u"gpt-image-2"_s, u"openai:"_s, u":x"_s, u"other:x"_s, QString()})
        EXPECT_TRUE(catalog::modelOfHost(text).id.isEmpty()) << text.toStdString();
}

TEST(HostModels, costNothingOnThisComputer)
{
    for (const QString& id : {u"local:sd-cpp-local"_s, u"a1111:dream"_s, u"local:ltx-video"_s}) {
        const catalog::Model model = catalog::modelOfHost(id);
        EXPECT_TRUE(catalog::hasPrice(model)) << id.toStdString();
        EXPECT_EQ(catalog::priceText(model), u"free"_s) << id.toStdString();
    }
}

TEST(HostModels, takeLimitsOfTheSameModelElsewhereButNeverItsPrice)
{
    const catalog::Model model = catalog::modelOfHost(u"4sapi:doubao-seedream-4-0-250828"_s);
    EXPECT_EQ(model.name, u"Seedream 4.0"_s);
    EXPECT_EQ(model.limits["references"], 14);
    EXPECT_FALSE(catalog::hasPrice(model));
}

TEST(HostModels, keepAColonOfTheirOwn)
{
    EXPECT_EQ(hostIdOf(catalog::modelOfHost(u"openai:org:model"_s)), u"org:model"_s);
    EXPECT_EQ(hostIdOf({.id = u"x:y"_s, .name = {}, .provider = u"openai"_s}), u"x:y"_s);
}

TEST(HostModels, askGeminisPictureModelsInGooglesForm)
{
    EXPECT_TRUE(isAskedAsGemini(catalog::modelOfHost(u"4sapi:gemini-3-pro-image-preview"_s)));
    EXPECT_FALSE(isAskedAsGemini(catalog::modelOfHost(u"4sapi:gpt-image-2"_s)));
    catalog::Model listed = hostModel(
        u"openai"_s, {.id = u"gemini-2.5-flash-image"_s, .endpoints = {u"image-generation"_s}}, {});
    EXPECT_FALSE(isAskedAsGemini(listed));
    listed.limits["endpoints"].push_back("gemini");
    EXPECT_TRUE(isAskedAsGemini(listed));
}

TEST(HostModels, areReadFromBothKindsOfList)
{
    const auto plain = listedModels(
        Json{{"object", "list"}, {"data", {{{"id", "a"}}, {{"object", "model"}}}}}, u"host"_s);
    ASSERT_TRUE(plain);
    EXPECT_EQ(*plain, std::vector<ListedModel>{{.id = u"a"_s}});
    const auto gateway = listedModels(
        Json{{"success", true},
             {"data", {{{"id", "b"}, {"supported_endpoint_types", {"gemini", "openai"}}}}}},
        u"host"_s);
    ASSERT_TRUE(gateway);
    EXPECT_EQ(gateway->front().endpoints, (QStringList{u"gemini"_s, u"openai"_s}));
    EXPECT_FALSE(listedModels(Json::object(), u"host"_s));
}

} // namespace rushes::providers
