#include "core/providers/gemini/GeminiPictures.h"

#include "core/net/ServerSentEvents.h"
#include "core/providers/gemini/GeminiCall.h"
#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/GeminiService.h"
#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/service/ReferenceWords.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto repeat = net::Repeat::AfterServerErrors;

/// Sends a request whose answer is a stream; each event's data goes to `take`. A stream that breaks
/// off may have been billed.
Result<net::HttpResponse> sendStream(const ServiceAccess& access, net::HttpRequest request,
                                     const std::function<Result<void>(const QByteArray&)>& take,
                                     const Progress& progress)
{
    if (const auto ready = keyReady(access, u"gemini"_s); !ready)
        return fail(ready.error());
    Result<void> taken;
    net::ServerSentEvents events([&](const net::ServerSentEvent& event) {
        if (taken && !event.data.isEmpty())
            taken = take(event.data);
    });
    request.headers.push_back({"Accept", "text/event-stream"});
    request.onBody = [&](QByteArrayView piece) -> Result<void> {
        events.feed(piece);
        return taken;
    };
    auto response = net::sendPatiently(access.http, request, repeat, {}, access.clock, progress);
    if (response)
        events.finish();
    if (!taken) {
        taken.error().outcomeUnknown = true;
        return fail(taken.error());
    }
    return response;
}

Result<InteractionReply> streamedInteraction(const InteractionsService& service,
                                             const catalog::Model& model, Json body,
                                             const Progress& progress)
{
    body["stream"] = true;
    InteractionStream stream;
    const auto response = sendStream(
        service.access,
        geminiRequest(service.access, "POST", u"/v1beta/interactions"_s, jsonText(body)),
        [&](const QByteArray& data) { return stream.take(data, service.provider); }, progress);
    InteractionReply reply = stream.finish();
    // A picture that arrived whole before the stream broke off is paid for, and kept.
    if (!response && reply.first(Delivered::Kind::Picture))
        return reply;
    if (!response || !response->isSuccess())
        return createdInteraction(service, model, response, repeat);
    if (reply.status == InteractionStatus::Running && reply.media.empty() && reply.faults.empty()) {
        Error cut{.code = ErrorCode::Network, .detail = u"the stream ended before the picture"_s};
        cut.outcomeUnknown = true;
        return fail(from(cut, u"gemini"_s, model));
    }
    return reply;
}

Result<Outcome> throughInteractions(const ServiceAccess& access, const PictureRequest& request,
                                    GeminiApi api, const Progress& progress)
{
    const InteractionsService service = geminiInteractions(access);
    const auto turn = pictureTurn(request, Conversation::Continue);
    if (!turn)
        return fail(from(turn.error(), u"gemini"_s, request.model));
    if (api == GeminiApi::StreamedInteractions) {
        const auto reply =
            streamedInteraction(service, request.model, pictureBody(*turn), progress);
        return reply ? outcomeOf(service, request.model, *reply, progress) : fail(reply.error());
    }
    auto response = service.call("POST", {}, jsonText(pictureBody(*turn)), repeat, progress);
    if (response && !request.continues.isEmpty() && isForgotten(*response)) {
        const auto again = pictureTurn(request, Conversation::StartAgain);
        if (!again)
            return fail(from(again.error(), u"gemini"_s, request.model));
        response = service.call("POST", {}, jsonText(pictureBody(*again)), repeat, progress);
    }
    const auto reply = createdInteraction(service, request.model, response, repeat);
    return reply ? outcomeOf(service, request.model, *reply, progress) : fail(reply.error());
}

Result<Asset> generatedContent(const ServiceAccess& access, const PictureRequest& request,
                               const Progress& progress)
{
    const auto body = generateContentBody(request);
    if (!body)
        return fail(body.error());
    const auto response = callGemini(
        access,
        geminiRequest(access, "POST", u"/v1beta/models/%1:generateContent"_s.arg(request.model.id),
                      jsonText(*body)),
        repeat, progress);
    if (!response)
        return fail(response.error());
    return readGeneratedContent(response->body, request.model, u"gemini"_s);
}

Result<Asset> streamedContent(const ServiceAccess& access, const PictureRequest& request,
                              const Progress& progress)
{
    const auto body = generateContentBody(request);
    if (!body)
        return fail(body.error());
    GenerateContentStream stream;
    const auto response = sendStream(
        access,
        geminiRequest(access, "POST",
                      u"/v1beta/models/%1:streamGenerateContent?alt=sse"_s.arg(request.model.id),
                      jsonText(*body)),
        [&](const QByteArray& data) { return stream.take(data, u"gemini"_s); }, progress);
    auto asset = stream.finish(request.model, u"gemini"_s);
    if (!response)
        return asset ? asset : fail(response.error());
    if (!response->isSuccess())
        return fail(errorOf(*response, u"gemini"_s, access));
    return asset;
}

} // namespace

GeminiApi geminiApiOf(const catalog::Model& model)
{
    QString name = qEnvironmentVariable("RUSHES_GEMINI_API");
    if (name.isEmpty())
        name = stringAt(model.limits, "api");
    if (name == u"interactions-stream")
        return GeminiApi::StreamedInteractions;
    if (name == u"generateContent")
        return GeminiApi::GenerateContent;
    if (name == u"streamGenerateContent")
        return GeminiApi::StreamGenerateContent;
    return GeminiApi::Interactions;
}

Result<PictureTurn> pictureTurn(const PictureRequest& request, Conversation conversation)
{
    const bool goesOn = conversation == Conversation::Continue && !request.continues.isEmpty();
    std::vector<QByteArray> files = request.references;
    if (goesOn && !files.empty())
        files.erase(files.begin());
    auto pictures = sentPictures(files);
    if (!pictures)
        return fail(pictures.error());
    const catalog::Model& model = request.model;
    return PictureTurn{.model = stringAt(model.apiIds, "gemini", model.id),
                       .words = wordsWithReferences(request.recipe, pictures->size()),
                       .pictures = std::move(*pictures),
                       .previous = goesOn ? request.continues : QString(),
                       .aspectRatio = project::aspectText(request.recipe.aspect),
                       .imageSize = imageSizeOf(request),
                       .thinkingLevel = thinkingLevelOf(request),
                       .seed = flagAt(model.limits, "seed") ? request.recipe.seed : std::nullopt};
}

Result<Outcome> makePicture(const ServiceAccess& access, const PictureRequest& request,
                            const Progress& progress)
{
    const GeminiApi api = geminiApiOf(request.model);
    if (api == GeminiApi::Interactions || api == GeminiApi::StreamedInteractions)
        return throughInteractions(access, request, api, progress);
    auto asset = api == GeminiApi::GenerateContent ? generatedContent(access, request, progress)
                                                   : streamedContent(access, request, progress);
    return asset ? Result<Outcome>(std::move(*asset))
                 : fail(from(asset.error(), u"gemini"_s, request.model));
}

} // namespace rushes::providers
