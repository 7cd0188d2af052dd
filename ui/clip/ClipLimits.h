/// What a model cannot do with this picture and direction, told before anything is paid, and what
/// would work. Pure functions, main thread (they translate); every figure is the catalog's.
#pragma once

#include "ui/clip/ShotSettings.h"

#include "core/catalog/Model.h"

namespace rushes::clip {

enum class LimitFix {
    None,
    Crop,   ///< a copy of the picture at a ratio the model makes
    Length, ///< a duration the model makes
};

struct LimitLine
{
    enum class Tone { Fact, Caution, Obstacle };
    Tone tone = Tone::Fact;
    QString text = {};
    LimitFix fix = LimitFix::None;
    QString action = {}; ///< of the button, where there is a fix

    bool operator==(const LimitLine&) const = default;
};

/// In the order in which they are shown.
std::vector<LimitLine> limitLines(const catalog::Model& model, QSize picture,
                                  const ShotSettings& settings);
/// The ratio nearest to the picture's that the model makes; nothing when it makes the picture's
/// own.
std::optional<project::AspectRatio> ratioToCropTo(const catalog::Model& model, QSize picture);
/// "16:9", or "1.90:1" when no usual ratio is near.
QString ratioText(QSize size);

} // namespace rushes::clip
