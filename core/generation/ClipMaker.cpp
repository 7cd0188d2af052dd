#include "core/generation/ClipMaker.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

tl::unexpected<Error> noPicture(const project::Project& project, const project::VariantId& id)
{
    return fail(ErrorCode::Usage,
                u"there is no picture %1 in %2"_s.arg(id.toString(), project.folder()));
}

/// Whether the pictures that the plan names are there.
Result<void> checkPictures(const project::Project& project, const ClipPlan& plan)
{
    for (const project::Reference& reference : plan.references) {
        if (!project.media().path(reference.media))
            return fail(ErrorCode::Usage, u"the file of reference %1 is missing in %2"_s.arg(
                                              reference.name, project.folder()));
    }
    std::vector<project::VariantId> needed;
    if (plan.task == providers::ClipTask::FromPicture)
        needed.push_back(plan.source);
    if (plan.lastFrame)
        needed.push_back(plan.lastFrame);
    for (const project::VariantId& id : needed) {
        const project::Variant* variant = project.variant(id);
        if (!variant || !project.media().path(variant->media))
            return noPicture(project, id);
    }
    return {};
}

} // namespace

Money ClipMaker::estimate(const project::Project& project, const ClipPlan& plan,
                          const Result<catalog::Model>& model) const
{
    const providers::Provider* provider = model ? m_engines.providerOf(*model) : nullptr;
    return provider ? provider->estimate(clipRequest(project, plan, *model)) : Money();
}

Money ClipMaker::estimate(const project::Project& project, const ClipOrder& order) const
{
    return estimate(project, planClip(project, order), m_engines.find(order.model));
}

Money ClipMaker::estimate(const project::Project& project, const EditOrder& order) const
{
    const project::Clip* clip = project.clip(order.source);
    return clip ? estimate(project, planEdit(*clip, order), modelOf(project, order)) : Money();
}

QStringList ClipMaker::cautions(const project::Project& project, const ClipOrder& order) const
{
    const Result<catalog::Model> model = m_engines.find(order.model, ModelKind::Video);
    return model
               ? m_engines.cautions(*model, clipRequest(project, planClip(project, order), *model))
               : QStringList();
}

Result<ClipOutlook> ClipMaker::outlook(const project::Project& project,
                                       const ClipOrder& order) const
{
    const Result<catalog::Model> model = m_engines.find(order.model, ModelKind::Video);
    if (!model)
        return fail(model.error());
    ClipPlan plan = planClip(project, order);
    plan.task = providers::ClipTask::FromPicture;
    const providers::Request request = clipRequest(project, plan, *model);
    const Result<void> can = m_engines.admit(*model, request);
    if (!can)
        return fail(can.error());
    return ClipOutlook{m_engines.providerOf(*model)->estimate(request),
                       m_engines.cautions(*model, request)};
}

Result<void> ClipMaker::check(const project::Project& project, const ClipOrder& order) const
{
    const Result<catalog::Model> model = m_engines.find(order.model, ModelKind::Video);
    if (!model)
        return fail(model.error());
    const ClipPlan plan = planClip(project, order);
    const Result<void> there = checkPictures(project, plan);
    return there ? m_engines.admit(*model, clipRequest(project, plan, *model)) : there;
}

Result<void> ClipMaker::check(const project::Project& project, const EditOrder& order) const
{
    const Result<catalog::Model> model = modelOf(project, order);
    if (!model)
        return fail(model.error());
    const ClipPlan plan = planEdit(*project.clip(order.source), order);
    return m_engines.admit(*model, clipRequest(project, plan, *model));
}

Result<Job*> ClipMaker::make(project::Project& project, const ClipOrder& order)
{
    const Result<catalog::Model> model = m_engines.find(order.model, ModelKind::Video);
    if (!model)
        return fail(model.error());
    if (!order.source && model->isLocal())
        return noPicture(project, order.source);
    return start(project, u"animate"_s, planClip(project, order), *model);
}

Result<catalog::Model> ClipMaker::modelOf(const project::Project& project,
                                          const EditOrder& order) const
{
    const project::Clip* clip = project.clip(order.source);
    if (!clip)
        return fail(ErrorCode::Usage,
                    u"there is no clip %1 in %2"_s.arg(order.source.toString(), project.folder()));
    const Result<catalog::Model> model = m_engines.find(clip->engine, ModelKind::Video);
    if (model && model->isLocal())
        return fail(signedError(
            {ErrorCode::Unsupported,
             u"%1 holds no conversation; change its camera and light instead"_s.arg(model->id)},
            *model));
    return model;
}

Result<Job*> ClipMaker::edit(project::Project& project, const EditOrder& order)
{
    const Result<catalog::Model> model = modelOf(project, order);
    if (!model)
        return fail(model.error());
    if (order.words.trimmed().isEmpty() && order.kind == EditOrder::Kind::Change)
        return fail(ErrorCode::Usage, u"the words are empty: say what to change"_s);
    return start(project, u"edit"_s, planEdit(*project.clip(order.source), order), *model);
}

Result<Job*> ClipMaker::start(project::Project& project, const QString& kind, const ClipPlan& plan,
                              const catalog::Model& model)
{
    if (const Result<void> there = checkPictures(project, plan); !there)
        return fail(there.error());
    const providers::Request request = clipRequest(project, plan, model);
    if (const Result<void> can = m_engines.admit(model, request); !can)
        return fail(can.error());
    const Charge charge = m_settlement.charge(project, model, clipWhat(plan),
                                              m_engines.providerOf(model)->estimate(request));
    const auto paid = m_budget.reserve(std::vector<Charge>{charge});
    if (!paid)
        return fail(signedError(paid.error(), model));
    const Result<Commission> commission =
        m_settlement.open(project, kind, model, charge, paid->front(), toJson(plan));
    if (!commission)
        return fail(commission.error());
    return m_remote.start(*commission, errand(*commission, plan));
}

Result<Job*> ClipMaker::resume(project::Project& project, const project::JobRecord& row)
{
    const Result<ClipPlan> plan = clipPlanFromJson(row.request);
    if (!plan)
        return fail(plan.error());
    const Result<catalog::Model> model = m_engines.modelOf(row);
    if (!model)
        return fail(model.error());
    const Commission commission = m_settlement.reopen(project, row, *model);
    return m_remote.resume(commission, errand(commission, *plan));
}

Errand<StoredAsset> ClipMaker::errand(const Commission& commission, const ClipPlan& plan)
{
    const project::Project& project = *commission.project;
    Errand<StoredAsset> errand = errandAt(
        m_engines.providerOf(commission.model),
        [request = clipRequest(project, plan, commission.model), files = clipFiles(project, plan)] {
            return withFiles(request, files);
        },
        AssetKind::Clip, commission, m_clock);
    errand.keep = [this, commission, plan](Result<StoredAsset> stored) -> Result<void> {
        if (!stored)
            return fail(m_settlement.keepFailure(commission, stored.error()));
        return keep(commission, plan, *stored);
    };
    return errand;
}

Result<void> ClipMaker::keep(const Commission& commission, const ClipPlan& plan,
                             const StoredAsset& stored)
{
    const bool wasRead = stored.duration > Time();
    project::Clip clip{.name = plan.name,
                       .source = plan.source,
                       .parent = plan.parent,
                       .media = stored.media,
                       .direction = plan.direction,
                       .engine = commission.model.id,
                       .words = plan.words,
                       .size = stored.size,
                       .rate = wasRead ? stored.rate : plan.rate,
                       .duration =
                           wasRead ? stored.duration : plan.direction.duration.roundedTo(plan.rate),
                       .cost = m_settlement.cost(commission, stored.reported),
                       .latencyMs = m_settlement.latencyMs(commission, stored),
                       .created = m_clock.now(),
                       .interactionId = stored.interactionId};
    if (!plan.resolution.isEmpty())
        clip.extra["resolution"] = plan.resolution;
    if (!plan.references.empty())
        clip.extra["references"] = referencesJson(plan.references);
    if (!stored.warnings.isEmpty())
        clip.extra["warnings"] = stored.warnings;
    const Result<project::Arrival> kept =
        m_settlement.keep(commission, {.clip = std::move(clip)}, stored.reported);
    if (!kept)
        return fail(kept.error());
    emit ready(commission.row.id, kept->clip->id);
    return {};
}

} // namespace rushes::generation
