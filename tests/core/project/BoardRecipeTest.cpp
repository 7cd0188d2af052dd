#include "core/project/BoardRecipe.h"

#include <gtest/gtest.h>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

TEST(BoardRecipe, isStoredInTheBoardWithoutASeed)
{
    Recipe recipe{.prompt = u"a cup"_s, .model = u"lite"_s, .aspect = {4, 5}, .seed = 7};
    recipe.references = {{.name = u"cup"_s, .role = ReferenceRole::Product}};
    Board board{.name = u"Board"_s};
    EXPECT_TRUE(recipeOf(board).model.isEmpty());
    board = withRecipe(board, recipe);
    EXPECT_EQ(board.prompt, u"a cup"_s);
    EXPECT_EQ(board.aspect, (AspectRatio{4, 5}));
    recipe.seed.reset();
    EXPECT_EQ(recipeOf(board), recipe);
}

TEST(BoardRecipe, findsTheReferencesThatATextNames)
{
    const std::vector<Reference> shelf{
        {.name = u"cup"_s}, {.name = u"cup-2"_s}, {.name = u"狐"_s}, {}};
    const auto names = [&](const QString& text) {
        QStringList all;
        for (const Reference& one : mentionedIn(text, shelf))
            all << one.name;
        return all;
    };
    EXPECT_EQ(names(u"put @cup-2 on the table"_s), QStringList{u"cup-2"_s});
    EXPECT_EQ(names(u"@狐 and @cup."_s), (QStringList{u"cup"_s, u"狐"_s}));
    EXPECT_EQ(names(u"a cup, @cups, mail@cupboard"_s), QStringList());
}

} // namespace rushes::project
