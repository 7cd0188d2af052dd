#include "core/providers/openai/OpenAiProvider.h"

#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostLimits.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/ImagesWire.h"
#include "core/providers/openai/JobsWire.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto serviceTimeout = std::chrono::minutes(5);
constexpr auto timePerReference = std::chrono::seconds(40);
constexpr auto localTimeout = std::chrono::minutes(60); ///< a processor without a graphics card

/// The picture was made, so it may be billed, whatever became of it on the way.
Error madeButLost(Error error)
{
    error.outcomeUnknown = error.code == ErrorCode::Network || error.code == ErrorCode::Cancelled;
    return error;
}

} // namespace

AnswerForm OpenAiProvider::formFor(const QString& hostId) const
{
    const std::scoped_lock lock(m_mutex);
    return namesAnswerForm(m_host, hostId) && !m_refuseForm.contains(hostId) ? AnswerForm::Base64
                                                                             : AnswerForm::Unnamed;
}

net::HttpRequest OpenAiProvider::pictureRequest(const PictureRequest& picture,
                                                AnswerForm form) const
{
    const bool isEdit =
        !picture.references.empty() && !takesReferencesInJson(hostIdOf(picture.model));
    const QByteArray path = isEdit ? "/v1/images/edits" : "/v1/images/generations";
    net::HttpRequest request = requestTo("POST", urlBelow(base(), path));
    if (isEdit) {
        request.form = editForm(picture, form);
    } else {
        request.headers.push_back({"Content-Type", "application/json"});
        request.body = jsonText(generationBody(picture, form));
    }
    request.timeouts.total = isLoopback(request.url)
                                 ? std::chrono::milliseconds(localTimeout)
                                 : serviceTimeout + picture.references.size() * timePerReference;
    request.timeouts.stall = {};
    return request;
}

Result<Outcome> OpenAiProvider::makePicture(const PictureRequest& picture, const Progress& progress)
{
    if (isAskedAsGemini(picture.model))
        return makeNativePicture(picture, progress);
    const QString hostId = hostIdOf(picture.model);
    const AnswerForm form = formFor(hostId);
    auto response = send(pictureRequest(picture, form), net::Repeat::AfterServerErrors, progress);
    if (response && response->status == 400 && form == AnswerForm::Base64) {
        const Result<Json> body = parseJson(response->body, hostId);
        const auto fault = body ? faultIn(*body) : std::nullopt;
        if (fault && refusesAnswerForm(*fault)) { // nothing was made, so nothing is paid twice
            {
                const std::scoped_lock lock(m_mutex);
                m_refuseForm.insert(hostId);
            }
            response = send(pictureRequest(picture, AnswerForm::Unnamed),
                            net::Repeat::AfterServerErrors, progress);
        }
    }
    if (!response)
        return fail(response.error());
    if (!response->isSuccess())
        return fail(errorOf(*response, m_host.id, m_access));
    Result<Outcome> outcome = readPicture(*response, picture.model, progress);
    if (const QStringList unknown = unknownParameters(picture); outcome && !unknown.isEmpty()) {
        if (auto* asset = std::get_if<Asset>(&*outcome))
            asset->warnings << u"%1 does not know: %2"_s.arg(m_host.name, unknown.join(u", "_s));
    }
    return outcome;
}

Result<Outcome> OpenAiProvider::makeNativePicture(const PictureRequest& picture,
                                                  const Progress& progress)
{
    const Result<Json> body = generateContentBody(picture);
    if (!body)
        return fail(body.error());
    const QByteArray path =
        "/v1beta/models/" + QUrl::toPercentEncoding(hostIdOf(picture.model)) + ":generateContent";
    net::HttpRequest request = requestTo("POST", urlBelow(base(), path));
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = jsonText(*body);
    request.timeouts.total = serviceTimeout + picture.references.size() * timePerReference;
    request.timeouts.stall = {};
    const auto response = send(request, net::Repeat::AfterServerErrors, progress);
    if (!response)
        return fail(response.error());
    if (!response->isSuccess())
        return fail(errorOf(*response, m_host.id, m_access));
    Result<Asset> asset = readGeneratedContent(response->body, picture.model, m_host.id);
    if (!asset)
        return fail(madeButLost(asset.error()));
    return Outcome(std::move(*asset));
}

Result<Outcome> OpenAiProvider::readPicture(const net::HttpResponse& response,
                                            const catalog::Model& model,
                                            const Progress& progress) const
{
    const Result<MediaReply> reply = readReply(response.body, m_host.id);
    if (!reply)
        return fail(madeButLost(reply.error()));
    if (const auto fault = faultIn(reply->json))
        return fail(errorOf(*fault, m_host.id));
    if (const auto fault = faultInItem(reply->json))
        return fail(errorOf(*fault, m_host.id));
    const FoundMedia found = mediaIn(*reply);
    if (found.isEmpty() && isJob(response.status, reply->json)) {
        const HostJob job = hostJobIn(reply->json);
        return Outcome(RemoteJob{.id = rememberedId(job, "/v1/images/generations"),
                                 .model = model,
                                 .progress = job.progress});
    }
    if (found.isEmpty()) {
        const QString words = wordsIn(reply->json);
        return fail(answeredEmpty(
            {ErrorCode::Refused,
             words.isEmpty() ? u"%1 answered without a picture"_s.arg(m_host.name) : words}));
    }
    Result<Asset> asset =
        found.address.isEmpty() ? assetOf(found.base64, m_host.id) : fetch(found.address, progress);
    if (!asset)
        return fail(madeButLost(asset.error()));
    return Outcome(std::move(*asset));
}

} // namespace rushes::providers
