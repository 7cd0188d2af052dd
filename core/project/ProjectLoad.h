/// Fills an empty project with a whole document, as `rushes-cli project load` does. Main thread.
#pragma once

#include "core/project/Project.h"

namespace rushes::project {

/// Writes every part with its id and number in one transaction and announces it; the project is
/// then equal to the document. Media files are not part of a document: copy them into `media()`
/// yourself. Fails with Usage, changing nothing, when the project holds anything already.
Result<void> importDocument(Project& project, const Document& document);

} // namespace rushes::project
