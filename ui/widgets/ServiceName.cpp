#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ServiceName", text);
}

} // namespace

QString serviceName(const QString& provider)
{
    if (provider == u"local"_s)
        return tr("This computer");
    if (provider == u"gemini"_s)
        return tr("Google");
    if (provider == u"enterprise"_s)
        return tr("Google Cloud");
    if (provider == u"ark"_s)
        return tr("Ark");
    if (provider == u"openai"_s)
        return tr("OpenAI");
    if (provider == u"4sapi"_s)
        return tr("4SAPI");
    if (provider == u"local-server"_s)
        return tr("Your local server");
    if (provider == u"a1111"_s)
        return tr("Your A1111 server");
    return provider;
}

} // namespace rushes::widgets
