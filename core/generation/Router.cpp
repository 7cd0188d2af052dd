#include "core/generation/Router.h"

#include "core/base/NearestNames.h"
#include "core/catalog/Price.h"

#include <algorithm>
#include <limits>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double unknownIsLast = std::numeric_limits<double>::max();

double priceRank(const catalog::Model& model, catalog::ModelKind kind)
{
    if (!catalog::hasPrice(model))
        return unknownIsLast;
    const Money price = kind == catalog::ModelKind::Video
                            ? catalog::clipPrice(model, {}, Time::ofSeconds(1))
                            : catalog::picturePrice(model);
    return price.dollars();
}

double latencyRank(const catalog::Model& model, const RouteFacts& facts)
{
    const std::optional<double> measured = facts.measured ? facts.measured(model) : std::nullopt;
    return measured.value_or(numberAt(model.published, "latency_s", unknownIsLast));
}

using Ratings = std::map<QString, double>;

double rank(const catalog::Model& model, const QString& policy, catalog::ModelKind kind,
            const RouteFacts& facts, const Ratings& best)
{
    if (policy == u"cheapest"_s)
        return priceRank(model, kind);
    if (policy == u"fastest"_s)
        return latencyRank(model, facts);
    if (policy != u"best"_s)
        return 0;
    const auto own = best.find(model.id);
    return own == best.end() ? unknownIsLast : -own->second;
}

Result<std::vector<catalog::Model>> byPolicy(const RouteFacts& facts, catalog::ModelKind kind,
                                             const QString& policy)
{
    struct Ranked
    {
        catalog::Model model;
        double rank = 0;
    };
    const Ratings best = policy == u"best"_s ? modelRatings(facts.table, facts.votes) : Ratings();
    std::vector<Ranked> candidates;
    for (const catalog::Model& model : facts.table.models) {
        if (model.makes(kind) && facts.usable(model))
            candidates.push_back({model, rank(model, policy, kind, facts, best)});
    }
    if (candidates.empty())
        return fail(ErrorCode::Unsupported, u"no model is usable here; see rushes-cli models"_s);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Ranked& a, const Ranked& b) {
        if (a.model.isLocal() != b.model.isLocal())
            return b.model.isLocal();
        return a.rank < b.rank;
    });
    const bool local = candidates.front().model.isLocal();
    std::vector<catalog::Model> route;
    for (Ranked& candidate : candidates) {
        if (candidate.model.isLocal() == local)
            route.push_back(std::move(candidate.model));
    }
    return route;
}

} // namespace

std::map<QString, double> modelRatings(const catalog::ModelTable& table,
                                       const std::vector<ModelVote>& votes)
{
    Ratings published;
    for (const catalog::Model& model : table.models) {
        if (const double elo = numberAt(model.published, "elo"); elo > 0)
            published[model.id] = elo;
    }
    return ownRatings(published, votes);
}

Error wrongKind(const catalog::Model& model, catalog::ModelKind kind)
{
    const QString what = kind == catalog::ModelKind::Video ? u"%1 does not make clips"_s
                                                           : u"%1 does not make pictures"_s;
    return {ErrorCode::Unsupported, what.arg(model.id), {}, model.provider, model.id};
}

Result<std::vector<catalog::Model>> chooseRoute(const RouteFacts& facts, catalog::ModelKind kind,
                                                const QString& text)
{
    const QString wanted = text.trimmed();
    const QStringList policies{u"cheapest"_s, u"fastest"_s, u"best"_s};
    if (wanted.isEmpty() || policies.contains(wanted))
        return byPolicy(facts, kind, wanted);
    std::vector<catalog::Model> route;
    std::optional<Error> first;
    for (const QString& name : wanted.split(u',', Qt::SkipEmptyParts)) {
        const Result<catalog::Model> model =
            facts.find ? facts.find(name.trimmed()) : facts.table.find(name.trimmed());
        if (!model && !nearestNames(wanted, policies).isEmpty())
            return fail(ErrorCode::Usage, unknownName(u"route"_s, wanted, policies));
        if (!model)
            return fail(model.error());
        const Result<void> can = facts.usable(*model);
        if (can && model->makes(kind))
            route.push_back(*model);
        else if (!first)
            first = can ? wrongKind(*model, kind) : can.error();
    }
    if (!route.empty())
        return route;
    return first ? fail(*first)
                 : fail(ErrorCode::Usage, u"--route needs a policy or at least one model"_s);
}

} // namespace rushes::generation
