/// Turns an error of core into a sentence for the user: what happened, what it costs, what to do.
/// Pure function, main thread (it translates).
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace rushes::widgets {

/// Whole sentences; never a bare code, never empty.
QString errorText(const rushes::Error& error);
/// Only why, for a place whose title says already what kind of failure it is; never empty.
QString failureText(ErrorCode code, const QString& detail);

} // namespace rushes::widgets
