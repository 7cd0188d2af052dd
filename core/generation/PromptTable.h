/// A table of CSV, TSV or JSON lines, and prompts made from it by a template: what `batch` of the
/// command line and the braces of the prompt in the window read. Everything is checked before the
/// first row is used. Pure functions, any thread.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace rushes::generation {

struct PromptRow
{
    int number = 0; ///< 1 is the first below the header
    int line = 0;   ///< of the file, where the row begins
    QHash<QString, QString> cells = {};

    bool operator==(const PromptRow&) const = default;
};

struct PromptTable
{
    QStringList columns;
    std::vector<PromptRow> rows;

    bool operator==(const PromptTable&) const = default;
};

/// Whether a file's name says that it is such a table.
bool isPromptTable(const QString& path);

/// The form goes by the suffix: .tsv, .jsonl or .ndjson, else CSV (quotes as in RFC 4180,
/// semicolons where the header has no comma). Fails
/// with Usage naming the file and the line; `name` is what the file is called there, or empty for
/// its path.
Result<PromptTable> readPromptTable(const QString& path, const QString& name = {});
Result<PromptTable> parseSeparated(const QByteArray& text, QChar separator, const QString& name);
Result<PromptTable> parseJsonLines(const QByteArray& text, const QString& name);

/// One prompt for each row: `{column}` replaced by the row's cell. Fails with Usage for a column
/// that is not there, and for the first row whose cell is empty, with its line. A cell's own braces
/// mean nothing.
Result<QStringList> fillTemplate(const QString& pattern, const PromptTable& table,
                                 const QString& name);

} // namespace rushes::generation
