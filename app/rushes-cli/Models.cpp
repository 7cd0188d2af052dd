#include "app/rushes-cli/Commands.h"
#include "core/catalog/Price.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

QString kindName(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Image:
        return u"image"_s;
    case ModelKind::Video:
        return u"video"_s;
    case ModelKind::Edit:
        break;
    }
    return u"edit"_s;
}

Json measuredJson(const generation::Measured& measured)
{
    Json json{{"calls", measured.calls}, {"failures", measured.failures}};
    if (measured.p50Ms)
        json["p50_ms"] = *measured.p50Ms;
    if (measured.p95Ms)
        json["p95_ms"] = *measured.p95Ms;
    return json;
}

/// What local engines took in one project; services are measured over all of them.
generation::Measured measuredIn(const project::Document& project, const catalog::Model& model)
{
    std::vector<std::int64_t> latencies;
    for (const project::Variant& variant : project.variants) {
        if (variant.recipe.model == model.id && !variant.cached)
            latencies.push_back(variant.latencyMs);
    }
    for (const project::Clip& clip : project.clips) {
        if (clip.engine == model.id)
            latencies.push_back(clip.latencyMs);
    }
    return generation::measuredFrom(std::move(latencies));
}

/// What the user's own hosts list; one that does not answer is a warning, not a failure.
std::vector<catalog::Model> discovered(Session& session)
{
    std::vector<catalog::Model> all;
    for (const auto& provider : session.app().studio().engines().providers()) {
        const auto models = provider->discover({});
        if (models)
            all.insert(all.end(), models->begin(), models->end());
        else
            session.report().addWarning(models.error().detail);
    }
    return all;
}

/// From the newest calls of all projects: failing when as many of them failed as gave a result.
Json healthJson(const generation::Measured& everywhere)
{
    const bool isKnown = everywhere.calls + everywhere.failures > 0;
    const char* served =
        everywhere.failures > 0 && everywhere.failures >= everywhere.calls ? "failing" : "ok";
    return {{"state", isKnown ? served : "unknown"}, {"failures", everywhere.failures}};
}

Json modelJson(const catalog::Model& model, const Result<void>& usable,
               const generation::Measured& measured)
{
    Json kinds = Json::array();
    for (const ModelKind kind : model.kinds)
        kinds.push_back(kindName(kind));
    Json json{{"id", model.id},
              {"name", model.name},
              {"provider", model.provider},
              {"aliases", model.aliases},
              {"kinds", kinds},
              {"price", model.price},
              {"price_text", catalog::priceText(model)},
              {"published", model.published},
              {"limits", model.limits},
              {"measured", measuredJson(measured)},
              {"usable", usable.has_value()},
              {"why_not", usable ? Json() : Json(usable.error().detail)},
              {"retires", model.retires.isEmpty() ? Json() : Json(model.retires)}};
    return json;
}

Result<void> models(Session& session)
{
    std::optional<project::Document> project;
    if (session.arguments().has(u"project"_s)) {
        const auto read = session.readExisting(session.arguments().value(u"project"_s));
        if (!read)
            return fail(read.error());
        project = *read;
    }
    generation::Studio& studio = session.app().studio();
    const std::map<QString, generation::Measured> everywhere = studio.measured();
    const auto ofAll = [&](const catalog::Model& model) {
        const auto found = everywhere.find(model.id);
        return found == everywhere.end() ? generation::Measured() : found->second;
    };
    const std::map<QString, double> ratings =
        generation::modelRatings(studio.models(), project ? generation::modelVotes(*project)
                                                          : std::vector<generation::ModelVote>());
    std::vector<catalog::Model> known = studio.models().models;
    for (catalog::Model& model : discovered(session)) {
        const bool isToldByUser =
            std::any_of(known.begin(), known.end(),
                        [&](const catalog::Model& other) { return other.id == model.id; });
        if (!isToldByUser)
            known.push_back(std::move(model));
    }
    Json all = Json::array();
    QStringList lines;
    for (const catalog::Model& model : known) {
        const Result<void> usable = studio.usable(model);
        Json json = modelJson(model, usable, project ? measuredIn(*project, model) : ofAll(model));
        json["health"] = healthJson(ofAll(model));
        const auto rating = ratings.find(model.id);
        json["rating"] = rating == ratings.end() ? Json() : Json(rating->second);
        all.push_back(std::move(json));
        lines << u"%1 %2 %3  %4"_s.arg(model.id, -30)
                     .arg(model.name, -24)
                     .arg(catalog::priceText(model), -18)
                     .arg(usable ? u"usable"_s : usable.error().detail);
    }
    session.report().set("models", all, lines.join(u'\n'));
    session.report().set("date", studio.models().date);
    return {};
}

} // namespace

Command modelsCommand()
{
    return {{u"models"_s,
             {},
             u"the catalog: prices, limits, latency, what is usable here"_s,
             0,
             0,
             withCommonFlags(
                 {{{u"project"_s, u"DIR"_s, u"whose measured latencies and votes to show"_s}}})},
            models};
}

} // namespace rushes::cli
