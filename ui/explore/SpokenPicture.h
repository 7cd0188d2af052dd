/// What a screen reader says of a picture in the grid. A pure function, main thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::explore {

/// "Picture 12, 5 stars, picked, red label".
QString spokenName(const project::Variant& variant);

} // namespace rushes::explore
