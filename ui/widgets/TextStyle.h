/// The nine text styles of the program and their line heights, in logical pixels scaled by the
/// system's text size. Pure functions over the fonts that `loadFonts` registered; main thread.
/// Never used for text inside an ad.
#pragma once

#include <QFont>

namespace rushes::widgets {

enum class TextStyle {
    Title,
    SheetTitle,
    Heading,
    Prompt,
    Body,
    BodyStrong,
    Small,
    SmallStrong,
    Caption
};

QFont fontOf(TextStyle style);
/// Pixels from one base line to the next.
int lineHeight(TextStyle style);
/// The system's text size as a factor, 0.8 to 2.
double textScale();
/// The height of a control that holds text: `pixels`, grown with the system's text size, never
/// shrunk.
int scaledHeight(int pixels);

} // namespace rushes::widgets
