/// Where the files lie that are too many to compile in: beside the installed program, or in the
/// source tree while developing. Pure functions, any thread.
#pragma once

#include <QString>

namespace rushes::app {

/// The absolute folder `share/rushes/NAME` next to the program's own, or `build/assets/NAME` of the
/// source tree, where `./dev setup` puts it. May not exist.
QString resourceFolder(const QString& name);

/// A program that is installed, or built, beside this one; may not exist.
QString programBeside(const QString& name);

} // namespace rushes::app
