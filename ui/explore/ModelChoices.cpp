#include "ui/explore/ModelChoices.h"

#include "core/catalog/Price.h"
#include "ui/widgets/ErrorText.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ModelChoicesWords
{
    Q_DECLARE_TR_FUNCTIONS(ModelChoices)
};

QString pictureCost(const catalog::Model& model)
{
    if (!catalog::hasPrice(model))
        return ModelChoicesWords::tr("price unknown");
    const Money price = catalog::picturePrice(model);
    return price.isZero() ? ModelChoicesWords::tr("free") : moneyText(price);
}

std::optional<double> usualSeconds(const catalog::Model& model,
                                   const std::map<QString, generation::Measured>& measured)
{
    constexpr double ms = 1000;
    if (const auto own = measured.find(model.id); own != measured.end() && own->second.p50Ms)
        return double(*own->second.p50Ms) / ms;
    const double published = numberAt(model.published, "latency_s");
    return published > 0 ? std::optional(published) : std::nullopt;
}

} // namespace

std::vector<ModelChoice> pictureModels(generation::Studio& studio)
{
    const auto measured = studio.measured();
    const QDate today = QDate::currentDate();
    std::vector<ModelChoice> choices;
    for (const catalog::Model& model : studio.models().models) {
        if (!model.makes(catalog::ModelKind::Image))
            continue;
        ModelChoice choice{model, pictureCost(model), usualSeconds(model, measured)};
        if (catalog::isRetired(model, today)) {
            choice.cause = ErrorCode::Unsupported;
            choice.why = ModelChoicesWords::tr("This model is gone.");
        } else if (const Result<void> usable = studio.usable(model); !usable) {
            choice.cause = usable.error().code;
            choice.why = usable.error().code == ErrorCode::Auth
                             ? ModelChoicesWords::tr("There is no key for it yet.")
                             : widgets::errorText(usable.error());
        }
        choices.push_back(std::move(choice));
    }
    std::stable_partition(choices.begin(), choices.end(),
                          [](const ModelChoice& choice) { return choice.model.isLocal(); });
    return choices;
}

int usualChoice(const std::vector<ModelChoice>& choices)
{
    const auto first = [&](bool local) {
        return std::find_if(choices.begin(), choices.end(), [&](const ModelChoice& choice) {
            return choice.isUsable() && choice.model.isLocal() == local;
        });
    };
    const auto service = first(false);
    const auto found = service != choices.end() ? service : first(true);
    return found == choices.end() ? -1 : int(found - choices.begin());
}

Result<void> canMake(const generation::Studio& studio, const catalog::Model& model,
                     project::Recipe recipe)
{
    const providers::Provider* provider = studio.engines().providerOf(model);
    if (!provider)
        return {};
    recipe.prompt = u"a picture"_s;
    recipe.model = model.id;
    return provider->check(
        providers::PictureRequest{model, recipe, project::sizeFor(recipe.aspect)});
}

} // namespace rushes::explore
