/// What the server for trying things by hand delivers: pictures and clips that show the words they
/// were asked for, in the shape and length that was asked for. Pure functions, any thread; need a
/// QGuiApplication for their letters.
#pragma once

#include "core/base/Json.h"

namespace rushes::testing {

/// A JPEG of 1024 px on its longer side. `body` is of POST interactions or generateContent.
QByteArray paintedPicture(const Json& body);

/// An MP4 of 640 px on its longer side; it begins with the first picture of `body`, when there is
/// one, and moves on into it.
QByteArray paintedClip(const Json& body);

} // namespace rushes::testing
