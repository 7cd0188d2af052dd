#include "core/providers/openai/VideosWire.h"

#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostLimits.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

std::vector<net::FormPart> videoForm(const ClipRequest& request)
{
    std::vector<net::FormPart> form{
        {.name = "model", .value = hostIdOf(request.model).toUtf8()},
        {.name = "prompt", .value = request.words.toUtf8()},
        {.name = "seconds", .value = QByteArray::number(hostClipSeconds(request))},
        {.name = "size", .value = sizeText(hostClipSize(request)).toUtf8()}};
    if (request.frames.empty())
        return form;
    const QByteArray& frame = request.frames.front();
    const QByteArray mime = mimeTypeOf(frame);
    form.push_back({.name = "input_reference",
                    .value = frame,
                    .fileName = "first." + mime.mid(mime.indexOf('/') + 1),
                    .contentType = mime});
    return form;
}

Json taskBody(const ClipRequest& request)
{
    const int seconds = hostClipSeconds(request);
    Json body{{"model", hostIdOf(request.model)},
              {"prompt", request.words},
              {"size", sizeText(hostClipSize(request))},
              {"seconds", QString::number(seconds)},
              {"duration", seconds}};
    if (!request.frames.empty()) {
        const QByteArray& frame = request.frames.front();
        body["image"] =
            "data:" + mimeTypeOf(frame).toStdString() + ";base64," + frame.toBase64().toStdString();
    }
    if (!request.resolution.isEmpty())
        body["metadata"]["resolution"] = request.resolution;
    if (request.seed)
        body["metadata"]["seed"] = *request.seed;
    return body;
}

bool isUnknownRoute(const net::HttpResponse& response)
{
    if (response.status == 405)
        return true;
    if (response.status != 404)
        return false;
    const Result<Json> body = parseJson(response.body, u"answer"_s);
    const std::optional<ServiceFault> fault = body ? faultIn(*body) : std::nullopt;
    return !fault || fault->message.startsWith(u"Invalid URL"_s) ||
           fault->message.compare(u"not found"_s, Qt::CaseInsensitive) == 0;
}

} // namespace rushes::providers
