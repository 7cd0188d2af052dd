#include "ui/explore/Variations.h"

#include "core/generation/VariedPicture.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptPress.h"
#include "ui/explore/PromptSide.h"
#include "ui/widgets/ErrorText.h"

#include <QRandomGenerator>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Variant;
using project::Variation;

Variations::Variations(project::Project& project, generation::Studio& studio, PromptSide& prompt,
                       QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_prompt(prompt)
{}

Result<catalog::Model> Variations::modelFor(const Variant& picture) const
{
    const bool isImported = picture.provider == "import"_L1;
    const QString id = isImported ? m_prompt.panel().bar().model().id : picture.recipe.model;
    const auto model = m_studio.engines().find(id, catalog::ModelKind::Image);
    if (model && isImported && model->isLocal())
        return fail(ErrorCode::Unsupported,
                    tr("The draft board sees no pictures. Choose a model with a price to vary "
                       "your own picture."));
    return model;
}

Result<Orders> Variations::ordersFor(const Variant& picture, Variation variation, int count) const
{
    const auto model = modelFor(picture);
    if (!model)
        return fail(model.error());
    if (const Result<void> usable = m_studio.usable(*model); !usable)
        return fail(usable.error());
    Orders orders = generation::variationOrders(picture, variation, *model, count,
                                                QRandomGenerator::global()->generate());
    for (generation::PictureOrder& order : orders) {
        if (order.recipe.prompt.isEmpty())
            order.recipe.prompt = u"the same picture"_s;
    }
    return orders;
}

void Variations::vary(const std::vector<project::VariantId>& pictures, Variation variation)
{
    const generation::OrderGroup group =
        pictures.size() > 1 ? newGroup(tr("Variations")) : generation::OrderGroup();
    Orders all;
    for (const project::VariantId& id : pictures) {
        const Variant* picture = m_project.variant(id);
        if (!picture)
            continue;
        Result<Orders> orders =
            ordersFor(*picture, variation, pictures.size() > 1 ? 1 : m_prompt.count());
        if (!orders)
            return emit told(widgets::failureText(orders.error().code, orders.error().detail));
        for (generation::PictureOrder& order : *orders) {
            order.group = group;
            all.push_back(std::move(order));
        }
    }
    if (!all.empty())
        m_prompt.order(all);
}

QString Variations::offer(const project::VariantId& id) const
{
    const Variant* picture = m_project.variant(id);
    if (!picture)
        return {};
    const int count = m_prompt.count();
    const auto orders = ordersFor(*picture, Variation::Little, count);
    if (!orders)
        return widgets::failureText(orders.error().code, orders.error().detail);
    const std::optional<Money> price = m_prompt.price(*orders);
    const QString cost = !price            ? tr("price unknown")
                         : price->isZero() ? tr("free")
                                           : moneyText(*price);
    const auto model = modelFor(*picture);
    const bool isBlind = model && !model->isLocal() && !generation::seesPictures(*model);
    return isBlind
               ? tr("%n new pictures from the same words, %1: %2 sees no pictures", nullptr, count)
                     .arg(cost, model->name)
               : tr("Each makes %n pictures, %1", nullptr, count).arg(cost);
}

} // namespace rushes::explore
