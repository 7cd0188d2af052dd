/// The stored form of a timeline, version 1: what project.db and `project dump` hold. Pure
/// functions, any thread.
#pragma once

#include "core/base/Json.h"
#include "core/timeline/Timeline.h"

namespace rushes::timeline {

Json toJson(const Timeline& timeline);
/// Missing members take their defaults; a wrong shape fails with Io and names the member.
Result<Timeline> timelineFromJson(const Json& json);

} // namespace rushes::timeline
