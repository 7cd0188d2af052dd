#include "core/providers/service/ServiceFault.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A text or a number as text; empty for anything else.
QString wordAt(const Json& object, const char* key)
{
    const Json& member = memberAt(object, key);
    if (member.is_number_integer())
        return QString::fromStdString(member.dump());
    return stringAt(object, key);
}

/// The member, however its first letter is written: Ark has had both.
QString eitherAt(const Json& object, const char* key, const char* capitalised)
{
    const QString word = wordAt(object, key);
    return word.isEmpty() ? wordAt(object, capitalised) : word;
}

/// google.rpc ErrorInfo's reason, or the name of the quota that is used up.
QString reasonIn(const Json& details)
{
    QString quota;
    if (!details.is_array())
        return quota;
    for (const Json& detail : details) {
        if (QString reason = stringAt(detail, "reason"); !reason.isEmpty())
            return reason;
        const Json& violations = memberAt(detail, "violations");
        if (violations.is_array() && !violations.empty() && quota.isEmpty())
            quota = stringAt(violations.front(), "quotaId");
    }
    return quota;
}

/// {"detail": "…"} or FastAPI's list of {"loc": ["body", "steps"], "msg": "…"}.
QString detailIn(const Json& object)
{
    const Json& detail = memberAt(object, "detail");
    if (!detail.is_array())
        return stringAt(object, "detail");
    QStringList all;
    for (const Json& entry : detail) {
        QStringList path;
        if (const Json& place = memberAt(entry, "loc"); place.is_array()) {
            for (const Json& step : place)
                path +=
                    step.is_string() ? step.get<QString>() : QString::fromStdString(step.dump());
        }
        const QString words = stringAt(entry, "msg");
        if (!words.isEmpty())
            all += path.isEmpty() ? words : path.join(u'.') + u": "_s + words;
    }
    return all.join(u"; "_s);
}

/// Members of an object that is itself the error.
ServiceFault plainFault(const Json& error)
{
    ServiceFault fault{.code = stringAt(error, "status"),
                       .message = eitherAt(error, "message", "Message"),
                       .reason = reasonIn(memberAt(error, "details")),
                       .parameter = wordAt(error, "param")};
    if (fault.code.isEmpty())
        fault.code = eitherAt(error, "code", "Code");
    if (fault.reason.isEmpty())
        fault.reason = eitherAt(error, "type", "Type");
    return fault;
}

bool saysNothing(const ServiceFault& fault)
{
    return fault.message.isEmpty() && (fault.code.isEmpty() || fault.code == u"0"_s);
}

/// {"error": "invalid_grant", "error_description": "…"} of a token endpoint, and A1111's {"error":
/// "HTTPException", "detail": "…", "body": "", "errors": "…"}.
std::optional<ServiceFault> namedFault(const Json& body)
{
    ServiceFault fault{.code = stringAt(body, "error")};
    if (fault.code.isEmpty())
        return {};
    for (const QString& words : {stringAt(body, "error_description"), detailIn(body),
                                 stringAt(body, "errors"), stringAt(body, "message")}) {
        if (fault.message.isEmpty())
            fault.message = words;
    }
    if (fault.message.isEmpty())
        std::swap(fault.message, fault.code);
    return fault;
}

/// {"code": "fail_to_fetch_task", "message": "…"}, but not {"code": "success", "data": …}.
std::optional<ServiceFault> flatFault(const Json& body)
{
    const ServiceFault fault = plainFault(body);
    const QString code = eitherAt(body, "code", "Code");
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    const bool healthy = isNumber ? number == 0 || (number >= 200 && number < 300)
                                  : code.isEmpty() || code == u"success"_s || code == u"ok"_s;
    if (healthy || fault.message.isEmpty())
        return {};
    return ServiceFault{.code = code, .message = fault.message, .reason = fault.reason};
}

bool holdsAResult(const Json& body)
{
    for (const char* key : {"id", "data", "images", "candidates", "steps"}) {
        if (!memberAt(body, key).is_null())
            return true;
    }
    return false;
}

} // namespace

std::optional<ServiceFault> faultIn(const Json& body)
{
    if (body.is_array())
        return body.empty() || body.front().is_array() ? std::nullopt : faultIn(body.front());
    for (const char* key : {"error", "Error"}) {
        const Json& error = memberAt(body, key);
        if (error.is_string())
            return namedFault(body);
        if (const ServiceFault fault = plainFault(error); !saysNothing(fault))
            return fault;
    }
    if (const Json& wrapped = memberAt(body, "ResponseMetadata"); wrapped.is_object())
        return faultIn(wrapped);
    if (memberAt(body, "success") == Json(false))
        return ServiceFault{.code = wordAt(body, "code"),
                            .message = stringAt(body, "message", u"no reason was given"_s)};
    if (auto fault = flatFault(body))
        return fault;
    if (const QString detail = detailIn(body); !detail.isEmpty() && !holdsAResult(body))
        return ServiceFault{.message = detail};
    return {};
}

} // namespace rushes::providers
