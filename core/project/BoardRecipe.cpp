#include "core/project/BoardRecipe.h"

#include <QRegularExpression>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto nextPicture = "next_picture"; // member of Board::extra

} // namespace

Recipe recipeOf(const Board& board)
{
    Recipe recipe = recipeFromJson(memberAt(board.extra, nextPicture)).value_or(Recipe());
    recipe.prompt = board.prompt;
    recipe.aspect = board.aspect;
    return recipe;
}

Board withRecipe(Board board, const Recipe& recipe)
{
    board.prompt = recipe.prompt;
    board.aspect = recipe.aspect;
    Recipe rest = recipe;
    rest.prompt.clear(); // it stands in the board already
    rest.seed.reset();
    board.extra[nextPicture] = toJson(rest);
    return board;
}

QStringList namesOf(const std::vector<Reference>& references)
{
    QStringList names;
    for (const Reference& reference : references) {
        if (!reference.name.isEmpty())
            names << reference.name;
    }
    return names;
}

std::vector<Reference> mentionedIn(const QString& text, const std::vector<Reference>& references)
{
    std::vector<Reference> mentioned;
    for (const Reference& reference : references) {
        const QRegularExpression name(
            u"@%1(?![\\w-])"_s.arg(QRegularExpression::escape(reference.name)),
            QRegularExpression::UseUnicodePropertiesOption);
        if (!reference.name.isEmpty() && text.contains(name))
            mentioned.push_back(reference);
    }
    return mentioned;
}

} // namespace rushes::project
