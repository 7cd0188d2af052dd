#include "core/providers/gemini/ReferenceWords.h"

#include "core/project/Variation.h"

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using project::Variation;

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
