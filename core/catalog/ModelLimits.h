/// Reading what a model's service can and cannot do from the catalog's `limits`, in one way for
/// every service and for what is checked before. Nothing listed means nothing is known, and the
/// service decides. Pure functions, any thread.
#pragma once

#include "core/catalog/Model.h"

#include <QSize>

namespace rushes::catalog {

/// Unsupported, signed by the model: "Nano Banana 2 Lite has no ratio 7:3; …".
tl::unexpected<Error> cannot(const Model& model, const QString& why);
/// Usage: a request without words.
tl::unexpected<Error> withoutWords(const Model& model, const QString& what);

/// The texts of a list; empty when there is none.
QStringList textsAt(const Json& object, const char* key);
/// "1024x1536" and the like of a list.
std::vector<QSize> sizesAt(const Json& object, const char* key);

/// Unsupported when the limit `key` lists others but not `wanted`; "" asks for nothing.
Result<void> checkListed(const Model& model, const char* key, const QString& wanted,
                         const QString& what);
/// Unsupported when the limit `key` is below `count`.
Result<void> checkReferences(const Model& model, std::size_t count, const char* key = "references");

/// The side in px of a square at a resolution of pictures: "2K" is 2048, "512" is 512; 0 for any
/// other word.
double sideNamed(const QString& resolution);

/// Width over height; 1 for an empty size.
double ratioOf(QSize size);
/// Whether two ratios differ by less than anybody sees (2 %).
bool isSameRatio(double one, double other);

} // namespace rushes::catalog
