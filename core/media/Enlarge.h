/// Makes a picture larger so that it still looks sharp: Lanczos with three lobes, its ringing held
/// within what lies about each place, and a little local contrast in the size of what was one
/// pixel. It invents nothing. A pure function, any thread; about 60 ns a pixel made.
#pragma once

#include <QImage>

namespace rushes::media {

/// `picture` (RGB32 or ARGB32_Premultiplied) at `size`, in its format. A side that would become
/// smaller, or a null picture or size, gives the picture scaled in the ordinary way.
QImage enlarged(const QImage& picture, QSize size);

} // namespace rushes::media
