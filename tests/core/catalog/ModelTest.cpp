#include "core/catalog/Model.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::catalog;
using namespace Qt::Literals::StringLiterals;

TEST(Models, holdTheLocalEnginesAndTheServices)
{
    const auto loaded = loadModels();
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
    for (const QString& id :
         {u"draft-board"_s, u"sketch"_s, u"gemini-3.1-flash-lite-image"_s,
          u"gemini-nano-banana-2.1"_s, u"gemini-3-pro-image"_s, u"gemini-omni-1.2-flash"_s,
          u"gemini-omni-1.1-flash"_s, u"seedream-5-0-lite"_s, u"seedream-4-5"_s})
        EXPECT_TRUE(loaded->find(id)) << id.toStdString();
    EXPECT_TRUE(loaded->find(u"sketch"_s)->isLocal());
    EXPECT_FALSE(loaded->find(u"seedream-4-5"_s)->isLocal());
}

TEST(Models, allHaveAPriceAndPaidOnesSayWhereItWasRead)
{
    const auto loaded = loadModels();
    ASSERT_TRUE(loaded);
    for (const Model& model : loaded->models) {
        const bool priced =
            model.price.contains("per_image_usd") || model.price.contains("per_second_usd");
        EXPECT_TRUE(priced) << model.id.toStdString();
        EXPECT_TRUE(model.isLocal() || model.price.contains("source")) << model.id.toStdString();
        EXPECT_TRUE(!model.published.contains("elo") || model.published.contains("date") ||
                    model.published.contains("source"))
            << model.id.toStdString();
    }
}

TEST(Models, areFoundByAlias)
{
    const auto models = loadModels();
    EXPECT_EQ(models->find(u"omni"_s)->id, u"gemini-omni-1.2-flash"_s);
    EXPECT_EQ(models->find(u"Seedance"_s)->id, u"seedance-2-0"_s);
    EXPECT_EQ(models->find(u"seedream-5-1-lite"_s)->id, u"seedream-5-0-lite"_s);
    EXPECT_EQ(models->find(u"seedream-5-0-lite"_s)->apiIds["international"], "seedream-5-0-260128");
}

TEST(Models, nameTheNearestWhenUnknown)
{
    const auto found = loadModels()->find(u"gemini-3.1-flash-light-image"_s);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(found.error().detail.contains(u"gemini-3.1-flash-lite-image"_s));
}

TEST(Models, nameFileAndMemberWhenDamaged)
{
    const auto parsed = parseModels(
        R"({"date":"x","models":[{"id":"a","name":"A","provider":"p","kinds":["sculpture"]}]})",
        u"mine.json"_s);
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().detail.startsWith(u"mine.json.models[0].kinds"_s));
    EXPECT_TRUE(parsed.error().detail.contains(u"sculpture"_s));
}

TEST(Models, refuseANameTwice)
{
    const auto parsed = parseModels(
        R"({"date":"x","models":[{"id":"a","name":"A","provider":"p","kinds":["image"]},
            {"id":"b","name":"B","provider":"p","kinds":["image"],"aliases":["a"]}]})",
        u"mine.json"_s);
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().detail.contains(u"models[1]"_s));
}

TEST(Models, ofTheUsersFileStandOverTheShippedOnes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"models.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"models":[{"id":"gemini-3.1-flash-lite-image","price":{"per_image_usd":0.02}},
        {"id":"mine","name":"Mine","provider":"openai","kinds":["image"]}]})");
    file.close();
    const auto models = loadModels(file.fileName());
    ASSERT_TRUE(models) << models.error().detail.toStdString();
    const Model lite = *models->find(u"lite"_s);
    EXPECT_EQ(lite.price["per_image_usd"], 0.02);
    EXPECT_EQ(lite.name, u"Nano Banana 2 Lite"_s);
    EXPECT_EQ(models->find(u"mine"_s)->provider, u"openai"_s);
    EXPECT_TRUE(loadModels(folder.filePath(u"absent.json"_s)));
}

TEST(Models, sayWhichMemberOfTheUsersFileIsWrong)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"models.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"models":[{"id":"mine","name":"Mine"}]})");
    file.close();
    const auto models = loadModels(file.fileName());
    ASSERT_FALSE(models);
    EXPECT_TRUE(models.error().detail.contains(file.fileName()));
    EXPECT_TRUE(models.error().detail.contains(u"provider"_s));
}
