#include "core/generation/SpendingLog.h"

#include "core/project/ProjectDump.h"

#include <QFile>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Spending>> readSpending(const QString& path)
{
    std::vector<Spending> all;
    QFile file(path);
    if (!file.exists())
        return all;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    while (!file.atEnd()) {
        const Result<Json> json = parseJson(file.readLine(), path);
        const Result<project::LedgerEntry> entry =
            json ? project::ledgerEntryFromJson(*json) : fail(json.error());
        if (entry)
            all.push_back({*entry, stringAt(*json, "project")});
    }
    return all;
}

} // namespace rushes::generation
