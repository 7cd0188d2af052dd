/// The typeface of texts in ads. It is compiled in, so that one cut looks the same on every
/// computer and in every program. Any thread, after the application object exists.
#pragma once

#include <QStringList>

namespace rushes::render {

/// The families to try in order: the bundled Inter first, the system's for what it does not have.
/// The first call registers the bundled faces.
const QStringList& textFamilies();

} // namespace rushes::render
