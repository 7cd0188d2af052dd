/// Reads a prompt into what the draft board can draw, and says of every word what became of it.
/// Pure, any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/draft/Lexicon.h"

#include <optional>
#include <vector>

namespace rushes::draft {

/// Something to draw. Without an entry it is a labelled block.
struct PromptObject
{
    std::optional<ObjectEntry> entry;
    QString label;
    std::optional<QColor> colour;
    int count = 1;
    double scale = 1;
};

struct ParsedPrompt
{
    std::vector<PromptObject> objects; ///< the subject first; at most three
    std::optional<SceneKind> scene;
    Surface surface = Surface::Plain;
    std::optional<int> time; ///< index into Lexicon::times()
    Weather weather = Weather::Clear;
    LightMood light = LightMood::Plain;
    CameraWord camera = CameraWord::None;
    CameraWord side = CameraWord::None; ///< Left, Right or Centre
    std::optional<QColor> backdrop;
    bool inTheAir = false; ///< the subject flies or floats over the place
    WordReport report;
};

ParsedPrompt parsePrompt(const QString& prompt, const Lexicon& lexicon);

} // namespace rushes::draft
