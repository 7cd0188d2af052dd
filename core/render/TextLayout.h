/// Where the words of a text overlay go: size, lines and place inside the safe zone. Worked out on
/// a frame whose shorter side is 1080, so that every output size breaks its lines alike. Pure
/// functions, any thread.
#pragma once

#include "core/timeline/Timeline.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>

namespace rushes::render {

/// Room left around text for its soft shadow, which therefore ends inside the safe zone too.
constexpr double textMargin = 26;
/// No text is made smaller than this on a frame whose shorter side is 1080, unless it cannot fit.
constexpr double smallestText = 40;

/// All lengths in reference px (shorter side of the frame = 1080), from the frame's top left.
struct TextBlock
{
    std::unique_ptr<QTextLayout> lines; ///< drawn at `text.topLeft()`
    int lineCount = 0;                  ///< how many of them fit
    QRectF text;                        ///< the lines' box
    QRectF shape;                       ///< the pill of a button, otherwise the same as `text`
    QRectF zone;                        ///< the safe zone
    double fontSize = 0;
    double movedBy = 0; ///< how far it had to be moved to stay inside the zone
};

/// Frame px for one reference px.
double referenceScale(QSize frame);

TextBlock layOutText(const timeline::TextOverlay& overlay, QSize frame, const QRectF& safeZone);

} // namespace rushes::render
