/// What the stored forms of several parts share: a ratio as "16:9", a size as two members. Pure
/// functions over JsonMembers, any thread.
#pragma once

#include "core/base/JsonMembers.h"
#include "core/project/Recipe.h"

namespace rushes::project {

/// Reads the member "aspect".
void readAspect(JsonMembers& members, AspectRatio& ratio);
/// Reads "width" and "height"; an empty QSize is written as two zeroes.
void readSize(JsonMembers& members, QSize& size);
/// ISO 8601 in UTC with milliseconds; null for an invalid time.
Json timeJson(const QDateTime& time);

} // namespace rushes::project
