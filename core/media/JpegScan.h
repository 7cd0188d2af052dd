/// Whether a JPEG file is whole. Walks the markers only, never decodes. A pure function, any
/// thread.
#pragma once

#include <QByteArrayView>

namespace rushes::media {

/// True when the picture's own end marker is there (not that of a preview inside its metadata);
/// bytes after it are allowed. Markers: ITU-T T.81 annex B.
bool endsProperly(QByteArrayView jpeg);

} // namespace rushes::media
