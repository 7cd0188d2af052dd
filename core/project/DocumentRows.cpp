#include "core/project/DocumentRows.h"

#include "core/base/Async.h"
#include "core/project/ProjectDump.h"

#include <QSqlError>

#include <deque>
#include <iterator>
#include <utility>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

QString dataText(const Json& json)
{
    return QString::fromUtf8(jsonText(json));
}

template <class T>
void appendRows(std::vector<Row>& rows, const std::vector<T>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        rows.push_back(rowOf(values[i], i));
}

QString upsertStatement(const Row& row)
{
    if (!row.indexed.isEmpty())
        return u"INSERT INTO variants (id, ordinal, data, board, recipe_hash) VALUES (?,?,?,?,?) "
               u"ON CONFLICT (id) DO UPDATE SET data=excluded.data, board=excluded.board, "
               u"recipe_hash=excluded.recipe_hash"_s;
    return u"INSERT INTO %1 (id, ordinal, data) VALUES (?,?,?) "
           u"ON CONFLICT (id) DO UPDATE SET data=excluded.data"_s.arg(row.table);
}

struct StoredRow
{
    QString id;
    QByteArray data;
};
using StoredRows = std::vector<StoredRow>;

/// Calls `use(rows)` for every so many rows of a table, in order. As bytes they are not translated
/// to UTF-16 and back.
template <class Function>
Result<void> eachRows(Database& database, const QString& table, Function&& use)
{
    constexpr std::size_t many = 1024;
    auto query =
        database.run(u"SELECT id, CAST(data AS BLOB) FROM %1 ORDER BY ordinal, id"_s.arg(table));
    if (!query)
        return fail(query.error());
    StoredRows rows;
    while (query->next()) {
        rows.push_back({query->value(0).toString(), query->value(1).toByteArray()});
        if (rows.size() == many)
            use(std::exchange(rows, {}));
    }
    use(std::move(rows));
    return database.check(*query);
}

/// Fails with Io naming table and row.
template <class T, class FromJson>
Result<T> readRow(const QString& table, const StoredRow& row, FromJson&& fromJson)
{
    const QString place = u"%1 %2"_s.arg(table, row.id);
    const auto json = parseJson(row.data, place);
    if (!json)
        return fail(ErrorCode::Io, json.error().detail);
    Result<T> value = fromJson(*json);
    if (!value)
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(place, value.error().detail));
    return value;
}

/// The rows of a large table are read from their text on several threads while more come.
template <class T>
Result<void> readTable(Database& database, const QString& table, std::vector<T>& values,
                       Result<T> (*fromJson)(const Json&))
{
    using Values = Result<std::vector<T>>;
    const auto parse = [table, fromJson](const StoredRows& rows) -> Values {
        std::vector<T> parsed;
        parsed.reserve(rows.size());
        for (const StoredRow& row : rows) {
            Result<T> value = readRow<T>(table, row, fromJson);
            if (!value)
                return fail(value.error());
            parsed.push_back(std::move(*value));
        }
        return parsed;
    };
    constexpr std::size_t mostAhead = 8; // texts in memory that nobody has read yet
    std::deque<QFuture<Values>> parts;
    Result<void> result;
    const auto take = [&] {
        Values part = parts.front().takeResult();
        parts.pop_front();
        if (part)
            std::move(part->begin(), part->end(), std::back_inserter(values));
        else if (result)
            result = fail(part.error());
    };
    const Result<void> all = eachRows(database, table, [&](StoredRows rows) {
        if (parts.size() == mostAhead)
            take();
        parts.push_back(runAsync([parse, rows = std::move(rows)] { return parse(rows); }));
    });
    while (!parts.empty())
        take();
    return result ? all : result;
}

Result<void> readMembers(Database& database, const QString& table, Json& object)
{
    Result<void> result;
    const auto same = [](const Json& json) { return Result<Json>(json); };
    const Result<void> all = eachRows(database, table, [&](const StoredRows& rows) {
        for (const StoredRow& row : rows) {
            const Result<Json> json = readRow<Json>(table, row, same);
            if (json)
                object[row.id.toStdString()] = *json;
            else if (result)
                result = fail(json.error());
        }
    });
    return result ? all : result;
}

} // namespace

Row rowOf(const Board& board, std::size_t ordinal)
{
    return {u"boards"_s, board.id.toString(), qint64(ordinal), dataText(toJson(board))};
}

Row rowOf(const Variant& variant, std::size_t ordinal)
{
    return {u"variants"_s,
            variant.id.toString(),
            qint64(ordinal),
            dataText(toJson(variant)),
            {variant.board.toString(), variant.recipeHash.toString()}};
}

Row rowOf(const Clip& clip, std::size_t ordinal)
{
    return {u"clips"_s, clip.id.toString(), qint64(ordinal), dataText(toJson(clip))};
}

Row rowOf(const Cut& cut, std::size_t ordinal)
{
    return {u"cuts"_s, cut.id.toString(), qint64(ordinal), dataText(toJson(cut))};
}

Row rowOf(const JobRecord& job, std::size_t ordinal)
{
    return {u"jobs"_s, job.id.toString(), qint64(ordinal), dataText(toJson(job))};
}

Row rowOf(const LedgerEntry& entry, std::size_t ordinal)
{
    return {u"ledger"_s, QString::number(ordinal), qint64(ordinal), dataText(toJson(entry))};
}

Row settingRow(const QString& key, const Json& value)
{
    return {u"settings"_s, key, 0, dataText(value)};
}

std::vector<Row> rowsOf(const Document& document)
{
    std::vector<Row> rows;
    appendRows(rows, document.boards);
    appendRows(rows, document.variants);
    appendRows(rows, document.clips);
    appendRows(rows, document.cuts);
    appendRows(rows, document.jobs);
    appendRows(rows, document.ledger);
    for (const auto& [key, value] : document.settings.items())
        rows.push_back(settingRow(QString::fromStdString(key), value));
    for (const auto& [key, value] : document.extra.items())
        rows.push_back({u"extra"_s, QString::fromStdString(key), 0, dataText(value)});
    return rows;
}

Result<void> writeRows(Database& database, const std::vector<Row>& rows)
{
    QString prepared;
    Result<QSqlQuery> query;
    for (const Row& row : rows) {
        const bool removed = row.table == "settings"_L1 && row.data == "null"_L1;
        const QString statement =
            removed ? u"DELETE FROM settings WHERE id=?"_s : upsertStatement(row);
        if (statement != prepared) {
            query = database.prepare(statement);
            if (!query)
                return fail(query.error());
            prepared = statement;
        }
        const QVariantList values = removed
                                        ? QVariantList{row.id}
                                        : QVariantList{row.id, row.ordinal, row.data} + row.indexed;
        if (auto done = database.runPrepared(*query, values); !done)
            return done;
    }
    return {};
}

Result<Document> readRows(Database& database)
{
    Document document;
    const auto read = [&]() -> Result<void> {
        return readTable(database, u"boards"_s, document.boards, boardFromJson)
            .and_then([&] {
                return readTable(database, u"variants"_s, document.variants, variantFromJson);
            })
            .and_then([&] { return readTable(database, u"clips"_s, document.clips, clipFromJson); })
            .and_then([&] { return readTable(database, u"cuts"_s, document.cuts, cutFromJson); })
            .and_then([&] { return readTable(database, u"jobs"_s, document.jobs, jobFromJson); })
            .and_then([&] {
                return readTable(database, u"ledger"_s, document.ledger, ledgerEntryFromJson);
            })
            .and_then([&] { return readMembers(database, u"settings"_s, document.settings); })
            .and_then([&] { return readMembers(database, u"extra"_s, document.extra); });
    }();
    if (!read)
        return fail(read.error());
    return document;
}

} // namespace rushes::project
