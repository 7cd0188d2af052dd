/// A table of CSV, TSV or JSON lines, and prompts made from it by a template. Everything is checked
/// before the first row is used. Pure functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace rushes::cli {

struct TableRow
{
    int number = 0; ///< 1 is the first below the header
    int line = 0;   ///< of the file, where the row begins
    QHash<QString, QString> cells = {};

    bool operator==(const TableRow&) const = default;
};

struct Table
{
    QStringList columns;
    std::vector<TableRow> rows;

    bool operator==(const Table&) const = default;
};

/// The form goes by the suffix: .tsv, .jsonl or .ndjson, else CSV (quotes as in RFC 4180). Fails
/// with Usage naming the file and the line.
Result<Table> readTable(const QString& path);
Result<Table> parseSeparated(const QByteArray& text, QChar separator, const QString& name);
Result<Table> parseJsonLines(const QByteArray& text, const QString& name);

/// One prompt for each row: `{column}` replaced by the row's cell. Fails with Usage for a column
/// that is not there, and for the first row whose cell is empty, with its line.
Result<QStringList> fillTemplate(const QString& pattern, const Table& table, const QString& name);

} // namespace rushes::cli
