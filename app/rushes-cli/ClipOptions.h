/// The flags that describe a clip, shared by `animate` and `ad`: read and checked before anything
/// is made. Main thread.
#pragma once

#include "app/rushes-cli/Session.h"

namespace rushes::cli {

struct ClipOptions
{
    generation::ClipOrder order; ///< without its source
    bool hasMove = false;        ///< --move was given
};

std::vector<Option> clipFlags();
/// The names of moves, eases and lights, for --help.
QString clipHelp();

/// Without --engine it is `usualEngine`. Fails with Usage, naming the flag, its range or the
/// nearest names; Unsupported for an unknown engine, or the engine's own reason.
Result<ClipOptions> readClipOptions(Session& session, double usualSeconds,
                                    const QString& usualEngine = QStringLiteral("sketch"));

/// --resolution in small letters, empty without it; fails with Usage for an unknown one.
Result<QString> readResolution(const Arguments& arguments);

/// "30", "29.97", "30000/1001", 1 to 120 frames a second.
Result<FrameRate> parseFrameRate(const QString& text);

} // namespace rushes::cli
