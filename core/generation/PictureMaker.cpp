#include "core/generation/PictureMaker.h"

#include "core/generation/EditedPicture.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

/// Another model may succeed, and nothing has been paid for.
bool mayFallBack(const Error& error)
{
    const bool may = error.code == ErrorCode::Network || error.code == ErrorCode::RateLimited ||
                     error.code == ErrorCode::Auth || error.code == ErrorCode::Unsupported;
    const bool cost = error.mayBeBilled || !error.reported.value_or(Money()).isZero();
    return may && !error.outcomeUnknown && !cost;
}

QString fallenBack(const catalog::Model& model, const Error& error)
{
    return u"%1 could not serve: %2"_s.arg(model.id, error.detail);
}

} // namespace

Money PictureMaker::estimate(const PictureOrder& order) const
{
    const Result<catalog::Model> model = m_engines.find(order.recipe.model);
    const providers::Provider* provider = model ? m_engines.providerOf(*model) : nullptr;
    if (!provider)
        return {};
    const providers::PictureRequest request{*model, order.recipe,
                                            pictureSize(order.size, order.recipe.aspect)};
    return provider->estimate(request) * order.count;
}

Result<std::vector<PricedPicture>> PictureMaker::price(const project::Project& project,
                                                       const PictureOrder& order,
                                                       const catalog::Model& model) const
{
    return pricedPictures(m_engines, project, order, model,
                          [provider = m_engines.providerOf(model)](const auto& request) {
                              return provider->estimate(request);
                          });
}

Result<std::vector<PricedPicture>> PictureMaker::priceFirst(const project::Project& project,
                                                            const PictureOrder& order,
                                                            catalog::Model& model) const
{
    auto priced = price(project, order, model);
    if (priced || !mayFallBack(priced.error()))
        return priced;
    const Money most = estimate(order);
    PictureOrder next = order;
    while (!next.fallbacks.isEmpty()) {
        const Result<catalog::Model> other =
            m_engines.find(next.fallbacks.takeFirst(), ModelKind::Image);
        if (!other)
            continue;
        next.recipe.model = other->id;
        auto second = price(project, next, *other);
        if (!second || estimate(next) > most)
            continue;
        for (PricedPicture& one : *second)
            one.plan.notes << fallenBack(model, priced.error());
        model = *other;
        return second;
    }
    return priced;
}

bool PictureMaker::tryNext(const Commission& commission, PicturePlan plan, const Error& error)
{
    Job* job = m_queue.job(commission.row.id);
    if (!mayFallBack(error) || !commission.project || job->isStopping())
        return false;
    project::Project& project = *commission.project;
    while (!plan.fallbacks.isEmpty()) {
        const Result<catalog::Model> model =
            m_engines.find(plan.fallbacks.takeFirst(), ModelKind::Image);
        if (!model || !m_settlement.health().mayTry(model->id))
            continue;
        PicturePlan next = plan;
        next.recipe = planRecipes(plan.recipe, *model, plan.size, 1, 0).front();
        next.notes << fallenBack(commission.model, error);
        const providers::Request request = pictureRequest(project, next, *model);
        if (!m_engines.admit(*model, request))
            continue;
        Charge charge = m_settlement.charge(project, *model, commission.what,
                                            m_engines.providerOf(*model)->estimate(request));
        charge.job = commission.row.id;
        if (charge.estimate > plan.most)
            continue;
        const auto paid = m_budget.reserve(std::vector<Charge>{charge});
        if (!paid)
            continue;
        const Result<Commission> again =
            m_settlement.openAgain(commission, *model, charge, paid->front(), toJson(next));
        if (!again)
            return false;
        m_remote.startAgain(job, *again, errand(*again, next));
        return true;
    }
    return false;
}

Result<std::vector<Job*>> PictureMaker::make(project::Project& project, const PictureOrder& order)
{
    Result<catalog::Model> model = m_engines.find(order.recipe.model, ModelKind::Image);
    if (!model)
        return fail(model.error());
    const Result<std::vector<PricedPicture>> priced = priceFirst(project, order, *model);
    if (!priced)
        return fail(priced.error());
    std::vector<Charge> charges;
    for (const PricedPicture& one : *priced)
        charges.push_back(m_settlement.charge(project, *model, u"picture"_s, one.estimate));
    const Result<std::vector<providers::Paid>> paid = m_budget.reserve(charges);
    if (!paid)
        return fail(signedError(paid.error(), *model));

    std::vector<Job*> jobs;
    for (std::size_t i = 0; i < priced->size(); ++i) {
        const PricedPicture& one = (*priced)[i];
        const Result<Commission> commission = m_settlement.open(
            project, u"generate"_s, *model, charges[i], (*paid)[i], toJson(one.plan));
        if (!commission) {
            for (std::size_t rest = i + 1; rest < priced->size(); ++rest)
                m_budget.release((*paid)[rest]);
            for (Job* started : jobs)
                started->cancel();
            return fail(commission.error());
        }
        Errand<StoredAsset> errand = this->errand(*commission, one.plan);
        if (one.known)
            errand.send = [again = madeBefore(*one.known)](const Progress&) {
                return Sent<StoredAsset>(again);
            };
        jobs.push_back(m_remote.start(*commission, std::move(errand)));
    }
    return jobs;
}

Result<Job*> PictureMaker::resume(project::Project& project, const project::JobRecord& row)
{
    const Result<PicturePlan> plan = picturePlanFromJson(row.request);
    if (!plan)
        return fail(plan.error());
    const Result<catalog::Model> model = m_engines.modelOf(row);
    if (!model)
        return fail(model.error());
    const Commission commission = m_settlement.reopen(project, row, *model);
    return m_remote.resume(commission, errand(commission, *plan));
}

Errand<StoredAsset> PictureMaker::errand(const Commission& commission, const PicturePlan& plan)
{
    const project::Project& project = *commission.project;
    Errand<StoredAsset> errand = errandAt(
        m_engines.providerOf(commission.model),
        [request = pictureRequest(project, plan, commission.model),
         files = pictureFiles(project, plan)] { return withFiles(request, files); },
        AssetKind::Picture, commission, m_clock);
    if (const EditSources sources = editSources(project, plan.parent, plan.recipe);
        !sources.original.isEmpty())
        errand = comparing(std::move(errand), sources, project.media());
    errand.keep = [this, commission, plan](Result<StoredAsset> stored) -> Result<void> {
        if (!stored) {
            const Error error = m_settlement.keepFailure(commission, stored.error());
            return tryNext(commission, plan, error) ? Result<void>() : fail(error);
        }
        const auto kept = keep(commission, plan, *stored);
        if (!kept)
            return fail(kept.error());
        emit ready(commission.row.id, *kept);
        return {};
    };
    return errand;
}

Result<project::VariantId> PictureMaker::keep(const Commission& commission, const PicturePlan& plan,
                                              const StoredAsset& stored)
{
    project::Variant variant = arrivedPicture(plan, stored);
    variant.provider = commission.model.provider;
    variant.cost = m_settlement.cost(commission, stored.reported);
    variant.latencyMs = m_settlement.latencyMs(commission, stored);
    variant.created = m_clock.now();
    const Result<project::Arrival> kept =
        m_settlement.keep(commission, {.variant = std::move(variant)}, stored.reported);
    if (!kept)
        return fail(kept.error());
    return kept->variant->id;
}

} // namespace rushes::generation
