/// The frame shown for a file that cannot be read: dark red, hatched, with the item's name. Pure
/// function, any thread.
#pragma once

#include <QImage>

namespace rushes::render {

/// Format_RGB32 of `size`.
QImage missingFrame(QSize size, const QString& name);

} // namespace rushes::render
