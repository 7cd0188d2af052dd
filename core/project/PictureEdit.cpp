#include "core/project/PictureEdit.h"

#include "core/project/StoredForm.h"
#include "core/project/Variation.h"

#include <array>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto maskKey = "mask", outcomeKey = "edit";

Json toJson(const EditedFiles& files)
{
    return {{"media", files.media},
            {"subject_mask", files.subjectMask},
            {"depth", files.depth},
            {"width", files.size.width()},
            {"height", files.size.height()}};
}

Result<EditedFiles> editedFilesFromJson(const Json& json)
{
    JsonMembers members(json);
    EditedFiles files;
    members.read("media", files.media);
    members.read("subject_mask", files.subjectMask);
    members.read("depth", files.depth);
    readSize(members, files.size);
    return members.checked(std::move(files), ErrorCode::Usage);
}

} // namespace

std::optional<EditMask> maskOf(const Recipe& recipe)
{
    const Json& json = memberAt(recipe.parameters, maskKey);
    if (!json.is_object())
        return {};
    JsonMembers members(json);
    EditMask mask;
    members.read("media", mask.media);
    members.read("original", mask.original);
    members.read("feather", mask.feather);
    mask.box = {numberAt(json, "x"), numberAt(json, "y"), numberAt(json, "width"),
                numberAt(json, "height")};
    const Result<EditMask> read = members.checked(mask, ErrorCode::Usage);
    return read && !mask.media.isEmpty() ? std::optional(*read) : std::nullopt;
}

void setMask(Recipe& recipe, const EditMask& mask)
{
    recipe.parameters[maskKey] = {{"media", mask.media},        {"original", mask.original},
                                  {"feather", mask.feather},    {"x", mask.box.x()},
                                  {"y", mask.box.y()},          {"width", mask.box.width()},
                                  {"height", mask.box.height()}};
}

bool isOwnParameter(const QString& name)
{
    constexpr std::array own{"parent", "media", maskKey, "draftBoardVersion", variationKey};
    return std::any_of(own.begin(), own.end(),
                       [&](const char* one) { return name == QLatin1StringView(one); });
}

std::optional<EditOutcome> editOutcomeOf(const Variant& picture)
{
    const Json& json = memberAt(picture.extra, outcomeKey);
    if (!json.is_object())
        return {};
    JsonMembers members(json);
    EditOutcome outcome;
    members.read("changed", outcome.changed);
    members.read("shift_x", outcome.shift.rx());
    members.read("shift_y", outcome.shift.ry());
    members.readValue("arrived", outcome.arrived, editedFilesFromJson);
    members.readValue("put_back", outcome.putBack, editedFilesFromJson);
    const Result<EditOutcome> read = members.checked(outcome, ErrorCode::Usage);
    return read ? std::optional(*read) : std::nullopt;
}

void setEditOutcome(Variant& picture, const EditOutcome& outcome)
{
    Json json{{"changed", outcome.changed},
              {"shift_x", outcome.shift.x()},
              {"shift_y", outcome.shift.y()},
              {"arrived", toJson(outcome.arrived)}};
    if (outcome.hasMask())
        json["put_back"] = toJson(outcome.putBack);
    picture.extra[outcomeKey] = std::move(json);
}

EditShown editShown(const Variant& picture)
{
    const auto outcome = editOutcomeOf(picture);
    return outcome && outcome->hasMask() && picture.media == outcome->putBack.media
               ? EditShown::PutBack
               : EditShown::AsItCame;
}

void showEdit(Variant& picture, EditShown shown)
{
    const auto outcome = editOutcomeOf(picture);
    if (!outcome || !outcome->hasMask())
        return;
    const EditedFiles& files = shown == EditShown::PutBack ? outcome->putBack : outcome->arrived;
    picture.media = files.media;
    picture.subjectMask = files.subjectMask;
    picture.depth = files.depth;
    picture.size = files.size;
}

} // namespace rushes::project
