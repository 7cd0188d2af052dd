/// What the failure of a create means that is charged and never sent twice. Pure functions, any
/// thread.
#pragma once

#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

/// errorOf(), but a server's failure without the service's own words may be a proxy's, behind which
/// it is being made: `outcomeUnknown` then.
Error errorOfCreate(const net::HttpResponse& response, const QString& provider,
                    const ServiceAccess& access);

} // namespace rushes::providers
