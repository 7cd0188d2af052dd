#include "core/providers/enterprise/EnterprisePlace.h"

#include "core/providers/service/KeyNames.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTrue(const char* variable)
{
    const QString value = qEnvironmentVariable(variable).trimmed().toLower();
    return value == u"true"_s || value == u"1"_s;
}

QString hostOf(const QString& location)
{
    if (location == u"global"_s)
        return u"https://aiplatform.googleapis.com"_s;
    if (location == u"us"_s || location == u"eu"_s)
        return u"https://aiplatform.%1.rep.googleapis.com"_s.arg(location);
    return u"https://%1-aiplatform.googleapis.com"_s.arg(location);
}

QUrl addressIn(const EnterprisePlace& place, const QString& location, const QString& path)
{
    const QString base =
        place.ownBase.isValid() ? place.ownBase.toString(QUrl::FullyEncoded) : hostOf(location);
    return QUrl(base + path);
}

QUrl ownBaseOf(const ServiceAccess& access)
{
    const bool isSet = !qEnvironmentVariableIsEmpty("GOOGLE_VERTEX_BASE_URL") ||
                       !access.hosts.value(u"enterprise"_s).isEmpty();
    return isSet ? baseUrlOf(access, u"enterprise"_s) : QUrl();
}

tl::unexpected<Error> missing(const QString& what)
{
    return fail(Error{.code = ErrorCode::Auth, .detail = what, .provider = u"gemini"_s});
}

} // namespace

bool enterpriseIsWanted()
{
    return isTrue("GOOGLE_GENAI_USE_ENTERPRISE") || isTrue("GOOGLE_GENAI_USE_VERTEXAI");
}

Result<EnterprisePlace> enterprisePlace(const ServiceAccess& access)
{
    EnterprisePlace place{.ownBase = ownBaseOf(access),
                          .location =
                              qEnvironmentVariable("GOOGLE_CLOUD_LOCATION", u"global"_s).trimmed(),
                          .project = qEnvironmentVariable("GOOGLE_CLOUD_PROJECT").trimmed()};
    if (place.location.isEmpty())
        place.location = u"global"_s;
    const QString file = googleAccountFile();
    place.key = settings::Secret(access.secrets.secret(u"GOOGLE_API_KEY"_s));
    const bool hasAccount = place.project.isEmpty()
                                ? !qEnvironmentVariableIsEmpty("GOOGLE_APPLICATION_CREDENTIALS")
                                : !file.isEmpty();
    if (!place.key.isEmpty() && !hasAccount) {
        place.project.clear();
        place.location = u"global"_s;
        return place;
    }
    if (file.isEmpty())
        return missing(u"no account: set GOOGLE_APPLICATION_CREDENTIALS to the key file of a "
                       u"service account, or GOOGLE_API_KEY for express mode"_s);
    auto account = readGoogleAccount(file);
    if (!account)
        return fail(account.error());
    place.account = std::move(*account);
    if (place.project.isEmpty())
        place.project = place.account.project;
    if (place.project.isEmpty())
        return missing(u"no project: set GOOGLE_CLOUD_PROJECT"_s);
    return place;
}

QUrl contentUrl(const EnterprisePlace& place, const QString& model)
{
    const QString in = place.isExpress()
                           ? QString()
                           : u"projects/%1/locations/%2/"_s.arg(place.project, place.location);
    return addressIn(place, place.location,
                     u"/v1/%1publishers/google/models/%2:generateContent"_s.arg(in, model));
}

QString interactionsPath(const EnterprisePlace& place)
{
    return u"projects/%1/locations/global/interactions"_s.arg(place.project);
}

QUrl interactionUrl(const EnterprisePlace& place, const QString& path)
{
    return addressIn(place, u"global"_s, u"/v1beta1/"_s + path);
}

} // namespace rushes::providers
