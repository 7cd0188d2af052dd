#include "core/providers/service/CreateError.h"

#include "core/base/Json.h"

namespace rushes::providers {

namespace {

constexpr int firstServerError = 500;

bool saysWhy(const net::HttpResponse& response)
{
    const auto json = parseJson(response.body, {});
    return json && faultIn(*json);
}

} // namespace

Error errorOfCreate(const net::HttpResponse& response, const QString& provider,
                    const ServiceAccess& access)
{
    Error error = errorOf(response, provider, access);
    if (response.status >= firstServerError && error.code == ErrorCode::Network)
        error.outcomeUnknown |= !saysWhy(response);
    return error;
}

} // namespace rushes::providers
