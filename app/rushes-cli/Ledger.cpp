#include "app/rushes-cli/Commands.h"
#include "core/generation/SpendingLog.h"
#include "core/settings/RushesHome.h"

#include <QDir>

#include <map>
#include <tuple>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sum
{
    int requests = 0;
    Money estimate = {};
    Money cost = {};
};

Result<std::vector<generation::Spending>> spendings(Session& session)
{
    if (!session.arguments().has(u"project"_s))
        return generation::readSpending(settings::spendingPath());
    const QString folder = session.arguments().value(u"project"_s);
    const Result<project::Document> document = session.readExisting(folder);
    if (!document)
        return fail(document.error());
    std::vector<generation::Spending> all;
    for (const project::LedgerEntry& entry : document->ledger)
        all.push_back({entry, QDir(folder).absolutePath()});
    return all;
}

Result<void> ledger(Session& session)
{
    const auto all = spendings(session);
    if (!all)
        return fail(all.error());
    using Key = std::tuple<QString, QString, QString, QString>;
    std::map<Key, Sum> sums;
    Money total;
    for (const generation::Spending& spending : *all) {
        const project::LedgerEntry& entry = spending.entry;
        Sum& sum = sums[{entry.at.toUTC().date().toString(Qt::ISODate), spending.project,
                         entry.provider, entry.model}];
        ++sum.requests;
        sum.estimate += entry.estimate;
        sum.cost += entry.reported.value_or(entry.estimate);
        total += entry.reported.value_or(entry.estimate);
    }
    Json rows = Json::array();
    QStringList lines;
    for (const auto& [key, sum] : sums) {
        const auto& [day, project, provider, model] = key;
        rows.push_back({{"day", day},
                        {"project", project},
                        {"provider", provider},
                        {"model", model},
                        {"requests", sum.requests},
                        {"estimate_usd", sum.estimate.dollars()},
                        {"cost_usd", sum.cost.dollars()},
                        {"difference_usd", (sum.cost - sum.estimate).dollars()}});
        lines << u"%1  %2 %3 × %4  %5"_s.arg(day, model)
                     .arg(sum.requests)
                     .arg(moneyText(sum.cost), project);
    }
    lines << u"total %1"_s.arg(moneyText(total));
    session.report().set("ledger", rows, lines.join(u'\n'));
    session.report().set("total_usd", total.dollars());
    return {};
}

} // namespace

Command ledgerCommand()
{
    return {{u"ledger"_s,
             {},
             u"what was spent, by day, project and model"_s,
             0,
             0,
             withCommonFlags({{{u"project"_s, u"DIR"_s, u"only this project"_s}}})},
            ledger};
}

} // namespace rushes::cli
