#include "app/rushes-cli/Commands.h"
#include "core/generation/LedgerCsv.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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

Result<std::vector<generation::LedgerRow>> ledgerRows(Session& session)
{
    if (!session.arguments().has(u"project"_s)) {
        const Result<generation::Ledger*> ledger = session.app().budget().ledger();
        return ledger ? (*ledger)->rows() : fail(ledger.error());
    }
    const QString folder = session.arguments().value(u"project"_s);
    const Result<project::Document> document = session.readExisting(folder);
    if (!document)
        return fail(document.error());
    std::vector<generation::LedgerRow> all;
    for (const project::LedgerEntry& entry : document->ledger)
        all.push_back({.at = entry.at,
                       .charge = {entry.estimate, entry.provider, entry.model,
                                  QDir(folder).absolutePath(), entry.what, entry.job},
                       .reported = entry.reported,
                       .state = generation::EntryState::Spent});
    return all;
}

Result<void> ledger(Session& session)
{
    const auto all = ledgerRows(session);
    if (!all)
        return fail(all.error());
    if (session.arguments().has(u"csv"_s)) {
        const QString path = QFileInfo(session.arguments().value(u"csv"_s)).absoluteFilePath();
        QSaveFile file(path);
        if (QFileInfo::exists(path))
            return fail(ErrorCode::Usage, u"%1 exists and is not overwritten"_s.arg(path));
        const QByteArray text = generation::ledgerCsv(*all);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
        session.report().set("csv", path, path);
    }
    using Key = std::tuple<QString, QString, QString, QString>;
    std::map<Key, Sum> sums;
    Money total;
    for (const generation::LedgerRow& row : *all) {
        if (row.state == generation::EntryState::Released)
            continue;
        const generation::Charge& charge = row.charge;
        Sum& sum = sums[{row.at.toUTC().date().toString(Qt::ISODate), charge.project,
                         charge.provider, charge.model}];
        ++sum.requests;
        sum.estimate += charge.estimate;
        sum.cost += row.cost();
        total += row.cost();
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
             withCommonFlags({{{u"project"_s, u"DIR"_s, u"only this project"_s},
                               {u"csv"_s, u"FILE"_s, u"also writes every line as a table"_s}}})},
            ledger,
            nullptr,
            Keys::NotNeeded};
}

} // namespace rushes::cli
