#include "core/providers/service/ReferenceWords.h"

#include "core/project/PictureEdit.h"
#include "core/project/Variation.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using project::Variation;

TEST(ReferenceWords, tellEachPicturesPart)
{
    project::Recipe recipe{.prompt = u"@shoe on the beach"_s};
    recipe.references = {{.name = u"shoe"_s, .role = project::ReferenceRole::Product},
                         {.role = project::ReferenceRole::Style}};
    const QString words = wordsWithReferences(recipe, 2);
    EXPECT_TRUE(words.startsWith(u"Image 1 is the product, called @shoe: "_s));
    EXPECT_TRUE(words.contains(u"\nImage 2 is the style: "_s));
    EXPECT_TRUE(words.endsWith(u"\n@shoe on the beach"_s));
}

TEST(ReferenceWords, sayWhereAMaskIs)
{
    project::Recipe recipe{.prompt = u"a bowl"_s};
    project::setMask(recipe, {.media = ContentHash(u"aa"_s), .box = {0.25, 0.5, 0.5, 0.25}});
    const QString words = wordsWithReferences(recipe, 1);
    EXPECT_TRUE(words.contains(u"between 25 % and 75 % of the width"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"between 50 % and 75 % of the height"_s)) << words.toStdString();
    EXPECT_TRUE(words.endsWith(u"a bowl"_s));
}

TEST(ReferenceWords, aPictureBeforeThemIsTheOneToChange)
{
    project::Recipe recipe{.prompt = u"make it blue"_s};
    EXPECT_EQ(wordsWithReferences(recipe, 0), u"make it blue"_s);
    recipe.references = {{.role = project::ReferenceRole::Logo}};
    const QString words = wordsWithReferences(recipe, 2);
    EXPECT_TRUE(words.startsWith(u"Image 1 is the picture to change"_s));
    EXPECT_TRUE(words.contains(u"Image 2 is the logo"_s));
}

TEST(ReferenceWords, sayHowNearAVariationStaysToItsPicture)
{
    project::Recipe recipe{.prompt = u"red shoe"_s};
    project::setVariation(recipe, Variation::Little);
    const QString little = wordsWithReferences(recipe, 1);
    EXPECT_TRUE(little.startsWith(u"Image 1 is the picture to change.\nMake a close variation"_s))
        << little.toStdString();
    EXPECT_TRUE(little.endsWith(u"\nred shoe"_s));
    project::setVariation(recipe, Variation::Much);
    EXPECT_NE(wordsWithReferences(recipe, 1), little);
}

TEST(ReferenceWords, sayItToAServiceThatKnowsThePictureFromItsConversation)
{
    project::Recipe recipe{.prompt = u"red shoe"_s};
    project::setVariation(recipe, Variation::Little);
    EXPECT_TRUE(wordsWithReferences(recipe, 0).startsWith(u"Make a close variation"_s));
}

TEST(ReferenceWords, keepWhatAnEditDoesNotMention)
{
    EXPECT_EQ(wordsWithReferences({.prompt = u"at night"_s}, 1),
              u"Image 1 is the picture to change; keep what the words do not mention.\nat night"_s);
}

} // namespace rushes::providers
