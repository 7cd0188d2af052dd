/// How the words for places and for the camera come together in one prompt. Pure, any thread.
#pragma once

#include "core/draft/PromptParser.h"
#include "core/draft/PromptWords.h"

namespace rushes::draft {

/// Of two places a particular one wins over a studio or table that only supports it; a third that
/// does not fit is ignored.
Outcome addScene(ParsedPrompt& prompt, SceneKind scene);

void addCamera(ParsedPrompt& prompt, CameraWord word);

/// "over", "floating": the subject does not touch the ground.
bool saysInTheAir(const QString& word);

/// The place of a prompt that was read: the one it names, or what its other words need.
SceneKind sceneOf(const ParsedPrompt& prompt, const Lexicon& lexicon);
TimeOfDay timeOf(const ParsedPrompt& prompt, SceneKind scene, const Lexicon& lexicon);

/// Whether the place shows this by itself: rooms have a window, and who wants a thing beside it
/// wants no second one. Without a place it is then a room.
bool takeAsPartOfScene(ParsedPrompt& prompt, const QString& thing);

} // namespace rushes::draft
