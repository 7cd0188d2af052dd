#include "core/generation/Studio.h"

#include "core/generation/ClipPlan.h"
#include "core/generation/PicturePlan.h"
#include "core/project/ProjectDump.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

/// Names the provider and the model in an error that does not say them yet.
Error signedError(Error error, const catalog::Model& model)
{
    if (error.provider.isEmpty())
        error.provider = model.provider;
    if (error.model.isEmpty())
        error.model = model.id;
    return error;
}

/// A project that was closed while its job ran: there is nowhere left to keep the result.
tl::unexpected<Error> projectClosed()
{
    return fail(ErrorCode::Cancelled, u"the project was closed"_s);
}

} // namespace

Studio::Studio(catalog::ModelTable models, Providers providers, Budget& budget, JobQueue& queue,
               const Clock& clock, QObject* parent)
    : QObject(parent),
      m_models(std::move(models)),
      m_providers(std::move(providers)),
      m_budget(budget),
      m_queue(queue),
      m_clock(clock)
{}

providers::Provider* Studio::providerOf(const catalog::Model& model) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&](const auto& one) { return one->id() == model.provider; });
    return found == m_providers.end() ? nullptr : found->get();
}

Result<void> Studio::usable(const catalog::Model& model) const
{
    const providers::Provider* provider = providerOf(model);
    if (!provider)
        return fail(signedError(
            {ErrorCode::Unsupported, u"this version has no connection to %1"_s.arg(model.provider)},
            model));
    const Result<void> result = provider->usable(model);
    return result ? result : fail(signedError(result.error(), model));
}

Result<catalog::Model> Studio::modelFor(const QString& id, ModelKind kind) const
{
    const Result<catalog::Model> model = m_models.find(id);
    if (!model)
        return model;
    if (std::find(model->kinds.begin(), model->kinds.end(), kind) == model->kinds.end())
        return fail(
            signedError({ErrorCode::Unsupported,
                         kind == ModelKind::Video ? u"%1 does not make clips"_s.arg(model->id)
                                                  : u"%1 does not make pictures"_s.arg(model->id)},
                        *model));
    return model;
}

Result<void> Studio::admit(const catalog::Model& model, const providers::Request& request) const
{
    const Result<void> can = usable(model);
    if (!can)
        return can;
    const Result<void> checked = providerOf(model)->check(request);
    return checked ? checked : fail(signedError(checked.error(), model));
}

Result<std::vector<providers::Paid>> Studio::reserveAll(const std::vector<Money>& estimates)
{
    std::vector<providers::Paid> all;
    for (const Money estimate : estimates) {
        const Result<providers::Paid> paid = m_budget.reserve(estimate);
        if (!paid) {
            for (const providers::Paid& earlier : all)
                m_budget.release(earlier);
            return fail(paid.error());
        }
        all.push_back(*paid);
    }
    return all;
}

Money Studio::estimate(const PictureOrder& order) const
{
    const Result<catalog::Model> model = m_models.find(order.recipe.model);
    const providers::Provider* provider = model ? providerOf(*model) : nullptr;
    if (!provider)
        return {};
    const providers::PictureRequest request{*model, order.recipe,
                                            pictureSize(order.size, order.recipe.aspect)};
    return provider->estimate(request) * order.count;
}

Money Studio::estimate(const project::Project& project, const ClipOrder& order) const
{
    const Result<catalog::Model> model = m_models.find(order.model);
    const providers::Provider* provider = model ? providerOf(*model) : nullptr;
    return provider ? provider->estimate(planClip(project, order, *model)) : Money();
}

Result<std::vector<Job*>> Studio::makePictures(project::Project& project, const PictureOrder& order)
{
    if (order.count < 1 || order.count > 16)
        return fail(ErrorCode::Usage,
                    u"1 to 16 pictures can be made at once, not %1"_s.arg(order.count));
    const Result<catalog::Model> model = modelFor(order.recipe.model, ModelKind::Image);
    if (!model)
        return fail(model.error());
    const QSize size = pictureSize(order.size, order.recipe.aspect);
    const std::vector<project::Recipe> recipes = planRecipes(
        order.recipe, *model, size, order.count, QRandomGenerator::global()->generate());

    std::vector<Money> estimates;
    for (const project::Recipe& recipe : recipes) {
        const bool known = project.cached(project::recipeHash(recipe)) != nullptr;
        const providers::Request request = providers::PictureRequest{*model, recipe, size};
        if (const Result<void> can = known ? Result<void>() : admit(*model, request); !can)
            return fail(can.error());
        estimates.push_back(known ? Money() : providerOf(*model)->estimate(request));
    }
    const auto paid = reserveAll(estimates);
    if (!paid)
        return fail(signedError(paid.error(), *model));

    std::vector<Job*> jobs;
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        const Result<Job*> job = makePicture(project, order, *model, recipes[i], (*paid)[i]);
        if (!job) {
            for (std::size_t rest = i; rest < recipes.size(); ++rest)
                m_budget.release((*paid)[rest]);
            for (Job* started : jobs)
                started->cancel();
            return fail(job.error());
        }
        jobs.push_back(*job);
    }
    return jobs;
}

Result<Job*> Studio::makePicture(project::Project& project, const PictureOrder& order,
                                 const catalog::Model& model, const project::Recipe& recipe,
                                 const providers::Paid& paid)
{
    const project::JobRecord row =
        newRow(u"generate"_s, model, {{"recipe", project::toJson(recipe)}, {"row", order.row}});
    if (const Result<void> written = project.putJob(row); !written)
        return fail(written.error());

    std::function<Result<StoredPicture>(const Progress&)> work;
    if (const project::Variant* known = project.cached(project::recipeHash(recipe))) {
        const StoredPicture again{.media = known->media,
                                  .subjectMask = known->subjectMask,
                                  .depth = known->depth,
                                  .size = known->size,
                                  .report = known->report,
                                  .interactionId = known->interactionId,
                                  .cached = true};
        work = [again](const Progress&) { return again; };
    } else {
        std::vector<QString> references;
        for (const project::Reference& reference : recipe.references)
            references.push_back(project.media().path(reference.media).value_or(QString()));
        work = [this, model, recipe, paid, references, store = project.media(),
                provider = providerOf(model),
                size = pictureSize(order.size, recipe.aspect)](const Progress& progress) {
            return fetchPicture(*provider, {model, recipe, size}, references, paid, store, m_clock,
                                progress);
        };
    }
    const Commission commission{&project, row.id, model, paid, u"picture"_s};
    Job* job = m_queue.add<StoredPicture>(
        row, std::move(work), [this, commission, order, recipe](Result<StoredPicture> stored) {
            return keepPicture(commission, order, recipe, stored);
        });
    followRow(commission, job);
    return job;
}

Result<void> Studio::keepPicture(const Commission& commission, const PictureOrder& order,
                                 const project::Recipe& recipe, const Result<StoredPicture>& stored)
{
    const Money cost = settle(commission, stored ? std::nullopt : std::optional(stored.error()),
                              stored ? stored->reported : std::nullopt);
    if (!commission.project)
        return projectClosed();
    if (!stored)
        return fail(signedError(keepFailure(commission, cost, stored.error()), commission.model));
    project::Variant variant{.board = order.board,
                             .media = stored->media,
                             .recipe = recipe,
                             .recipeHash = project::recipeHash(recipe),
                             .provider = commission.model.provider,
                             .size = stored->size,
                             .cost = cost,
                             .latencyMs = stored->latencyMs,
                             .created = m_clock.now(),
                             .cached = stored->cached,
                             .subjectMask = stored->subjectMask,
                             .depth = stored->depth,
                             .report = stored->report,
                             .interactionId = stored->interactionId,
                             .row = order.row};
    if (!stored->warnings.isEmpty())
        variant.extra["warnings"] = stored->warnings;
    const Result<project::Arrival> kept =
        keep(commission, {.variant = std::move(variant)}, cost, stored->reported);
    if (!kept)
        return fail(kept.error());
    emit pictureReady(m_queue.job(commission.job), kept->variant->id);
    return {};
}

} // namespace rushes::generation
