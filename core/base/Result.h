/// The error vocabulary of the whole program. `Result<T>` is a value or an `Error`; core speaks
/// codes and English detail, ui turns codes into words (ui/widgets/ErrorText). Nothing here throws.
#pragma once

#include "core/base/Money.h"

#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace rushes {

/// What went wrong, in the words of the command line's `error.code` field.
enum class ErrorCode {
    Usage,       ///< bad flag, unreadable input, bad table row
    Auth,        ///< no key, bad key, no permission
    Refused,     ///< the model or its safety filter refused
    RateLimited, ///< limits or quota, after retries
    Network,     ///< cannot reach, TLS, time-out, broken answer
    Budget,      ///< the gate refused to send
    Io,          ///< disk full, not writable, damaged project
    Unsupported, ///< the model cannot do what was asked, told before paying
    Cancelled,   ///< stopped by the user; what had arrived is kept
};

struct Error
{
    ErrorCode code = ErrorCode::Io;
    QString detail; ///< English; says what and where, never holds a key
    std::optional<std::chrono::milliseconds> retryAfter = {};
    QString provider = {};
    QString model = {};
    /// It was sent and no answer came: it may have been done, and billed. Never repeated by itself.
    bool outcomeUnknown = false;
    /// Of a job that was asked for: its service does not know it (any more), so that nobody will
    /// ever say what became of it. Then its outcome is unknown, too.
    bool isGone = false;
    /// It was answered with nothing to show for it (a refusal in the model's own words), and not in
    /// a way that is known to be free.
    bool mayBeBilled = false;
    /// What the answer says that this failure cost, zero when it says: nothing.
    std::optional<Money> reported = {};

    bool operator==(const Error&) const = default;
};

template <class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Io, "cannot write " + path);` works in a function that returns any
/// Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error{.code = code, .detail = std::move(detail)});
}

/// Passes another Result's error on.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// The stable name in JSON output, e.g. "rate_limited".
QString codeName(ErrorCode code);

/// The exit code of rushes-cli for an error, 2 to 9 or 130.
int exitCode(ErrorCode code);

} // namespace rushes
