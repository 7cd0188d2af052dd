#include "core/providers/enterprise/EnterpriseProvider.h"

#include "core/catalog/Price.h"
#include "core/providers/enterprise/EnterpriseCall.h"
#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/service/ServiceError.h"

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUser(const EnterprisePlace& place)
{
    return !place.isExpress() && place.account.kind == GoogleAccount::Kind::User;
}

} // namespace

Result<void> EnterpriseProvider::usable(const catalog::Model& model) const
{
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), model));
    if (model.makes(catalog::ModelKind::Video) && place->isExpress())
        return fail(withModel({.code = ErrorCode::Auth,
                               .detail = u"clips need a project: set GOOGLE_CLOUD_PROJECT and "
                                         u"GOOGLE_APPLICATION_CREDENTIALS"_s},
                              model));
    return {};
}

Result<void> EnterpriseProvider::check(const Request& request) const
{
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return checkPicture(*picture);
    return checkEnterpriseClip(std::get<ClipRequest>(request));
}

QStringList EnterpriseProvider::cautions(const Request& request) const
{
    const auto* clip = std::get_if<ClipRequest>(&request);
    return clip ? clipCautions(*clip) : QStringList();
}

Money EnterpriseProvider::estimate(const Request& request) const
{
    return std::visit([](const auto& each) { return estimateOf(each); }, request);
}

Result<net::HttpResponse> EnterpriseProvider::call(const EnterprisePlace& place,
                                                   net::HttpRequest request, net::Repeat repeat,
                                                   const Progress& progress)
{
    constexpr int tries = 2; // the second with a new token
    for (int tried = 1;; ++tried) {
        settings::Secret token;
        if (place.isExpress()) {
            request.credentials = {{"x-goog-api-key", place.key.reveal()}};
        } else {
            const auto fetched = m_tokens.token(place.account, progress);
            if (!fetched)
                return fail(fetched.error());
            token = *fetched;
            request.credentials = {{"Authorization", "Bearer " + token.reveal()}};
            if (isUser(place))
                request.credentials.push_back({"x-goog-user-project", place.project.toUtf8()});
        }
        auto response =
            net::sendPatiently(m_access.http, request, repeat, {}, m_access.clock, progress);
        const bool isRefused = response && response->status == 401 && !place.isExpress();
        if (!isRefused || tried == tries)
            return response;
        m_tokens.reject(token);
    }
}

Result<Outcome> EnterpriseProvider::submit(const Request& request, const Paid&,
                                           const Progress& progress)
{
    if (const auto possible = check(request); !possible)
        return fail(possible.error());
    if (const auto* picture = std::get_if<PictureRequest>(&request))
        return submitPicture(*picture, progress);
    return submitClip(std::get<ClipRequest>(request), progress);
}

Result<Outcome> EnterpriseProvider::submitPicture(const PictureRequest& request,
                                                  const Progress& progress)
{
    const auto place = enterprisePlace(m_access);
    if (!place)
        return fail(withModel(place.error(), request.model));
    const auto body = generateContentBody(request);
    if (!body)
        return fail(withModel(body.error(), request.model));
    const QUrl url = contentUrl(*place, enterpriseId(request.model));
    const auto response = call(*place, jsonRequest("POST", url, jsonText(*body)),
                               net::Repeat::AfterServerErrors, progress);
    if (!response)
        return fail(withModel(response.error(), request.model));
    if (!response->isSuccess())
        return fail(withModel(errorOf(*response, id(), m_access), request.model));
    return readGeneratedContent(response->body, request.model, id());
}

Result<void> EnterpriseProvider::probe(const catalog::Model& model, const Progress& progress)
{
    if (auto ready = usable(model); !ready)
        return ready;
    const auto place = enterprisePlace(m_access);
    if (!place || place->isExpress())
        return place ? Result<void>() : fail(place.error());
    const auto token = m_tokens.token(place->account, progress);
    return token ? Result<void>() : fail(withModel(token.error(), model));
}

} // namespace rushes::providers
