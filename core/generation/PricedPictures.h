/// The pictures of an order with what each is estimated to cost, checked before anything is paid;
/// one that the project holds already costs nothing. Pure functions over the catalog and a project;
/// main thread.
#pragma once

#include "core/generation/Engines.h"
#include "core/generation/Fetch.h"
#include "core/generation/PicturePlan.h"

namespace rushes::generation {

struct PricedPicture
{
    PicturePlan plan;
    Money estimate;
    const project::Variant* known = nullptr; ///< the same, made before
};

using PictureEstimate = std::function<Money(const providers::PictureRequest&)>;

/// Fails with Usage for a wrong count or parent, or with what the model cannot do.
Result<std::vector<PricedPicture>>
pricedPictures(const Engines& engines, const project::Project& project, const PictureOrder& order,
               const catalog::Model& model, const PictureEstimate& estimate);

/// What keeps a picture that was made before once more.
StoredAsset madeBefore(const project::Variant& known);

/// The picture as it is kept, but for its money, its times and its provider.
project::Variant arrivedPicture(const PicturePlan& plan, const StoredAsset& stored);

} // namespace rushes::generation
