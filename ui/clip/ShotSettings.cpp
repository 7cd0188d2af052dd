#include "ui/clip/ShotSettings.h"

#include "core/generation/ClipPlan.h"
#include "core/project/BoardRecipe.h"

namespace rushes::clip {

namespace {

constexpr const char* member = "shot";

ShotSettings fromJson(const Json& json)
{
    ShotSettings settings{.direction = direction::directionFromJson(memberAt(json, "direction")),
                          .wording = direction::wordingFromJson(memberAt(json, "wording")),
                          .lastFrame = project::VariantId(stringAt(json, "last_frame")),
                          .model = stringAt(json, "model"),
                          .finalResolution = stringAt(json, "final_resolution")};
    for (const Json& each : memberAt(json, "references")) {
        if (const auto reference = project::referenceFromJson(each))
            settings.references.push_back(*reference);
    }
    settings.shape = project::parseAspectRatio(stringAt(json, "shape")).value_or(settings.shape);
    return settings;
}

Json toJson(const ShotSettings& settings)
{
    Json json{{"direction", direction::toJson(settings.direction)},
              {"wording", direction::toJson(settings.wording)},
              {"last_frame", settings.lastFrame},
              {"model", settings.model},
              {"final_resolution", settings.finalResolution}};
    if (!settings.isFromWords())
        return json;
    json["shape"] = project::aspectText(settings.shape);
    json["references"] = generation::referencesJson(settings.references);
    return json;
}

} // namespace

ShotSettings shotOf(const project::Variant& picture)
{
    const Json& json = memberAt(picture.extra, member);
    return json.is_object() ? fromJson(json) : ShotSettings();
}

project::Variant withShot(project::Variant picture, const ShotSettings& settings)
{
    if (settings == ShotSettings())
        picture.extra.erase(member);
    else
        picture.extra[member] = toJson(settings);
    return picture;
}

ShotSettings wordShotOf(const project::Board& board)
{
    const Json& json = memberAt(board.extra, member);
    ShotSettings settings = json.is_object() ? fromJson(json) : taking({}, board);
    settings.wording.scene = settings.wording.scene.value_or(QString());
    return settings;
}

project::Board withWordShot(project::Board board, const ShotSettings& settings)
{
    board.extra[member] = toJson(settings);
    return board;
}

ShotSettings taking(ShotSettings settings, const project::Board& board)
{
    const project::Recipe recipe = project::recipeOf(board);
    const project::AspectRatio wide{16, 9}, tall{9, 16};
    settings.wording.scene = recipe.prompt;
    settings.references = recipe.references;
    settings.shape = recipe.aspect.value() < 1 ? tall : wide;
    return settings;
}

} // namespace rushes::clip
