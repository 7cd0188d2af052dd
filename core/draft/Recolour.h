/// Repaints a drawing in a colour word's colour by mapping the colours its SVG names, so gradients,
/// folds and highlights stay and no blotch can appear. Works in OKLab (Björn Ottosson, 2020). Pure,
/// any thread.
#pragma once

#include "core/draft/Lexicon.h"

#include <QByteArray>
#include <QColor>

namespace rushes::draft {

/// Parts: coloured parts change, white, grey and black ones stay. Whole: everything but near-black
/// changes.
QByteArray recolouredSvg(const QByteArray& svg, Tint tint, const QColor& target);

} // namespace rushes::draft
