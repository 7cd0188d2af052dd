/// What the model chip of Explore offers: every picture model with its price, its time and, where
/// it cannot be used now, why. Pure functions over the Studio; main thread.
#pragma once

#include "core/generation/Studio.h"

#include <vector>

namespace rushes::explore {

struct ModelChoice
{
    catalog::Model model = {};
    QString price = {};                  ///< "$0.034", "free", "price unknown"
    std::optional<double> seconds = {};  ///< measured here, else published
    std::optional<ErrorCode> cause = {}; ///< set when it cannot be used now
    QString why = {};                    ///< a sentence, when it cannot be used now

    bool isUsable() const { return !cause; }
    bool operator==(const ModelChoice&) const = default;
};

/// This computer's first, then the services in catalog order.
std::vector<ModelChoice> pictureModels(generation::Studio& studio);
/// The first usable service, else the first usable engine of this computer; -1 without any.
int usualChoice(const std::vector<ModelChoice>& choices);

/// Whether the model could make a picture of this recipe, whatever its words say, or why not.
Result<void> canMake(const generation::Studio& studio, const catalog::Model& model,
                     project::Recipe recipe);

} // namespace rushes::explore
