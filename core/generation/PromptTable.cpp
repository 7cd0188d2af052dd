#include "core/generation/PromptTable.h"

#include "core/base/Json.h"
#include "core/base/NearestNames.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> wrongLine(const QString& name, int line, const QString& what)
{
    return fail(ErrorCode::Usage, u"%1, line %2: %3"_s.arg(name).arg(line).arg(what));
}

Result<QString> decoded(const QByteArray& bytes, const QString& name)
{
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString result = decoder(text);
    if (!decoder.hasError())
        return result;
    int line = 1;
    for (const QByteArray& part : text.split('\n')) {
        QStringDecoder one(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString ignored = one(part);
        if (one.hasError())
            return wrongLine(name, line, u"the text is not UTF-8"_s);
        ++line;
    }
    return wrongLine(name, line, u"the text is not UTF-8"_s);
}

struct Record
{
    int line = 0;
    QStringList fields = {};
};

/// Reads one record after the other; a quoted field may hold separators, doubled quotes and line
/// ends.
class RecordReader
{
public:
    RecordReader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    /// Fails with the line of an unclosed quote.
    tl::expected<Record, int> next()
    {
        Record record{m_line};
        for (;;) {
            const auto field = nextField();
            if (!field)
                return tl::unexpected(field.error());
            record.fields << *field;
            if (atEnd() || m_text[m_at] != m_separator)
                break;
            ++m_at;
        }
        skipLineEnd();
        return record;
    }

private:
    tl::expected<QString, int> nextField()
    {
        QString field;
        if (atEnd() || m_text[m_at] != u'"') {
            while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
                field += m_text[m_at++];
            return field.trimmed();
        }
        const int opened = m_line;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == u'\n')
                ++m_line;
            if (m_text[m_at] != u'"') {
                field += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                field += m_text[m_at++];
            } else {
                ++m_at;
                while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
                    ++m_at;
                return field;
            }
        }
        return tl::unexpected(opened);
    }

    void skipLineEnd()
    {
        if (!atEnd())
            ++m_at;
        ++m_line;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

Result<QStringList> headerOf(const Record& record, const QString& name)
{
    for (const QString& column : record.fields) {
        if (column.isEmpty())
            return wrongLine(name, record.line, u"a column has no name"_s);
        if (record.fields.count(column) > 1)
            return wrongLine(name, record.line, u"the column \"%1\" is there twice"_s.arg(column));
    }
    return record.fields;
}

Result<PromptRow> rowOf(const QByteArray& text, int line, int number, const QString& name)
{
    const Result<Json> json = parseJson(text, name);
    if (!json)
        return wrongLine(name, line, u"this is not JSON"_s);
    if (!json->is_object())
        return wrongLine(name, line, u"this is not a JSON object"_s);
    PromptRow row{number, line};
    for (const auto& [key, value] : json->items()) {
        const QString column = QString::fromStdString(key);
        if (value.is_string())
            row.cells[column] = value.get<QString>();
        else if (value.is_number() || value.is_boolean())
            row.cells[column] = QString::fromStdString(value.dump());
        else if (!value.is_null())
            return wrongLine(name, line, u"\"%1\" is not a text or a number"_s.arg(column));
    }
    return row;
}

QString suffixOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

/// Spreadsheets write semicolons where the comma separates decimals.
QChar separatorOf(const QByteArray& csv)
{
    const QByteArray header = csv.left(csv.indexOf('\n'));
    return !header.contains(',') && header.contains(';') ? u';' : u',';
}

bool isJsonLines(const QString& suffix)
{
    return suffix == u"jsonl"_s || suffix == u"ndjson"_s;
}

} // namespace

Result<PromptTable> parseSeparated(const QByteArray& bytes, QChar separator, const QString& name)
{
    const Result<QString> text = decoded(bytes, name);
    if (!text)
        return fail(text.error());
    PromptTable table;
    RecordReader reader(*text, separator);
    while (!reader.atEnd()) {
        const auto record = reader.next();
        if (!record)
            return wrongLine(name, record.error(), u"a quote is opened and never closed"_s);
        if (record->fields.join(QString()).trimmed().isEmpty())
            continue;
        if (table.columns.isEmpty()) {
            const Result<QStringList> columns = headerOf(*record, name);
            if (!columns)
                return fail(columns.error());
            table.columns = *columns;
            continue;
        }
        if (record->fields.size() != table.columns.size())
            return wrongLine(name, record->line,
                             u"%1 cells, but the header has %2"_s.arg(record->fields.size())
                                 .arg(table.columns.size()));
        PromptRow row{int(table.rows.size()) + 1, record->line};
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            row.cells[table.columns[i]] = record->fields[i];
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<PromptTable> parseJsonLines(const QByteArray& bytes, const QString& name)
{
    const Result<QString> text = decoded(bytes, name);
    if (!text)
        return fail(text.error());
    PromptTable table;
    int line = 0;
    for (const QString& part : text->split(u'\n')) {
        ++line;
        if (part.trimmed().isEmpty())
            continue;
        Result<PromptRow> row = rowOf(part.toUtf8(), line, int(table.rows.size()) + 1, name);
        if (!row)
            return fail(row.error());
        for (const QString& column : row->cells.keys()) {
            if (!table.columns.contains(column))
                table.columns << column;
        }
        table.rows.push_back(std::move(*row));
    }
    return table;
}

bool isPromptTable(const QString& path)
{
    const QString suffix = suffixOf(path);
    return suffix == u"csv"_s || suffix == u"tsv"_s || isJsonLines(suffix);
}

Result<PromptTable> readPromptTable(const QString& path, const QString& name)
{
    const QString called = name.isEmpty() ? path : name;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, u"cannot read the table %1"_s.arg(called));
    const QByteArray bytes = file.readAll();
    const QString suffix = suffixOf(path);
    const Result<PromptTable> table =
        isJsonLines(suffix)
            ? parseJsonLines(bytes, called)
            : parseSeparated(bytes, suffix == u"tsv"_s ? u'\t' : separatorOf(bytes), called);
    if (table && table->rows.empty())
        return fail(ErrorCode::Usage, u"%1 has no rows"_s.arg(called));
    return table;
}

Result<QStringList> fillTemplate(const QString& pattern, const PromptTable& table,
                                 const QString& name)
{
    static const QRegularExpression slot(u"\\{([^{}]*)\\}"_s);
    QStringList used;
    for (auto match = slot.globalMatch(pattern); match.hasNext();)
        used << match.next().captured(1).trimmed();
    for (const QString& column : used) {
        if (!table.columns.contains(column))
            return fail(ErrorCode::Usage, unknownName(u"column"_s, column, table.columns));
    }
    QStringList prompts;
    for (const PromptRow& row : table.rows) {
        QString prompt;
        qsizetype end = 0;
        for (auto match = slot.globalMatch(pattern); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QString cell = row.cells.value(found.captured(1).trimmed()).trimmed();
            if (cell.isEmpty())
                return wrongLine(name, row.line,
                                 u"\"%1\" is empty"_s.arg(found.captured(1).trimmed()));
            prompt += pattern.mid(end, found.capturedStart() - end) + cell;
            end = found.capturedEnd();
        }
        prompts << prompt + pattern.mid(end);
    }
    return prompts;
}

} // namespace rushes::generation
