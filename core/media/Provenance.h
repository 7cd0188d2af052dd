/// Whether a picture or clip says where it came from: C2PA content credentials and XMP. Looks at
/// the file's sections only and never checks a signature. Pure functions, any thread; safe on
/// damaged files.
#pragma once

#include <QByteArrayView>

namespace rushes::media {

/// PNG (caBX), JPEG (APP11), WebP and MP4, as in the C2PA specification 2.1, "Embedding manifests".
bool hasContentCredentials(QByteArrayView file);

/// PNG, JPEG, WebP and MP4, as in the XMP specification part 3.
bool hasXmp(QByteArrayView file);

} // namespace rushes::media
