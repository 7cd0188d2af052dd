#include "core/generation/PricedPictures.h"

#include "core/project/Project.h"

#include <QRandomGenerator>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostAtOnce = 16;

Result<void> checkOrder(const project::Project& project, const PictureOrder& order)
{
    if (order.count < 1 || order.count > mostAtOnce)
        return fail(ErrorCode::Usage,
                    u"1 to %1 pictures at a time, not %2"_s.arg(mostAtOnce).arg(order.count));
    if (order.parent && !project.variant(order.parent))
        return fail(ErrorCode::Usage, u"there is no picture %1 in %2"_s.arg(order.parent.toString(),
                                                                            project.folder()));
    return {};
}

} // namespace

Result<std::vector<PricedPicture>>
pricedPictures(const Engines& engines, const project::Project& project, const PictureOrder& order,
               const catalog::Model& model, const PictureEstimate& estimate)
{
    if (const Result<void> can = checkOrder(project, order); !can)
        return fail(can.error());
    std::vector<PricedPicture> all;
    for (PicturePlan& plan : planPictures(order, model, QRandomGenerator::global()->generate())) {
        const bool mayKnow = order.cache == PictureOrder::Cache::Use;
        const auto* known = mayKnow ? project.cached(project::recipeHash(plan.recipe)) : nullptr;
        const providers::PictureRequest request = pictureRequest(project, plan, model);
        if (const auto can = known ? Result<void>() : engines.admit(model, request); !can)
            return fail(can.error());
        plan.most = known ? Money() : estimate(request);
        const Money most = plan.most;
        all.push_back({std::move(plan), most, known});
    }
    return all;
}

StoredAsset madeBefore(const project::Variant& known)
{
    const std::optional<project::EditOutcome> edit = project::editOutcomeOf(known);
    const project::EditedFiles files =
        edit ? edit->arrived
             : project::EditedFiles{known.media, known.subjectMask, known.depth, known.size};
    return {.media = files.media,
            .subjectMask = files.subjectMask,
            .depth = files.depth,
            .size = files.size,
            .report = known.report,
            .interactionId = known.interactionId,
            .cached = true,
            .edit = edit};
}

project::Variant arrivedPicture(const PicturePlan& plan, const StoredAsset& stored)
{
    project::Variant variant{.board = plan.board,
                             .media = stored.media,
                             .recipe = plan.recipe,
                             .recipeHash = project::recipeHash(plan.recipe),
                             .size = stored.size,
                             .cached = stored.cached,
                             .subjectMask = stored.subjectMask,
                             .depth = stored.depth,
                             .report = stored.report,
                             .interactionId = stored.interactionId,
                             .row = plan.row};
    if (const QStringList warnings = plan.notes + stored.warnings; !warnings.isEmpty())
        variant.extra["warnings"] = warnings;
    if (stored.edit) {
        project::setEditOutcome(variant, *stored.edit);
        project::showEdit(variant, project::EditShown::PutBack);
    }
    return variant;
}

} // namespace rushes::generation
