/// A change of one picture in words: the mask its recipe names, and what was found when the answer
/// came. The bytes stay as they came; where a mask was given, a second file holds them with the
/// original put back outside of it, and the picture shows one of the two. Values over the open JSON
/// of a recipe and of a picture; pure functions, any thread.
#pragma once

#include "core/project/Document.h"

#include <QPoint>
#include <QRectF>

namespace rushes::project {

/// Where the picture may change: a file of the media folder, grey, white where it may.
struct EditMask
{
    ContentHash media = {};
    ContentHash original = {}; ///< what the picture to change looked like
    int feather = 0;           ///< px of the original beyond the mask, a soft edge
    QRectF box = {};           ///< around all that is white, fractions of the picture

    bool operator==(const EditMask&) const = default;
};

std::optional<EditMask> maskOf(const Recipe& recipe);
void setMask(Recipe& recipe, const EditMask& mask);
/// What a recipe's parameters say of its place in the project and no service is told.
bool isOwnParameter(const QString& name);

/// One state in which an edited picture can be shown.
struct EditedFiles
{
    ContentHash media = {};
    ContentHash subjectMask = {};
    ContentHash depth = {};
    QSize size = {};

    bool operator==(const EditedFiles&) const = default;
};

/// What became of an edit.
struct EditOutcome
{
    double changed = 0; ///< share of the picture, outside the mask, that looks different as it came
    QPoint shift = {};  ///< by which it was moved to fit the original, px
    EditedFiles arrived = {};
    EditedFiles putBack = {}; ///< without a mask: no media

    bool hasMask() const { return !putBack.media.isEmpty(); }
    bool operator==(const EditOutcome&) const = default;
};

std::optional<EditOutcome> editOutcomeOf(const Variant& picture);
void setEditOutcome(Variant& picture, const EditOutcome& outcome);

enum class EditShown { AsItCame, PutBack };
/// What an edited picture shows now; AsItCame for every other one.
EditShown editShown(const Variant& picture);
/// Shows the other state; nothing for a picture without one.
void showEdit(Variant& picture, EditShown shown);

} // namespace rushes::project
