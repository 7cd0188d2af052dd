/// Reads a prompt into what the draft board can draw, and says of every word what became of it.
/// Pure, any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/draft/Lexicon.h"

#include <optional>
#include <vector>

namespace rushes::draft {

/// Where the prompt wants a thing: on which side of the picture, and before or behind the subject.
enum class SpotDepth { Level, Back, Front };
struct Spot
{
    CameraWord side = CameraWord::None; ///< Left, Right or Centre
    SpotDepth depth = SpotDepth::Level;

    bool operator==(const Spot&) const = default;
};

/// Something to draw. Without an entry it is a labelled block.
struct PromptObject
{
    std::optional<ObjectEntry> entry;
    QString label;
    std::optional<QColor> colour;
    int count = 1;
    double scale = 1;
    Material material = Material::Plain;
    Spot spot = {};
};

struct ParsedPrompt
{
    std::vector<PromptObject> objects; ///< the subject first; at most three
    std::optional<SceneKind> scene;
    Surface surface = Surface::Plain;
    std::optional<int> time; ///< index into Lexicon::times()
    Weather weather = Weather::Clear;
    LightMood light = LightMood::Plain;
    Season season = Season::None;
    Style style = Style::Plain;
    CameraWord distance = CameraWord::None; ///< Close or Wide
    CameraWord angle = CameraWord::None;    ///< Low, High or TopDown
    CameraWord side = CameraWord::None;     ///< Left, Right or Centre
    CameraWord focus = CameraWord::None;    ///< Shallow or Deep
    QStringList text;                       ///< to be typeset: a headline, then a smaller line
    std::optional<QColor> backdrop;
    bool inTheAir = false; ///< the subject flies or floats over the place
    WordReport report;
};

ParsedPrompt parsePrompt(const QString& prompt, const Lexicon& lexicon);

} // namespace rushes::draft
