/// Cuts a subject out of a plain backdrop: finds what does not look like the picture's border. For
/// product shots on paper or a sweep; it answers "no subject" on anything busier rather than guess.
/// A pure function, any thread.
#pragma once

#include <QImage>

namespace rushes::sketch {

/// The subject mask (Grayscale8, 255 = subject, soft edge, at most 640 pixels a side), or a null
/// image when the border is not plain or nothing stands before it.
QImage plainCutout(const QImage& picture);

} // namespace rushes::sketch
