#include "core/providers/service/KeyNames.h"

#include <algorithm>
#include <vector>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Service
{
    QString provider;
    QStringList keys;
    Host host;
};

const std::vector<Service>& services()
{
    static const std::vector<Service> all{
        {u"gemini"_s,
         {u"GOOGLE_API_KEY"_s, u"GEMINI_API_KEY"_s},
         {u"GOOGLE_GEMINI_BASE_URL"_s, u"https://generativelanguage.googleapis.com"_s}},
        {u"enterprise"_s,
         {u"GOOGLE_APPLICATION_CREDENTIALS"_s, u"GOOGLE_API_KEY"_s},
         {u"GOOGLE_VERTEX_BASE_URL"_s, u"https://aiplatform.googleapis.com"_s}},
        {u"ark"_s,
         {u"ARK_API_KEY"_s},
         {u"ARK_BASE_URL"_s, u"https://ark.ap-southeast.bytepluses.com/api/v3"_s}},
        {u"4sapi"_s, {u"FOURSAPI_API_KEY"_s}, {u"FOURSAPI_BASE_URL"_s, u"https://4sapi.com"_s}},
        {u"openai"_s,
         {u"OPENAI_API_KEY"_s},
         {u"OPENAI_BASE_URL"_s, u"https://api.openai.com/v1"_s}},
        {u"local-server"_s, {}, {u"OPENAI_BASE_URL"_s, {}}},
        {u"a1111"_s, {}, {u"A1111_BASE_URL"_s, {}}},
    };
    return all;
}

const Service* serviceOf(const QString& provider)
{
    const auto& all = services();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Service& service) {
        return service.provider == provider;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

QStringList keyNames(const QString& provider)
{
    const Service* service = serviceOf(provider);
    return service ? service->keys : QStringList();
}

QStringList keyedServices()
{
    return {u"gemini"_s, u"ark"_s, u"openai"_s, u"4sapi"_s};
}

QString keptKeyName(const QString& provider)
{
    const QStringList names = keyNames(provider);
    return names.isEmpty() ? QString() : names.back();
}

Host hostOf(const QString& provider)
{
    const Service* service = serviceOf(provider);
    if (!service)
        return {};
    if (service->host.variable.isEmpty())
        return service->host;
    const QString set = qEnvironmentVariable(service->host.variable.toUtf8().constData());
    return {service->host.variable, set.isEmpty() ? service->host.address : set};
}

QString keyAdvice(const QString& provider)
{
    QStringList names = keyNames(provider);
    names.sort();
    return u"set "_s + names.join(u" or "_s);
}

} // namespace rushes::providers
