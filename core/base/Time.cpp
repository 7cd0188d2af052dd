#include "core/base/Time.h"

namespace rushes {

QString timecode(Time time, FrameRate rate)
{
    const std::int64_t second = time.flicks() / Time::flicksPerSecond;
    const Time rest = time - Time::ofFlicks(second * Time::flicksPerSecond);
    return QStringLiteral("%1:%2.%3")
        .arg(second / 60)
        .arg(second % 60, 2, 10, QLatin1Char('0'))
        .arg(rest.frameIndex(rate), 2, 10, QLatin1Char('0'));
}

} // namespace rushes
