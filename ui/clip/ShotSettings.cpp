#include "ui/clip/ShotSettings.h"

namespace rushes::clip {

namespace {

constexpr const char* member = "shot";

} // namespace

ShotSettings shotOf(const project::Variant& picture)
{
    const Json& json = memberAt(picture.extra, member);
    if (!json.is_object())
        return {};
    return {.direction = direction::directionFromJson(memberAt(json, "direction")),
            .wording = direction::wordingFromJson(memberAt(json, "wording")),
            .lastFrame = project::VariantId(stringAt(json, "last_frame")),
            .model = stringAt(json, "model"),
            .finalResolution = stringAt(json, "final_resolution")};
}

project::Variant withShot(project::Variant picture, const ShotSettings& settings)
{
    if (settings == ShotSettings())
        picture.extra.erase(member);
    else
        picture.extra[member] = {{"direction", direction::toJson(settings.direction)},
                                 {"wording", direction::toJson(settings.wording)},
                                 {"last_frame", settings.lastFrame},
                                 {"model", settings.model},
                                 {"final_resolution", settings.finalResolution}};
    return picture;
}

} // namespace rushes::clip
