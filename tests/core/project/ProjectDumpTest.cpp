#include "core/project/ProjectDump.h"

#include "core/project/ProjectLoad.h"
#include "tests/core/project/Sample.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace testing;

namespace {

QString whyNot(const Json& json)
{
    const auto read = loadDocument(json);
    if (read)
        return u"it was read"_s;
    EXPECT_EQ(read.error().code, ErrorCode::Usage);
    return read.error().detail;
}

} // namespace

TEST(ProjectDump, readsBackWhatItWroteWithUnknownMembersAtEveryLevel)
{
    const QByteArray text = jsonText(dumpDocument(sampleDocument()), JsonStyle::Readable);
    const auto read = loadDocument(*parseJson(text, u"dump"_s));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, sampleDocument());
    EXPECT_EQ(jsonText(dumpDocument(*read), JsonStyle::Readable), text);
}

TEST(ProjectDump, holdsRecipesAsObjectsAndMediaAsHashes)
{
    const Json json = dumpDocument(sampleDocument());
    EXPECT_EQ(json["format"], "rushes-project");
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["variants"][0]["recipe"]["model"], "draft-board");
    EXPECT_EQ(json["variants"][0]["media"].get<ContentHash>(), ContentHash::of("picture"));
}

TEST(ProjectDump, readsAnAlmostEmptyFile)
{
    const auto read = loadDocument(Json::object());
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, Document());
}

TEST(ProjectDump, namesThePathOfAWrongMember)
{
    Json json = dumpDocument(sampleDocument());
    json["variants"][1]["recipe"]["model"] = 4;
    EXPECT_EQ(whyNot(json), u"variants[1].recipe.model: should be text"_s);
    json = dumpDocument(sampleDocument());
    json["cuts"][0]["timeline"]["tracks"][2]["items"][0]["duration"] = "long";
    EXPECT_EQ(whyNot(json),
              u"cuts[0].timeline.tracks[2].items[0].duration: should be a whole number"_s);
    json = dumpDocument(sampleDocument());
    json["clips"][0]["created"] = "yesterday";
    EXPECT_TRUE(whyNot(json).startsWith(u"clips[0].created: "_s));
    json = dumpDocument(sampleDocument());
    json["variants"][0]["number"] = 1e12;
    EXPECT_EQ(whyNot(json), u"variants[0].number: should be a whole number"_s);
    EXPECT_EQ(whyNot({{"boards", 3}}), u"boards: should be an array"_s);
    EXPECT_EQ(whyNot({{"settings", 3}}), u"settings: should be an object"_s);
    EXPECT_EQ(whyNot(Json::array()), u"should be an object"_s);
}

TEST(ProjectDump, refusesAnotherFormatAndANewerVersion)
{
    EXPECT_TRUE(whyNot({{"format", "cookbook"}}).startsWith(u"format"_s));
    EXPECT_TRUE(whyNot({{"version", 2}}).startsWith(u"version: 2 is newer than 1"_s));
}

TEST(ProjectDump, refusesIdsAndHashesThatCouldNameFilesElsewhere)
{
    for (const char* id : {"../../etc/passwd", "a/b", "a\\b", "", "a\nb", "a\0b"}) {
        Json json = dumpDocument(sampleDocument());
        json["variants"][0]["id"] = id;
        EXPECT_TRUE(whyNot(json).startsWith(u"variants[0].id: "_s) ||
                    QLatin1StringView(id) == "a"_L1)
            << id;
    }
    Json media = dumpDocument(sampleDocument());
    media["variants"][0]["media"] = "../../../etc/passwd";
    EXPECT_EQ(whyNot(media), u"variants[0].media: should be 64 hex digits"_s);
    Json inCut = dumpDocument(sampleDocument());
    inCut["cuts"][0]["timeline"]["tracks"][2]["items"][0]["alternates"][0]["media"]["hash"] = "..";
    EXPECT_TRUE(whyNot(inCut).startsWith(u"cuts[0]."_s));
}

TEST(ProjectDump, refusesAnIdThatIsThereTwice)
{
    Json json = dumpDocument(sampleDocument());
    json["clips"].push_back(json["clips"][0]);
    EXPECT_EQ(whyNot(json), u"clips[1].id: is there twice"_s);
}

TEST(ProjectDump, makesNamesPlain)
{
    Json json = dumpDocument(sampleDocument());
    json["boards"][0]["name"] = "spring\n\x1b[31m sale";
    const auto read = loadDocument(json);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->boards[0].name, u"spring  [31m sale"_s);
}

TEST(ProjectDump, refusesAbsurdNesting)
{
    Json deep = Json::array();
    for (int i = 0; i < 5000; ++i) {
        Json around = Json::array();
        around.push_back(std::move(deep));
        deep = std::move(around);
    }
    EXPECT_TRUE(whyNot({{"x", std::move(deep)}}).contains(u"nested"_s));
}

TEST(ImportDocument, makesAnEqualProjectAlsoOnDisk)
{
    const QTemporaryDir folder;
    {
        const auto project = opened(folder.path());
        ASSERT_TRUE(project);
        ASSERT_TRUE(project->setSetting(u"stale"_s, 1));
        ASSERT_TRUE(importDocument(*project, sampleDocument()));
        EXPECT_EQ(project->document(), sampleDocument());
        EXPECT_NE(project->variant(VariantId(u"v2"_s)), nullptr);
    }
    const auto again = opened(folder.path());
    ASSERT_TRUE(again);
    EXPECT_EQ(jsonText(dumpDocument(again->document())), jsonText(dumpDocument(sampleDocument())));
}

TEST(ImportDocument, refusesAProjectThatHoldsSomething)
{
    const QTemporaryDir folder;
    const auto project = opened(folder.path());
    ASSERT_TRUE(project->addBoard({.name = u"mine"_s}));
    const auto refused = importDocument(*project, sampleDocument());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
    EXPECT_EQ(project->document().boards.size(), 1U);
}

} // namespace rushes::project
