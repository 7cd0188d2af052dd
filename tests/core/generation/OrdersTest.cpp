// What orders of pictures and clips ask their service for.
#include "tests/core/generation/StudioFixture.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using providers::ClipRequest;
using providers::ClipTask;
using providers::PictureRequest;

TEST_F(StudioTest, continuesAPicturesConversation)
{
    make(order());
    PictureOrder next = order();
    next.parent = variants()[0].id;
    make(next);
    ASSERT_EQ(service->calls, 2) << "another recipe than without a parent";
    const auto request = std::get<PictureRequest>(service->requests()[1]);
    EXPECT_EQ(request.continues, u"talk-1"_s);
    ASSERT_EQ(request.references.size(), 1u);
    EXPECT_EQ(request.references[0], redPng({8, 8}));
    EXPECT_NE(variants()[1].recipeHash, variants()[0].recipeHash);

    next.parent = project::VariantId(u"nobody"_s);
    EXPECT_EQ(studio->makePictures(*project, next).error().code, ErrorCode::Usage);
}

TEST_F(StudioTest, asksAgainForAKnownRecipeWhenItShould)
{
    make(order());
    PictureOrder fresh = order();
    fresh.cache = PictureOrder::Cache::Ignore;
    make(fresh);
    EXPECT_EQ(service->calls, 2);
    EXPECT_FALSE(variants()[1].cached);
}

TEST_F(StudioTest, sendsFirstAndLastFrameAsFilesAndTheSeed)
{
    make(order(2));
    ClipOrder wanted = clipOrder();
    wanted.lastFrame = variants()[1].id;
    wanted.seed = 11;
    make(wanted);
    const auto request = std::get<ClipRequest>(service->requests().back());
    EXPECT_EQ(request.task, ClipTask::FromPicture);
    ASSERT_EQ(request.frames.size(), 2u);
    EXPECT_EQ(request.frames[0], redPng({8, 8}));
    EXPECT_EQ(request.seed, 11u);

    wanted.lastFrame = project::VariantId(u"nobody"_s);
    EXPECT_EQ(studio->makeClip(*project, wanted).error().code, ErrorCode::Usage);
}

TEST_F(StudioTest, makesClipsFromWordsOrReferencesAlone)
{
    make(order());
    make(ClipOrder{.model = u"fake-1"_s, .words = u"rain"_s});
    EXPECT_EQ(std::get<ClipRequest>(service->requests().back()).task, ClipTask::FromWords);
    make(ClipOrder{.model = u"fake-1"_s,
                   .words = u"rain"_s,
                   .references = {{.name = u"cup"_s, .media = variants().front().media}}});
    const auto request = std::get<ClipRequest>(service->requests().back());
    EXPECT_EQ(request.task, ClipTask::FromReferences);
    EXPECT_EQ(request.references.size(), 1u);
    EXPECT_TRUE(request.words.startsWith(u"Image 1 is the subject, called @cup"_s));
    EXPECT_EQ(project->document().clips.back().words, u"rain"_s);
    EXPECT_TRUE(request.frames.empty());
}

TEST_F(StudioTest, editsAClipInItsConversationAsANewOne)
{
    make(order());
    make(clipOrder());
    ASSERT_EQ(clips().size(), 1u);
    const EditOrder edit{.source = clips()[0].id, .words = u"make it night"_s};
    EXPECT_EQ(studio->estimate(*project, edit), price);
    ASSERT_TRUE(studio->editClip(*project, edit));
    ASSERT_TRUE(wait());
    const auto request = std::get<ClipRequest>(service->requests().back());
    EXPECT_EQ(request.task, ClipTask::Edit);
    EXPECT_EQ(request.continues, u"talk-1"_s);
    EXPECT_EQ(request.words, u"make it night"_s);
    EXPECT_EQ(request.sourceFile, project->media().path(clips()[0].media).value_or(QString()));
    EXPECT_TRUE(request.frames.empty());
    ASSERT_EQ(clips().size(), 2u);
    EXPECT_EQ(clips()[1].parent, clips()[0].id);
    EXPECT_EQ(clips()[1].source, clips()[0].source);
    EXPECT_EQ(lastRow().kind, u"edit"_s);
}

TEST_F(StudioTest, extendsAClipByAWhile)
{
    make(order());
    make(clipOrder());
    ASSERT_TRUE(studio->editClip(*project, {.source = clips()[0].id,
                                            .words = {},
                                            .kind = EditOrder::Kind::Extend,
                                            .longer = Time::ofSeconds(3)}));
    ASSERT_TRUE(wait());
    const auto request = std::get<ClipRequest>(service->requests().back());
    EXPECT_EQ(request.task, ClipTask::Extend);
    EXPECT_EQ(request.direction.duration, Time::ofSeconds(3));
}

TEST_F(StudioTest, tellsWhichClipsCannotBeEdited)
{
    make(order());
    make(clipOrder());
    EXPECT_EQ(studio->editClip(*project, {.source = project::ClipId(u"no"_s), .words = u"x"_s})
                  .error()
                  .code,
              ErrorCode::Usage);
    EXPECT_EQ(studio->editClip(*project, {.source = clips()[0].id, .words = u" "_s}).error().code,
              ErrorCode::Usage);
}

TEST(Plans, sayTheirPlaceInTheOrderAndCanBeAskedForAgain)
{
    const PictureOrder order{.board = project::BoardId(u"b"_s),
                             .recipe = {.prompt = u"shoe"_s, .seed = 7},
                             .count = 3,
                             .size = {640, 480}};
    const auto plans = planPictures(order, {.id = u"m"_s, .name = {}, .provider = u"p"_s}, 0);
    ASSERT_EQ(plans.size(), 3u);
    EXPECT_EQ(plans[1].place, 2);
    EXPECT_EQ(plans[1].of, 3);
    const auto again = orderAgain({.kind = u"generate"_s, .request = toJson(plans[1])});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->count, 1);
    EXPECT_EQ(again->recipe.seed, 8u);
    EXPECT_EQ(again->recipe.prompt, u"shoe"_s);
    EXPECT_EQ(again->board, order.board);
    EXPECT_FALSE(orderAgain({.kind = u"animate"_s}));
}

TEST(Plans, areTheSameAfterTheirStoredForm)
{
    PicturePlan picture{.board = project::BoardId(u"b"_s),
                        .parent = project::VariantId(u"v"_s),
                        .size = {640, 480},
                        .row = 4,
                        .fallbacks = {u"m"_s}};
    picture.recipe.prompt = u"shoe"_s;
    picture.place = 3;
    picture.of = 4;
    EXPECT_EQ(picturePlanFromJson(toJson(picture)), picture);

    ClipPlan clip{.task = ClipTask::Extend,
                  .source = project::VariantId(u"v"_s),
                  .parent = project::ClipId(u"c"_s),
                  .lastFrame = project::VariantId(u"w"_s),
                  .references = {{.name = u"x"_s, .media = ContentHash(u"ab"_s)}},
                  .words = u"on"_s,
                  .size = {1280, 720},
                  .rate = {24, 1},
                  .resolution = u"720p"_s,
                  .name = u"Shot"_s,
                  .seed = 5};
    clip.direction.duration = Time::ofSeconds(6);
    EXPECT_EQ(clipPlanFromJson(toJson(clip)), clip);
}

} // namespace rushes::generation
