/// Where Ark's requests go and what a model is called there: ids differ between the international
/// and the Chinese host, and stand in the catalog. Pure functions, any thread.
#pragma once

#include "core/catalog/Model.h"

#include <QUrl>

namespace rushes::providers {

enum class ArkRegion { International, China };

/// China for the hosts of Volcengine, International for every other.
ArkRegion arkRegionOf(const QUrl& base);

/// The catalog's `api_ids` of the region; the model's own id where it lists none.
QString arkIdOf(const catalog::Model& model, ArkRegion region);

/// `base` is without a version or ends with one ("/api/plan/v3", kept as it is); `path` begins with
/// a slash and is percent-encoded.
QUrl arkUrl(const QUrl& base, const QByteArray& path, const QByteArray& query = {});

} // namespace rushes::providers
