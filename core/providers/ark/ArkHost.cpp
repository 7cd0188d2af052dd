#include "core/providers/ark/ArkHost.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

ArkRegion arkRegionOf(const QUrl& base)
{
    const QString host = base.host();
    const bool isChina = host == u"volces.com"_s || host.endsWith(u".volces.com"_s);
    return isChina ? ArkRegion::China : ArkRegion::International;
}

QString arkIdOf(const catalog::Model& model, ArkRegion region)
{
    const char* key = region == ArkRegion::China ? "china" : "international";
    return stringAt(model.apiIds, key, model.id);
}

QUrl arkUrl(const QUrl& base, const QByteArray& path, const QByteArray& query)
{
    QByteArray address = base.toEncoded(QUrl::StripTrailingSlash);
    if (!base.path().endsWith(u"/v3"_s))
        address += "/api/v3";
    address += path;
    if (!query.isEmpty())
        address += '?' + query;
    return QUrl::fromEncoded(address);
}

} // namespace rushes::providers
