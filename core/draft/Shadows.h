/// Ties a sprite to the ground: its cast shadow along the scene's light, the dark line where it
/// touches, its mirror image in a wet or polished ground. Paint these before the sprite itself.
/// Pure.
#pragma once

#include "core/draft/ObjectLayer.h"

namespace rushes::draft {

/// The far side of the shadow softens with its distance from the foot.
void paintCastShadow(Picture& picture, const Sprite& sprite, const Light& light);
void paintContactShadow(Picture& picture, const Sprite& sprite, float strength);
/// Below something that lies on the ground one looks down on.
void paintLyingShadow(Picture& picture, const Sprite& sprite, const Light& light);
/// A soft pool on the ground at `groundY` below something in the air.
void paintHoverShadow(Picture& picture, const Sprite& sprite, float groundY, float strength);
/// `ripple` is the sideways tremble in pixels.
void paintReflection(Picture& picture, const Sprite& sprite, float strength, float ripple,
                     Random random);

/// Lays the sprite over the picture; `haze` 0 to 1 mixes it with `hazeColour`.
void paintSprite(Picture& picture, const Sprite& sprite, Colour hazeColour, float haze);

} // namespace rushes::draft
