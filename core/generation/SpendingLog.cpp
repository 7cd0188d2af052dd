#include "core/generation/SpendingLog.h"

#include "core/project/ProjectDump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Result<void> appendSpending(const QString& path, const Spending& spending)
{
    Json line = project::toJson(spending.entry);
    line["project"] = spending.project;
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const QByteArray text = jsonText(line) + '\n';
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(text) != text.size())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

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
