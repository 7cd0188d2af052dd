#include "core/providers/openai/JobsWire.h"

#include "core/providers/openai/HostModels.h"

#include <QHash>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

QString firstText(const Json& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const Json& member = memberAt(object, key);
        if (member.is_string() && !member.get_ref<const std::string&>().empty())
            return member.get<QString>();
        if (member.is_number_integer())
            return QString::number(member.get<std::int64_t>());
    }
    return {};
}

/// The object that holds the state: the answer itself, or what it wraps.
const Json& coreOf(const Json& body)
{
    const bool isFlat = body.contains("status") || body.contains("id") || body.contains("task_id");
    const Json& data = memberAt(body, "data");
    if (isFlat && !(data.is_object() && data.contains("status") && !body.contains("status")))
        return body;
    if (data.is_object())
        return data;
    if (data.is_array() && !data.empty() && data.front().is_object())
        return data.front();
    return body;
}

QString clipAddressIn(const Json& object, int depth = 0)
{
    if (!object.is_object())
        return {};
    QString address = firstText(memberAt(object, "content"), {"video_url"});
    if (address.isEmpty())
        address = firstText(memberAt(object, "metadata"), {"url"});
    if (address.isEmpty())
        address = firstText(object, {"result_url", "url", "video_url"});
    constexpr int deepest = 3;
    for (const char* key : {"data", "result", "output"}) {
        if (address.isEmpty() && depth < deepest)
            address = clipAddressIn(memberAt(object, key), depth + 1);
    }
    return address;
}

std::optional<ServiceFault> faultOf(const Json& core)
{
    const Json& error = memberAt(core, "error");
    ServiceFault fault{.code = firstText(error, {"code"}),
                       .message = firstText(error, {"message"}),
                       .reason = firstText(error, {"type"})};
    if (error.is_string())
        fault.message = error.get<QString>();
    if (fault.message.isEmpty())
        fault.message = firstText(core, {"fail_reason", "failure_reason", "message"});
    if (fault.message.isEmpty() && fault.code.isEmpty())
        return {};
    return fault;
}

} // namespace

JobState jobStateOf(const QString& word)
{
    static const QHash<QString, JobState> states{
        {u"queued"_s, JobState::Queued},       {u"pending"_s, JobState::Queued},
        {u"submitted"_s, JobState::Queued},    {u"not_start"_s, JobState::Queued},
        {u"running"_s, JobState::Running},     {u"in_progress"_s, JobState::Running},
        {u"processing"_s, JobState::Running},  {u"generating"_s, JobState::Running},
        {u"succeeded"_s, JobState::Succeeded}, {u"completed"_s, JobState::Succeeded},
        {u"success"_s, JobState::Succeeded},   {u"failed"_s, JobState::Failed},
        {u"failure"_s, JobState::Failed},      {u"error"_s, JobState::Failed},
        {u"cancelled"_s, JobState::Cancelled}, {u"canceled"_s, JobState::Cancelled},
        {u"expired"_s, JobState::Expired},
    };
    return states.value(word.toLower(), JobState::Unknown);
}

std::optional<double> progressOf(const Json& value)
{
    double fraction = 0;
    if (value.is_number_integer()) {
        fraction = double(value.get<std::int64_t>()) / 100;
    } else if (value.is_number()) {
        const double number = value.get<double>();
        fraction = number > 1 ? number / 100 : number;
    } else if (value.is_string()) {
        QString text = value.get<QString>().trimmed();
        const bool isPercent = text.endsWith(u'%');
        text.remove(u'%');
        bool isNumber = false;
        fraction = text.toDouble(&isNumber);
        if (!isNumber)
            return {};
        if (isPercent || fraction > 1)
            fraction /= 100;
    } else {
        return {};
    }
    return std::clamp(fraction, 0.0, 1.0);
}

HostJob hostJobIn(const Json& body)
{
    if (!body.is_object())
        return {};
    const Json& core = coreOf(body);
    HostJob job{.id = firstText(core, {"id", "task_id", "job_id"}),
                .state = jobStateOf(firstText(core, {"status", "state"})),
                .progress = progressOf(memberAt(core, "progress")),
                .pollAddress = firstText(core, {"poll_url", "polling_url"}),
                .clipAddress = clipAddressIn(core)};
    if (job.state == JobState::Failed || job.state == JobState::Cancelled ||
        job.state == JobState::Expired)
        job.fault = faultOf(core);
    return job;
}

bool isJob(int status, const Json& body)
{
    if (!body.is_object())
        return false;
    const HostJob job = hostJobIn(body);
    if (job.id.isEmpty() && job.pollAddress.isEmpty())
        return false;
    const bool hasResult = memberAt(body, "choices").is_array() ||
                           memberAt(body, "candidates").is_array() ||
                           memberAt(body, "images").is_array();
    const Json& data = memberAt(body, "data");
    const bool hasList = data.is_array() && !data.empty() && !data.front().contains("task_id") &&
                         !data.front().contains("status");
    return status == 202 || (!hasResult && !hasList);
}

QString rememberedId(const HostJob& job, const QByteArray& route)
{
    if (!job.pollAddress.isEmpty())
        return job.pollAddress;
    if (route == "/v1/videos" || route.startsWith("/v1/images/"))
        return job.id;
    return QString::fromLatin1(route + '/' + QUrl::toPercentEncoding(job.id));
}

QUrl urlBelow(const QUrl& base, const QByteArray& encodedPath)
{
    QByteArray address = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment |
                                        QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    return QUrl::fromEncoded(address + encodedPath, QUrl::StrictMode);
}

QUrl jobUrl(const QUrl& base, const RemoteJob& job)
{
    if (job.id.startsWith(u'/'))
        return urlBelow(base, job.id.toUtf8());
    if (job.id.startsWith(u"http://"_s) || job.id.startsWith(u"https://"_s))
        return QUrl(job.id, QUrl::StrictMode);
    const QByteArray route =
        job.model.makes(catalog::ModelKind::Video) ? "/v1/videos/" : "/v1/jobs/";
    return urlBelow(base, route + QUrl::toPercentEncoding(job.id));
}

QUrl contentUrl(const QUrl& base, const RemoteJob& job)
{
    const QUrl url = jobUrl(base, job);
    if (!url.path().contains(u"/v1/videos/"_s))
        return {};
    return QUrl::fromEncoded(url.toEncoded(QUrl::RemoveQuery) + "/content", QUrl::StrictMode);
}

bool isSameHost(const QUrl& one, const QUrl& other)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

} // namespace rushes::providers
