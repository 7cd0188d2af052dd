#include "core/base/Result.h"

namespace rushes {

using namespace Qt::Literals::StringLiterals;

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return u"usage"_s;
    case ErrorCode::Auth:
        return u"auth"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::RateLimited:
        return u"rate_limited"_s;
    case ErrorCode::Network:
        return u"network"_s;
    case ErrorCode::Budget:
        return u"budget"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

int exitCode(ErrorCode code)
{
    constexpr int cancelledBySignal = 130; // 128 + SIGINT, as shells report it
    constexpr int firstCode = 2;           // 1 is what a crash of the runtime would give
    return code == ErrorCode::Cancelled ? cancelledBySignal : firstCode + static_cast<int>(code);
}

} // namespace rushes
