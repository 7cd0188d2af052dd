/// The document as rows of its database: one row a value. Used by ProjectStore to write and by
/// ProjectReader to read; knows the tables' names, not their file. Any thread.
#pragma once

#include "core/project/Database.h"
#include "core/project/Document.h"

namespace rushes::project {

struct Row
{
    QString table;
    QString id;
    qint64 ordinal = 0;        ///< place in the document
    QString data;              ///< JSON
    QVariantList indexed = {}; ///< board and recipe hash of a variant, else empty
};

Row rowOf(const Board& board, std::size_t ordinal);
Row rowOf(const Variant& variant, std::size_t ordinal);
Row rowOf(const Clip& clip, std::size_t ordinal);
Row rowOf(const Cut& cut, std::size_t ordinal);
Row rowOf(const JobRecord& job, std::size_t ordinal);
Row rowOf(const LedgerEntry& entry, std::size_t ordinal);
Row settingRow(const QString& key, const Json& value);
std::vector<Row> rowsOf(const Document& document);

/// Adds the rows, or replaces those with the same id; a setting of null is removed. Call inside a
/// transaction.
Result<void> writeRows(Database& database, const std::vector<Row>& rows);
/// Fails with Io naming table and row.
Result<Document> readRows(Database& database);

} // namespace rushes::project
