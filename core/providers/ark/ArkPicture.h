/// Pictures on their way to Ark, as data URLs: as they are where the model takes them, else scaled
/// or written anew. Pure functions over encoded files, any thread (they may decode megapixels).
#pragma once

#include "core/catalog/Model.h"

#include <QByteArray>

namespace rushes::providers {

/// "data:image/png;base64,…", with the subtype in lower case. The catalog's limits are
/// `picture_min_px`, `picture_max_px` (a side), `picture_max_total_px`, `picture_max_bytes`,
/// `picture_min_ratio`, `picture_max_ratio` (width over height). Fails with Unsupported for a shape
/// the model does not take, Usage for what is no picture; `name` is said in both.
Result<QByteArray> arkPicture(const QByteArray& file, const catalog::Model& model,
                              const QString& name);

} // namespace rushes::providers
