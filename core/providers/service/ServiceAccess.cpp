#include "core/providers/service/ServiceAccess.h"

#include "core/providers/service/KeyNames.h"

#include <QRegularExpression>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What stands before "://", or nothing: QUrl would take "localhost" of "localhost:7860" for one.
bool hasScheme(const QString& address)
{
    return address.contains(u"://"_s);
}

/// Hosts whose servers run without a key when they are on this computer.
bool mayBeKeyless(const QString& provider)
{
    return provider == u"openai"_s || provider == u"4sapi"_s;
}

} // namespace

settings::Secret keyOf(const ServiceAccess& access, const QString& provider)
{
    for (const QString& name : keyNames(provider)) {
        settings::Secret secret = access.secrets.secret(name);
        if (!secret.isEmpty())
            return secret;
    }
    return {};
}

Result<void> keyReady(const ServiceAccess& access, const QString& provider)
{
    if (keyNames(provider).isEmpty() || !keyOf(access, provider).isEmpty())
        return {};
    if (mayBeKeyless(provider) && isLoopback(baseUrlOf(access, provider)))
        return {};
    return fail(Error{.code = ErrorCode::Auth,
                      .detail = u"no key: "_s + keyAdvice(provider),
                      .provider = provider});
}

QUrl normalisedBase(const QString& address)
{
    QString text = address.trimmed();
    if (text.isEmpty())
        return {};
    if (!hasScheme(text)) {
        const bool local = isLoopback(QUrl(u"http://"_s + text));
        text.prepend(local ? u"http://"_s : u"https://"_s);
    }
    QUrl url(text);
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    static const QRegularExpression version(u"(/+|/v1|/v1beta|/v1beta1|/api/v3)$"_s);
    while (path.contains(version))
        path.remove(version);
    url.setPath(path);
    return url.host().isEmpty() ? QUrl() : url;
}

QUrl baseUrlOf(const ServiceAccess& access, const QString& provider)
{
    const Host host = hostOf(provider);
    const bool set = !host.variable.isEmpty() &&
                     !qEnvironmentVariableIsEmpty(host.variable.toUtf8().constData());
    const QString own = access.hosts.value(provider).trimmed();
    return normalisedBase(set || own.isEmpty() ? host.address : own);
}

} // namespace rushes::providers
