/// Orders that vary a picture a little or a lot. A service gets the picture along with the words
/// that made it, and is told how near to stay; the draft board, which sees no pictures, stays with
/// the picture's framing or takes another. Pure functions, any thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/Orders.h"
#include "core/project/Variation.h"

namespace rushes::generation {

/// Whether the model can be shown a picture.
bool seesPictures(const catalog::Model& model);

/// Orders of `count` pictures in all, of the picture's board, by `model`. The same `random` asks
/// for the same drafts. A model that sees no pictures makes new ones from the same words.
std::vector<PictureOrder> variationOrders(const project::Variant& picture,
                                          project::Variation variation, const catalog::Model& model,
                                          int count, std::uint32_t random);

} // namespace rushes::generation
