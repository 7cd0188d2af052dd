/// Turns an error of core into a sentence for the user: what happened, what it costs, what to do.
/// Pure function, main thread (it translates).
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace rushes::widgets {

/// Whole sentences; never a bare code, never empty.
QString errorText(const rushes::Error& error);

} // namespace rushes::widgets
