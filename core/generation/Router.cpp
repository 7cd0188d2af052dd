#include "core/generation/Router.h"

#include "core/base/NearestNames.h"

#include <algorithm>
#include <limits>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double unknownIsLast = std::numeric_limits<double>::max();

bool makes(const catalog::Model& model, catalog::ModelKind kind)
{
    return std::find(model.kinds.begin(), model.kinds.end(), kind) != model.kinds.end();
}

Error wrongKind(const catalog::Model& model, catalog::ModelKind kind)
{
    const QString what = kind == catalog::ModelKind::Video ? u"%1 does not make clips"_s
                                                           : u"%1 does not make pictures"_s;
    return {ErrorCode::Unsupported, what.arg(model.id), {}, model.provider, model.id};
}

double rank(const catalog::Model& model, const QString& policy)
{
    if (policy == u"cheapest"_s) {
        const Json& perSecond = memberAt(model.price, "per_second_usd");
        double cheapest = numberAt(model.price, "per_image_usd", unknownIsLast);
        for (const Json& price : perSecond)
            cheapest = std::min(cheapest, price.is_number() ? price.get<double>() : unknownIsLast);
        return cheapest;
    }
    if (policy == u"fastest"_s)
        return numberAt(model.published, "latency_s", unknownIsLast);
    if (policy == u"best"_s)
        return -numberAt(model.published, "elo", -unknownIsLast);
    return 0;
}

Result<catalog::Model> byPolicy(const catalog::ModelTable& table, catalog::ModelKind kind,
                                const QString& policy, const Usable& usable)
{
    std::vector<catalog::Model> candidates;
    for (const catalog::Model& model : table.models) {
        if (makes(model, kind) && usable(model))
            candidates.push_back(model);
    }
    if (candidates.empty())
        return fail(ErrorCode::Unsupported, u"no model is usable here; see rushes-cli models"_s);
    const auto before = [&](const catalog::Model& a, const catalog::Model& b) {
        if (a.isLocal() != b.isLocal())
            return b.isLocal();
        return rank(a, policy) < rank(b, policy);
    };
    std::stable_sort(candidates.begin(), candidates.end(), before);
    return candidates.front();
}

} // namespace

Result<catalog::Model> chooseModel(const catalog::ModelTable& table, catalog::ModelKind kind,
                                   const QString& text, const Usable& usable)
{
    const QString wanted = text.trimmed();
    const QStringList policies{u"cheapest"_s, u"fastest"_s, u"best"_s};
    if (wanted.isEmpty() || policies.contains(wanted))
        return byPolicy(table, kind, wanted, usable);
    std::optional<Error> first;
    for (const QString& name : wanted.split(u',', Qt::SkipEmptyParts)) {
        const Result<catalog::Model> model = table.find(name.trimmed());
        if (!model && !nearestNames(wanted, policies).isEmpty())
            return fail(ErrorCode::Usage, unknownName(u"route"_s, wanted, policies));
        if (!model)
            return model;
        const Result<void> can = usable(*model);
        if (can && makes(*model, kind))
            return model;
        if (!first)
            first = can ? wrongKind(*model, kind) : can.error();
    }
    return first ? fail(*first)
                 : fail(ErrorCode::Usage, u"--route needs a policy or at least one model"_s);
}

} // namespace rushes::generation
