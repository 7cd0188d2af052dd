#include "app/rushes-cli/Commands.h"

#include <algorithm>
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

/// The value below which `share` of the sorted latencies lie (nearest rank).
std::int64_t percentile(const std::vector<std::int64_t>& sorted, double share)
{
    const auto rank = std::size_t(share * double(sorted.size() - 1) + 0.5);
    return sorted[rank];
}

Json measured(const project::Document* project, const catalog::Model& model)
{
    std::vector<std::int64_t> latencies;
    if (project) {
        for (const project::Variant& variant : project->variants) {
            if (variant.recipe.model == model.id && !variant.cached)
                latencies.push_back(variant.latencyMs);
        }
        for (const project::Clip& clip : project->clips) {
            if (clip.engine == model.id)
                latencies.push_back(clip.latencyMs);
        }
    }
    if (latencies.empty())
        return {{"calls", 0}};
    std::sort(latencies.begin(), latencies.end());
    return {{"p50_ms", percentile(latencies, 0.5)},
            {"p95_ms", percentile(latencies, 0.95)},
            {"calls", latencies.size()}};
}

Json modelJson(const catalog::Model& model, const Result<void>& usable,
               const project::Document* project)
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
              {"published", model.published},
              {"limits", model.limits},
              {"measured", measured(project, model)},
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
    const generation::Studio& studio = session.app().studio();
    Json all = Json::array();
    QStringList lines;
    for (const catalog::Model& model : studio.models().models) {
        const Result<void> usable = studio.usable(model);
        all.push_back(modelJson(model, usable, project ? &*project : nullptr));
        lines << u"%1 %2 %3"_s.arg(model.id, -30)
                     .arg(model.name, -24)
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
             withCommonFlags({{{u"project"_s, u"DIR"_s, u"whose measured latencies to show"_s}}})},
            models};
}

} // namespace rushes::cli
