/// What a board's next picture would be made from: its prompt and ratio, and with them the model,
/// the references and the parameters that were chosen last. Pure functions over values, any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

/// The model is empty until one was stored.
Recipe recipeOf(const Board& board);
/// The board with this stored, without the seed: each picture gets its own.
Board withRecipe(Board board, const Recipe& recipe);

/// Without the @; those without a name are left out.
QStringList namesOf(const std::vector<Reference>& references);
/// Those whose @name stands in the text as a whole word, in their order.
std::vector<Reference> mentionedIn(const QString& text, const std::vector<Reference>& references);

} // namespace rushes::project
