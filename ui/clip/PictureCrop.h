/// A copy of a picture at another ratio as a new picture of the same board, made from the same
/// words and with the same shot settings. Works on the pool; main thread.
#pragma once

#include "core/project/Project.h"

#include <functional>

namespace rushes::clip {

/// `done` is called on `receiver`'s thread, never after it is destroyed.
void cropInto(project::Project& project, const project::VariantId& picture,
              project::AspectRatio ratio, QObject* receiver,
              std::function<void(const Result<project::VariantId>&)> done);

} // namespace rushes::clip
