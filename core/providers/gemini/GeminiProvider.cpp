#include "core/providers/gemini/GeminiProvider.h"

#include "core/providers/gemini/FilesApi.h"
#include "core/providers/gemini/GeminiCall.h"
#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/GeminiPictures.h"
#include "core/providers/gemini/GeminiService.h"
#include "core/providers/gemini/OmniClips.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

Result<void> GeminiProvider::usable(const catalog::Model& model) const
{
    if (const auto ready = keyReady(m_access, u"gemini"_s); !ready)
        return fail(from(ready.error(), u"gemini"_s, model));
    return {};
}

Result<void> GeminiProvider::check(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return checkPicture(*picture);
    return checkClip(std::get<ClipRequest>(request));
}

QStringList GeminiProvider::cautions(const Request& request) const
{
    const auto* clip = std::get_if<ClipRequest>(&request);
    return clip ? clipCautions(*clip) : QStringList();
}

Money GeminiProvider::estimate(const Request& request) const
{
    return std::visit([](const auto& wanted) { return estimateOf(wanted); }, request);
}

Result<Outcome> GeminiProvider::submit(const Request& request, const Paid&,
                                       const Progress& progress)
{
    if (const auto possible = check(request); !possible)
        return fail(possible.error());
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return makePicture(m_access, *picture, progress);
    return makeClip(std::get<ClipRequest>(request), progress);
}

Result<Outcome> GeminiProvider::makeClip(const ClipRequest& request, const Progress& progress)
{
    constexpr auto repeat = net::Repeat::AfterRateLimit;
    const catalog::Model& model = request.model;
    const InteractionsService service = geminiInteractions(m_access);
    auto clip = prepareClip(request);
    if (!clip)
        return fail(from(clip.error(), u"gemini"_s, model));
    const bool isChange = request.task == ClipTask::Edit || request.task == ClipTask::Extend;
    Result<ClipTurn> turn = clip->turn;
    if (isChange && request.continues.isEmpty())
        turn = uploaded(request, *turn, progress);
    if (!turn)
        return fail(turn.error());
    auto response = service.call("POST", {}, jsonText(clipBody(*turn)), repeat, progress);
    if (response && isChange && !turn->previous.isEmpty() && isForgotten(*response) &&
        !request.sourceFile.isEmpty()) {
        turn = uploaded(request, *turn, progress);
        if (!turn)
            return fail(turn.error());
        clip->warnings << u"the service had forgotten the clip, so that it was uploaded"_s;
        response = service.call("POST", {}, jsonText(clipBody(*turn)), repeat, progress);
    }
    const auto reply = createdInteraction(service, model, response, repeat);
    if (!reply)
        return fail(reply.error());
    const Delivered* delivered = reply->first(Delivered::Kind::Clip);
    const bool isElsewhere = delivered && delivered->blob.isEmpty() && !reply->id.isEmpty();
    if (isElsewhere) // its id is kept before anything is fetched
        return withWarnings(RemoteJob{.id = reply->id, .model = model}, clip->warnings);
    auto outcome = outcomeOf(service, model, *reply, progress);
    return outcome ? Result<Outcome>(withWarnings(std::move(*outcome), clip->warnings))
                   : fail(outcome.error());
}

Result<ClipTurn> GeminiProvider::uploaded(const ClipRequest& request, ClipTurn turn,
                                          const Progress& progress) const
{
    const Progress quiet{.sink = {}, .stop = progress.stop};
    const auto file = uploadFile(m_access, request.sourceFile, "video/mp4", u"clip.mp4"_s, quiet);
    const auto ready = file ? awaitActive(m_access, *file, quiet) : file;
    if (!ready)
        return fail(from(ready.error(), u"gemini"_s, request.model));
    return uploadedTurn(std::move(turn), request.task, ready->uri);
}

Outcome GeminiProvider::withWarnings(Outcome outcome, const QStringList& warnings)
{
    if (auto* asset = std::get_if<Asset>(&outcome)) {
        asset->warnings += warnings;
    } else if (!warnings.isEmpty()) {
        const std::scoped_lock lock(m_mutex);
        m_warnings.insert(std::get<RemoteJob>(outcome).id, warnings);
    }
    return outcome;
}

Result<Outcome> GeminiProvider::poll(const RemoteJob& job, const Progress& progress)
{
    auto outcome = pollInteraction(geminiInteractions(m_access), job, progress);
    const bool goesOn =
        outcome ? std::holds_alternative<RemoteJob>(*outcome) : outcome.error().outcomeUnknown;
    if (goesOn)
        return outcome;
    const std::scoped_lock lock(m_mutex);
    const QStringList warnings = m_warnings.take(job.id);
    if (outcome)
        std::get<Asset>(*outcome).warnings += warnings;
    return outcome;
}

Result<void> GeminiProvider::cancel(const RemoteJob& job)
{
    return cancelInteraction(geminiInteractions(m_access), job);
}

Result<void> GeminiProvider::probe(const catalog::Model& model, const Progress& progress)
{
    const QString id = stringAt(model.apiIds, "gemini", model.id);
    const auto answer =
        callGemini(m_access, geminiRequest(m_access, "GET", u"/v1beta/models/"_s + id),
                   net::Repeat::Freely, progress);
    return answer ? Result<void>() : fail(from(answer.error(), u"gemini"_s, model));
}

} // namespace rushes::providers
