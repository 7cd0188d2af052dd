/// What differs between two recipes, told in the user's terms: phrases of the prompt that went,
/// came or took another's place, and the settings. Pure functions, any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

struct RecipeChange
{
    enum class Kind { Words, Model, Aspect, Seed, Reference, Parameter };
    Kind kind = Kind::Words;
    QString name = {};   ///< of a parameter or a reference
    QString before = {}; ///< empty: it was not there
    QString after = {};  ///< empty: it is not there any more

    bool operator==(const RecipeChange&) const = default;
};

/// Words first, then settings.
std::vector<RecipeChange> changesBetween(const Recipe& before, const Recipe& after);

/// The parts of a prompt between commas, full stops and line ends.
QStringList phrasesOf(const QString& prompt);

/// The newest picture of the same board that was made before this one and is not in the bin, or
/// nullptr.
const Variant* pictureBefore(const Document& document, const Variant& picture);

} // namespace rushes::project
