#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ServiceNameWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceName)
};

} // namespace

QString serviceName(const QString& provider)
{
    if (provider == u"local"_s)
        return ServiceNameWords::tr("This computer");
    if (provider == u"gemini"_s)
        return ServiceNameWords::tr("Google");
    if (provider == u"enterprise"_s)
        return ServiceNameWords::tr("Google Cloud");
    if (provider == u"ark"_s)
        return ServiceNameWords::tr("Ark");
    if (provider == u"openai"_s)
        return ServiceNameWords::tr("OpenAI");
    if (provider == u"4sapi"_s)
        return ServiceNameWords::tr("4SAPI");
    if (provider == u"local-server"_s)
        return ServiceNameWords::tr("Your local server");
    if (provider == u"a1111"_s)
        return ServiceNameWords::tr("Your A1111 server");
    return provider;
}

} // namespace rushes::widgets
