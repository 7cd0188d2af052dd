/// Sets a prompt's quoted text into the picture: the largest size that fits its box, in a colour
/// that reads on what lies there. Letters come from the built-in font as outlines, so they are the
/// same on every machine; scripts it lacks fall back to the system's fonts. Any thread.
#pragma once

#include "core/draft/Picture.h"

#include <QPainterPath>
#include <QRectF>
#include <QStringList>

#include <optional>

namespace rushes::draft {

enum class TextSide { Centred, Left };

struct Lettering
{
    QPainterPath outline; ///< in picture pixels
    float size = 0;       ///< of the headline's letters
};

/// A headline and perhaps a smaller line below it, broken into lines as the box asks.
Lettering typeset(const QStringList& text, const QRectF& box, TextSide side);

/// One line of bold text, its width scaled down to `width` when it is longer, centred on `centre`.
QPainterPath labelOutline(const QString& text, double height, double width, QPointF centre);

/// Light on dark or dark on light, by what is behind; `accent` tints it when it has contrast.
void paintLettering(Picture& picture, const Lettering& lettering,
                    const std::optional<QColor>& accent);

} // namespace rushes::draft
