/// Names as they may be shown in one line and become part of a file's name elsewhere. Pure
/// functions, any thread.
#pragma once

#include <QString>

namespace rushes::project {

/// Control characters and line breaks become spaces, spaces at the ends go; otherwise as typed.
QString plainName(const QString& name);

/// Whether the text can be an id: 1 to 64 letters, digits, `-` or `_`, so never a path.
bool isPlainId(const QString& text);

} // namespace rushes::project
