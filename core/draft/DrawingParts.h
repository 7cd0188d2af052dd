/// Splits an object's SVG into parts that Qt Svg can draw, each with the soft effects (inner
/// shadow, drop shadow, blur) that Qt Svg leaves out. Reads the regular, machine-written SVG of the
/// drawing set; not a general SVG reader. Pure, any thread.
#pragma once

#include <QByteArray>
#include <QColor>

#include <vector>

namespace rushes::draft {

/// Lengths are in the drawing's own units (its view box is 32 high).
struct ShadowEffect
{
    enum class Kind { Inner, Drop } kind = Kind::Inner;
    float dx = 0;
    float dy = 0;
    float sigma = 0;
    QColor colour; ///< with alpha
};

struct DrawingPart
{
    QByteArray svg; ///< a whole document with only what this part needs
    std::vector<ShadowEffect> shadows;
    float blurSigma = 0;
};

/// In painting order; empty when the text is not such an SVG. `omit` numbers elements (shapes and
/// filtered groups, from 0 in the text's order) to leave out, such as painted water below a boat.
std::vector<DrawingPart> splitDrawing(const QByteArray& svg, const std::vector<int>& omit = {});

} // namespace rushes::draft
