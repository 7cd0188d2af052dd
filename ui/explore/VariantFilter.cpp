#include "ui/explore/VariantFilter.h"

namespace rushes::explore {

bool isIn(Shown shown, const project::Variant& variant)
{
    switch (shown) {
    case Shown::Picks:
        return variant.flag == project::Flag::Picked;
    case Shown::Unrated:
        return variant.rating == 0;
    case Shown::All:
        break;
    }
    return true;
}

bool VariantFilter::accepts(const project::Variant& variant) const
{
    if (!isIn(shown, variant) || variant.rating < atLeast)
        return false;
    if ((flag && variant.flag != *flag) || (label && variant.label != *label))
        return false;
    if (!model.isEmpty() && variant.recipe.model != model)
        return false;
    if (aspect && variant.recipe.aspect != *aspect)
        return false;
    if ((cheapest && variant.cost < *cheapest) || (dearest && variant.cost > *dearest))
        return false;
    if (!from.isValid() && !to.isValid())
        return true;
    const QDate day = variant.created.toLocalTime().date();
    return (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
}

int VariantFilter::choices() const
{
    return int(atLeast > 0) + int(flag.has_value()) + int(label.has_value()) +
           int(!model.isEmpty()) + int(aspect.has_value()) + int(from.isValid() || to.isValid()) +
           int(cheapest || dearest);
}

bool VariantFilter::showsAll() const
{
    return shown == Shown::All && words.isEmpty() && choices() == 0;
}

} // namespace rushes::explore
