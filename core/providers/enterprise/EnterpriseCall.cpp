#include "core/providers/enterprise/EnterpriseCall.h"

#include "core/providers/gemini/GeminiLimits.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t largestReply = 512 << 20;
constexpr auto longestAnswer = std::chrono::minutes(15); ///< some models think for minutes

bool isChange(const ClipRequest& request)
{
    return request.task == ClipTask::Edit || request.task == ClipTask::Extend;
}

} // namespace

QString enterpriseId(const catalog::Model& model)
{
    return stringAt(model.apiIds, "enterprise", model.id);
}

Error withModel(Error error, const catalog::Model& model)
{
    error.provider = u"gemini"_s;
    error.model = model.id;
    return error;
}

net::HttpRequest jsonRequest(const QByteArray& method, const QUrl& url, const QByteArray& body)
{
    net::HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    if (!body.isEmpty())
        request.headers = {{"Content-Type", "application/json"}};
    request.largestBody = largestReply;
    request.timeouts.total = longestAnswer;
    return request;
}

Result<void> checkEnterpriseClip(const ClipRequest& request)
{
    if (auto able = checkClip(request); !able)
        return able;
    if (isChange(request) && request.continues.isEmpty())
        return fail(withModel({.code = ErrorCode::Unsupported,
                               .detail = u"the enterprise platform changes only clips it made "
                                         u"itself; a file would have to lie in a bucket"_s},
                              request.model));
    return {};
}

} // namespace rushes::providers
