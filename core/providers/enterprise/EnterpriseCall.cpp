#include "core/providers/enterprise/EnterpriseCall.h"

#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/InteractionsWire.h"

#include <cmath>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t largestReply = 512 << 20;
constexpr auto longestAnswer = std::chrono::minutes(15); ///< some models think for minutes

QString taskName(ClipTask task)
{
    switch (task) {
    case ClipTask::FromPicture:
        return u"image_to_video"_s;
    case ClipTask::FromReferences:
        return u"reference_to_video"_s;
    default:
        return {}; // the words and what goes along say it
    }
}

bool isChange(const ClipRequest& request)
{
    return request.task == ClipTask::Edit || request.task == ClipTask::Extend;
}

/// The frames in the clip's ratio, or the references as they are.
Result<std::vector<SentPicture>> picturesOf(const ClipRequest& request, QStringList& warnings)
{
    if (request.task != ClipTask::FromPicture)
        return sentPictures(request.references);
    std::vector<SentPicture> pictures;
    for (const QByteArray& frame : request.frames) {
        const QString name = pictures.empty() ? u"the first frame"_s : u"the last frame"_s;
        auto fitted = fittedPicture(frame, clipRatioOf(request), name);
        if (!fitted)
            return fail(fitted.error());
        if (!fitted->warning.isEmpty())
            warnings += fitted->warning;
        pictures.push_back(std::move(fitted->picture));
    }
    return pictures;
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
    if (const auto able = checkClip(request); !able)
        return able;
    if (isChange(request) && request.continues.isEmpty())
        return fail(withModel({.code = ErrorCode::Unsupported,
                               .detail = u"the enterprise platform changes only clips it made "
                                         u"itself; a file would have to lie in a bucket"_s},
                              request.model));
    return {};
}

Result<Json> enterpriseClipBody(const ClipRequest& request, QStringList& warnings)
{
    auto pictures = picturesOf(request, warnings);
    if (!pictures)
        return fail(pictures.error());
    warnings += clipWarnings(request);
    ClipTurn turn{.model = enterpriseId(request.model),
                  .words = request.words,
                  .pictures = std::move(*pictures),
                  .previous = isChange(request) ? request.continues : QString(),
                  .task = taskName(request.task),
                  .resolution = request.resolution};
    if (!isChange(request))
        turn.aspectRatio = project::aspectText(clipRatioOf(request));
    if (request.task != ClipTask::Edit)
        turn.seconds = int(std::ceil(clipLengthOf(request).seconds() - 1e-6));
    if (flagAt(request.model.limits, "seed"))
        turn.seed = request.seed;
    Json body = clipBody(turn);
    body["response_format"]["delivery"] = "inline";
    return body;
}

} // namespace rushes::providers
