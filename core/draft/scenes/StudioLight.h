/// The photographer's room shared by the studio sweep and the podium: backdrop colour, wall and
/// floor, lamps. Pure.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

/// The asked-for backdrop, or a pale one that sets off the subject's colour.
QColor backdropColour(const Setting& setting);
/// A large soft lamp from the upper left or right.
Light studioLight(const Setting& setting);
/// Wall running into floor without an edge, brighter behind the subject; `windowLight` throws a
/// window's soft pattern across it.
enum class WallPattern { None, Window };
void paintSweep(const Setting& setting, Stage& stage, const QColor& colour, WallPattern pattern);

} // namespace rushes::draft
