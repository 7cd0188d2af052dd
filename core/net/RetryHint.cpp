#include "core/net/RetryHint.h"

#include "core/base/Json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// A body that tells about an error is small; a picture is not searched for one.
constexpr qsizetype largestErrorBody = 256 << 10;

Json errorIn(const QByteArray& body)
{
    if (body.size() > largestErrorBody)
        return {};
    Json json = parseJson(body, {}).value_or(Json());
    if (json.is_array())
        json = json.empty() ? Json() : Json(json.front());
    return memberAt(json, "error").is_object() ? memberAt(json, "error") : json;
}

/// Every string below `json`, however deep the service put it.
bool anyText(const Json& json, const std::function<bool(const std::string&)>& is)
{
    if (json.is_string())
        return is(json.get_ref<const std::string&>());
    return json.is_structured() &&
           std::any_of(json.begin(), json.end(), [&](const Json& at) { return anyText(at, is); });
}

} // namespace

std::optional<milliseconds> retryInfo(const QByteArray& body)
{
    const Json error = errorIn(body);
    for (const Json& detail : memberAt(error, "details")) {
        const QString delay = stringAt(detail, "retryDelay");
        if (!delay.endsWith(u's'))
            continue;
        bool isNumber = false;
        const double seconds = delay.chopped(1).toDouble(&isNumber);
        if (isNumber && seconds >= 0 && seconds < longestSensibleSeconds)
            return milliseconds(std::llround(std::ceil(seconds * 1000)));
    }
    return std::nullopt;
}

bool isSpent(const QByteArray& body)
{
    static constexpr std::array<std::string_view, 7> codes = {"QuotaExceeded",
                                                              "SetLimitExceeded",
                                                              "insufficient_quota",
                                                              "insufficient_user_quota",
                                                              "quota_exceeded",
                                                              "pre_consume_token_quota_failed",
                                                              "billing_hard_limit_reached"};
    const Json error = errorIn(body);
    for (const char* key : {"code", "type", "status"}) {
        const QString word = stringAt(error, key);
        if (std::find(codes.begin(), codes.end(), word.toStdString()) != codes.end())
            return true;
    }
    return anyText(memberAt(error, "details"), [](const std::string& text) {
        return text.find("PerDay") != std::string::npos;
    });
}

} // namespace rushes::net
