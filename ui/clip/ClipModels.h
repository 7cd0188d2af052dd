/// The models that make clips for money, as the Clip room offers them: which, at which resolutions
/// a draft and a final are made, how long a clip may be. Pure functions over the catalog, any
/// thread; those that give words translate, main thread.
#pragma once

#include "core/catalog/Model.h"

#include <chrono>

namespace rushes::clip {

/// Every model of the table that makes clips at a service, in its order.
std::vector<catalog::Model> clipModels(const catalog::ModelTable& table);

/// Cheapest first, as the catalog lists them; empty when the service decides.
QStringList resolutionsOf(const catalog::Model& model);
/// The one that costs least a second.
QString draftResolution(const catalog::Model& model);
/// `wanted` where the model has it, else 1080p, else its best below that.
QString finalResolution(const catalog::Model& model, const QString& wanted = {});

/// In seconds.
struct Lengths
{
    double least = 1;
    double most = 10;
    double step = 0.5;

    bool operator==(const Lengths&) const = default;
};
Lengths lengthsOf(const catalog::Model& model);
/// The nearest length the model makes.
Time nearestLength(const Lengths& lengths, Time wanted);

/// "About 40 s", "About 2 min"; for an unknown time a phrase that says so.
QString aboutText(std::optional<std::chrono::milliseconds> time);
/// "Omni Flash 1.2" of the model, or of an id that is not in the table the id.
QString modelName(const catalog::ModelTable& table, const QString& id);

} // namespace rushes::clip
