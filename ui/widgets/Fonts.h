/// Registers the bundled Inter faces with the program's font database. Called once at start, main
/// thread, after the application object exists.
#pragma once

namespace rushes::widgets {

/// False when a face could not be read; the system's font is then used.
bool loadFonts();

} // namespace rushes::widgets
