#include "ui/clip/ClipModels.h"

#include "core/catalog/Price.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using catalog::Model;

namespace {

struct ClipModelsWords
{
    Q_DECLARE_TR_FUNCTIONS(rushes::clip::ClipModels)
};

} // namespace

std::vector<Model> clipModels(const catalog::ModelTable& table)
{
    std::vector<Model> models;
    std::copy_if(table.models.begin(), table.models.end(), std::back_inserter(models),
                 [](const Model& model) {
                     return model.makes(catalog::ModelKind::Video) && !model.isLocal();
                 });
    return models;
}

QStringList resolutionsOf(const Model& model)
{
    QStringList names;
    for (const Json& name : memberAt(model.limits, "resolutions")) {
        if (name.is_string())
            names << name.get<QString>();
    }
    std::stable_sort(names.begin(), names.end(), [&](const QString& a, const QString& b) {
        const Time second = Time::ofSeconds(1);
        return clipPrice(model, a, second) < clipPrice(model, b, second);
    });
    return names;
}

QString draftResolution(const Model& model)
{
    const QStringList all = resolutionsOf(model);
    return all.isEmpty() ? QString() : all.front();
}

QString finalResolution(const Model& model, const QString& wanted)
{
    const QStringList all = resolutionsOf(model);
    if (all.contains(wanted))
        return wanted;
    const QString usual = u"1080p"_s;
    return all.contains(usual) ? usual : all.isEmpty() ? QString() : all.back();
}

Lengths lengthsOf(const Model& model)
{
    const Lengths usual;
    const double whole = 1; // services count in whole seconds where they do not say otherwise
    return {.least = numberAt(model.limits, "min_s", usual.least),
            .most = numberAt(model.limits, "max_s", usual.most),
            .step = numberAt(model.limits, "step_s", whole)};
}

Time nearestLength(const Lengths& lengths, Time wanted)
{
    const double stepped = std::round(wanted.seconds() / lengths.step) * lengths.step;
    return Time::ofSeconds(std::clamp(stepped, lengths.least, lengths.most));
}

QString aboutText(std::optional<std::chrono::milliseconds> time)
{
    if (!time)
        return ClipModelsWords::tr("Time not known");
    constexpr int minute = 60, coarse = 5, fine = 20;
    const double seconds = std::chrono::duration<double>(*time).count();
    if (seconds >= 1.5 * minute)
        return ClipModelsWords::tr("About %1 min").arg(std::lround(seconds / minute));
    if (seconds >= fine)
        return ClipModelsWords::tr("About %1 s").arg(std::lround(seconds / coarse) * coarse);
    return ClipModelsWords::tr("About %1 s").arg(std::max(1L, std::lround(seconds)));
}

QString modelName(const catalog::ModelTable& table, const QString& id)
{
    const auto found = std::find_if(table.models.begin(), table.models.end(),
                                    [&](const Model& model) { return model.id == id; });
    return found == table.models.end() ? id : found->name;
}

} // namespace rushes::clip
