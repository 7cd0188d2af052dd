#include "ui/explore/SpokenPicture.h"

#include "ui/explore/VariantModel.h"

namespace rushes::explore {

using project::Variant;

namespace {

QString labelWord(project::ColourLabel label)
{
    switch (label) {
    case project::ColourLabel::Red:
        return VariantModel::tr(", red label");
    case project::ColourLabel::Yellow:
        return VariantModel::tr(", yellow label");
    case project::ColourLabel::Green:
        return VariantModel::tr(", green label");
    case project::ColourLabel::Blue:
        return VariantModel::tr(", blue label");
    case project::ColourLabel::None:
        break;
    }
    return {};
}

} // namespace

QString spokenName(const Variant& variant)
{
    QString name = VariantModel::tr("Picture %1").arg(variant.number);
    if (variant.rating > 0)
        name += VariantModel::tr(", %n stars", nullptr, variant.rating);
    if (variant.flag != project::Flag::None)
        name += variant.flag == project::Flag::Picked ? VariantModel::tr(", picked")
                                                      : VariantModel::tr(", rejected");
    if (variant.provider == QLatin1String("local"))
        name += VariantModel::tr(", draft");
    return name + labelWord(variant.label);
}

} // namespace rushes::explore
