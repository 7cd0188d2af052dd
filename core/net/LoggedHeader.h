/// How a header is written in the wire log: its name always, its value only where it is known to
/// hold no key, token or signed address. Pure functions, any thread.
#pragma once

#include "core/net/Http.h"

namespace rushes::net {

/// "content-type: application/json", "x-goog-api-key: ...".
QString loggedHeader(const Header& header);

/// Each on a line of its own that begins with `direction`, '>' or '<', and follows a line break.
QString loggedHeaders(QChar direction, const std::vector<Header>& headers);

} // namespace rushes::net
