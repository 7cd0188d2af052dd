#include "core/generation/EditedPicture.h"

#include "core/project/commands/VariantCommands.h"
#include "tests/core/generation/StudioFixture.h"

#include <QPainter>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::EditShown;

namespace {

constexpr QSize size(160, 120);
const QRect painted(60, 40, 40, 30);
constexpr int feather = 6;

QByteArray pngOf(const QColor& colour, QSize of = size)
{
    QImage image(of, QImage::Format_RGB32);
    image.fill(colour);
    return media::encodeImage(image, media::ImageFormat::Png).value_or(QByteArray());
}

QImage paintedMask()
{
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter(&mask).fillRect(painted, Qt::white);
    return mask;
}

} // namespace

/// A blue picture of the service, and a service that makes everything red afterwards.
struct EditedPicture : StudioTest
{
    EditedPicture()
    {
        service->onSubmit = [](const providers::Request&, const Progress&) {
            return providers::Outcome(providers::Asset{.bytes = pngOf(Qt::blue),
                                                       .suffix = u"png"_s,
                                                       .size = size,
                                                       .interactionId = u"talk-1"_s});
        };
        make(order());
        service->onSubmit = [](const providers::Request&, const Progress&) {
            return providers::Outcome(providers::Asset{.bytes = pngOf(Qt::red, size * 2),
                                                       .suffix = u"png"_s,
                                                       .size = size * 2,
                                                       .interactionId = u"talk-2"_s});
        };
    }

    project::EditMask mask() const
    {
        return storeMask(paintedMask(), variants().front(), feather, project->media())
            .value_or(project::EditMask());
    }
    PictureOrder masked() const
    {
        return editOrder(variants().front(), u"make it red"_s, fakeModels().models[0], mask());
    }
    const project::Variant& edited() const { return variants().back(); }
    QImage shown() const
    {
        return media::readImage(project->media().path(edited().media).value_or(QString()))
            .value_or(QImage());
    }
    const providers::PictureRequest sent() const
    {
        return std::get<providers::PictureRequest>(service->requests().back());
    }
};

TEST_F(EditedPicture, ShowsTheOriginalOutsideTheMaskAndKeepsTheBytesThatCame)
{
    make(masked());
    ASSERT_EQ(variants().size(), 2u);
    const auto outcome = project::editOutcomeOf(edited());
    ASSERT_TRUE(outcome);
    EXPECT_EQ(edited().media, outcome->putBack.media);
    EXPECT_EQ(edited().size, size);
    EXPECT_EQ(shown().pixelColor(5, 5), QColor(Qt::blue));
    EXPECT_EQ(shown().pixelColor(painted.center()), QColor(Qt::red));
    EXPECT_EQ(outcome->arrived.media, ContentHash::of(pngOf(Qt::red, size * 2)));
    EXPECT_TRUE(project->media().path(outcome->arrived.media));
    EXPECT_EQ(outcome->arrived.size, size * 2);
    EXPECT_EQ(outcome->changed, 1.0) << "all of it outside the mask was red as it came";
}

TEST_F(EditedPicture, TheRecipeNamesTheMaskAndTheOriginal)
{
    make(masked());
    const auto mask = project::maskOf(edited().recipe);
    ASSERT_TRUE(mask);
    EXPECT_EQ(mask->original, variants().front().media);
    EXPECT_EQ(mask->feather, feather);
    EXPECT_TRUE(project->media().path(mask->media));
    EXPECT_NEAR(mask->box.left(), painted.left() / 160.0, 0.01);
    EXPECT_EQ(stringAt(edited().recipe.parameters, "parent"), variants().front().id.toString());
    EXPECT_EQ(edited().recipeHash, project::recipeHash(edited().recipe));
}

TEST_F(EditedPicture, TheServiceGetsTheMaskAndTheOriginalsBytes)
{
    make(masked());
    const QImage mask = media::decodeImage(sent().mask, u"mask"_s).value_or(QImage());
    EXPECT_EQ(mask.size(), size);
    EXPECT_EQ(sent().references, std::vector<QByteArray>{pngOf(Qt::blue)});
    EXPECT_EQ(sent().continues, u"talk-1");
    EXPECT_EQ(sent().size, size);
}

TEST_F(EditedPicture, CanBeShownAsItCameAndBack)
{
    make(masked());
    const project::VariantId id = edited().id;
    project->push(project::showVariantEdit(*project, id, EditShown::AsItCame, u"Show"_s));
    EXPECT_EQ(shown().pixelColor(5, 5), QColor(Qt::red));
    EXPECT_EQ(edited().size, size * 2);
    EXPECT_EQ(project::editShown(edited()), EditShown::AsItCame);
    project->undoStack().undo();
    EXPECT_EQ(shown().pixelColor(5, 5), QColor(Qt::blue));
    EXPECT_EQ(project::editShown(edited()), EditShown::PutBack);
}

TEST_F(EditedPicture, AnEditOfAPutBackPictureSendsItAndContinuesNoConversation)
{
    make(masked());
    make(editOrder(edited(), u"and green"_s, fakeModels().models[0]));
    EXPECT_EQ(sent().continues, QString()) << "the service remembers another picture";
    ASSERT_EQ(sent().references.size(), 1u);
    EXPECT_NE(sent().references[0], pngOf(Qt::red, size * 2));
}

TEST_F(EditedPicture, WithoutAMaskItIsShownAsItCameAndSaysHowMuchChanged)
{
    make(editOrder(variants().front(), u"make it red"_s, fakeModels().models[0]));
    const auto outcome = project::editOutcomeOf(edited());
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->hasMask());
    EXPECT_EQ(outcome->changed, 1.0);
    EXPECT_EQ(edited().media, outcome->arrived.media);
    EXPECT_TRUE(sent().mask.isEmpty());
}

TEST_F(EditedPicture, TheSameEditAgainComesFromTheProjectWithBothStates)
{
    PictureOrder order = masked();
    order.recipe.seed = 3;
    make(order);
    project->push(project::showVariantEdit(*project, edited().id, EditShown::AsItCame, u"Show"_s));
    const int calls = service->calls;
    make(order);
    EXPECT_EQ(service->calls, calls);
    EXPECT_TRUE(edited().cached);
    EXPECT_EQ(project::editShown(edited()), EditShown::PutBack);
    EXPECT_EQ(project::editOutcomeOf(edited()), project::editOutcomeOf(variants()[1]));
}

TEST_F(EditedPicture, APictureThatCannotBeReadIsKeptWithAWarning)
{
    service->onSubmit = [](const providers::Request&, const Progress&) {
        return providers::Outcome(
            providers::Asset{.bytes = "no picture", .suffix = u"png"_s, .size = size});
    };
    make(masked());
    ASSERT_EQ(variants().size(), 2u) << "it may have been paid for";
    EXPECT_FALSE(project::editOutcomeOf(edited()));
    EXPECT_EQ(memberAt(edited().extra, "warnings").size(), 1u);
}

TEST_F(EditedPicture, OutlivesTheProgram)
{
    make(masked());
    const project::Variant before = edited();
    project.reset();
    project = std::move(*project::Project::open(folder.path()));
    EXPECT_EQ(edited(), before);
    EXPECT_TRUE(project::maskOf(edited().recipe));
}

TEST_F(EditedPicture, TheDraftBoardGetsTheWordsAfterThePicturesOwnAndItsSeed)
{
    const catalog::Model board{.id = u"draft-board"_s, .name = {}, .provider = u"local"_s};
    const PictureOrder wish = editOrder(variants().front(), u"at night"_s, board);
    EXPECT_EQ(wish.recipe.prompt, u"red shoe, at night");
    EXPECT_EQ(wish.recipe.seed, variants().front().recipe.seed);
    const PictureOrder service =
        editOrder(variants().front(), u"at night"_s, fakeModels().models[0]);
    EXPECT_EQ(service.recipe.prompt, u"at night");
    EXPECT_FALSE(service.recipe.seed);
}

TEST_F(EditedPicture, APictureFromElsewhereIsAskedForAtTheNearestUsualRatio)
{
    project::Variant own = variants().front();
    own.recipe.aspect = {1, 1};
    own.size = {4000, 3010};
    EXPECT_EQ(editOrder(own, u"x"_s, fakeModels().models[0]).recipe.aspect,
              (project::AspectRatio{4, 3}));
}

TEST_F(EditedPicture, NothingPaintedIsNoMask)
{
    QImage empty(size, QImage::Format_Grayscale8);
    empty.fill(0);
    const auto mask = storeMask(empty, variants().front(), feather, project->media());
    ASSERT_FALSE(mask);
    EXPECT_EQ(mask.error().code, ErrorCode::Usage);
}

} // namespace rushes::generation
