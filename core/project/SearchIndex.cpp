#include "core/project/SearchIndex.h"

#include "core/base/Async.h"
#include "core/project/Database.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <iterator>
#include <span>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int indexVersion = 1;
constexpr std::size_t rowsAtOnce = 2000;

/// What is written of one picture.
struct Entry
{
    QString id;
    QString prompt;
    QString model;
};

bool standsAlone(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

Result<void> createTables(Database& database)
{
    // Only places are asked for, so neither texts nor positions in them are kept.
    for (const QString& statement :
         {u"CREATE TABLE IF NOT EXISTS state (version INTEGER, entries INTEGER, last TEXT)"_s,
          u"CREATE VIRTUAL TABLE IF NOT EXISTS pictures USING fts5(words, content='', "
          u"detail='none', "
          u"prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"_s}) {
        if (auto made = database.run(statement); !made)
            return fail(made.error());
    }
    return {};
}

/// How many entries it holds; nothing when they are of another document or version.
std::optional<std::size_t> entriesIn(Database& database, const std::vector<Entry>& entries)
{
    auto state = database.run(u"SELECT version, entries, last FROM state"_s);
    if (!state || !state->next())
        return std::nullopt;
    const auto count = state->value(1).toULongLong();
    const bool ours = state->value(0).toInt() == indexVersion && count <= entries.size() &&
                      (count == 0 || entries[count - 1].id == state->value(2).toString());
    return ours ? std::optional(std::size_t(count)) : std::nullopt;
}

/// Entries of neighbouring pictures, the first of which is at `place` in the document.
Result<void> insert(Database& database, std::span<const Entry> entries, std::size_t place)
{
    return database.transaction(Durability::Normal, [&]() -> Result<void> {
        auto query = database.prepare(u"INSERT INTO pictures (rowid, words) VALUES (?,?)"_s);
        if (!query)
            return fail(query.error());
        std::size_t next = place;
        for (const Entry& entry : entries) {
            const QString text = searchWords(entry.prompt + u' ' + entry.model).join(u' ');
            if (auto done = database.runPrepared(*query, {qint64(next++), text}); !done)
                return done;
        }
        if (auto cleared = database.run(u"DELETE FROM state"_s); !cleared)
            return fail(cleared.error());
        auto noted = database.run(u"INSERT INTO state VALUES (?,?,?)"_s,
                                  {indexVersion, qint64(next), entries.back().id});
        return noted ? Result<void>() : fail(noted.error());
    });
}

Result<std::unique_ptr<Database>> opened(const QString& path)
{
    auto database = Database::open(path, DatabaseMode::Write);
    if (!database)
        return database;
    if (auto set = (*database)->run(u"PRAGMA journal_mode=WAL"_s); !set)
        return fail(set.error());
    if (auto made = createTables(**database); !made)
        return fail(made.error());
    return database;
}

void removeIndex(const QString& path)
{
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

/// Brings the file up to the document, from the start when it is of another one or damaged.
Result<void> bringUpToDate(const QString& path, const std::vector<Entry>& entries,
                           const std::stop_token& stop)
{
    std::optional<std::size_t> from;
    auto database = opened(path);
    if (database)
        from = entriesIn(**database, entries);
    if (!from) {
        database = fail(ErrorCode::Io, {}); // closes it
        removeIndex(path);
        database = opened(path);
    }
    if (!database)
        return fail(database.error());
    for (std::size_t at = from.value_or(0); at < entries.size(); at += rowsAtOnce) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        const std::size_t count = std::min(entries.size() - at, rowsAtOnce);
        if (auto done = insert(**database, std::span(entries).subspan(at, count), at); !done)
            return done;
    }
    return {};
}

Entry entryOf(const Variant& variant)
{
    return {variant.id.toString(), variant.recipe.prompt, variant.recipe.model};
}

} // namespace

QStringList searchWords(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isMark())
            continue;
        if (standsAlone(c))
            plain += u' ' + QString(c) + u' ';
        else
            plain += c.isLetterOrNumber() || c.isSurrogate() ? c : u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const Variant& variant, const QStringList& words)
{
    if (words.isEmpty())
        return true;
    const QStringList own = searchWords(variant.recipe.prompt + u' ' + variant.recipe.model);
    const auto last = std::prev(words.end());
    return std::all_of(words.begin(), last,
                       [&](const QString& word) { return own.contains(word); }) &&
           std::any_of(own.begin(), own.end(),
                       [&](const QString& word) { return word.startsWith(*last); });
}

SearchIndex::SearchIndex(const Project& project, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_path(QDir(project.folder()).filePath(u"index.db"_s))
{
    connect(&project, &Project::variantAdded, this, &SearchIndex::append);
    catchUp();
}

SearchIndex::~SearchIndex()
{
    m_stop.request_stop();
    m_catchingUp.waitForFinished();
}

void SearchIndex::catchUp()
{
    std::vector<Entry> entries;
    entries.reserve(m_project.document().variants.size());
    for (const Variant& variant : m_project.document().variants)
        entries.push_back(entryOf(variant));
    m_indexed = entries.size();
    m_catchingUp =
        runAsync([path = m_path, entries = std::move(entries), stop = m_stop.get_token()] {
            return bringUpToDate(path, entries, stop);
        });
    whenDone(m_catchingUp, this, [this](const Result<void>& done) {
        if (!done)
            return; // `find` goes on without it
        if (m_indexed < m_project.document().variants.size())
            return catchUp(); // what arrived meanwhile
        if (auto database = opened(m_path)) {
            m_database = std::move(*database);
            emit ready();
        }
    });
}

void SearchIndex::append(const VariantId& id)
{
    const Variant* variant = m_project.variant(id);
    if (!m_database || !variant)
        return;
    const std::size_t place = m_project.document().variants.size() - 1;
    const Entry entry = entryOf(*variant);
    if (!insert(*m_database, std::span(&entry, 1), place))
        m_database.reset(); // made anew with the next start
}

std::vector<std::size_t> SearchIndex::find(const QString& text) const
{
    const QStringList words = searchWords(text);
    if (words.isEmpty())
        return {};
    if (m_database) {
        if (auto found = ask(words))
            return std::move(*found);
    }
    return read(words);
}

Result<std::vector<std::size_t>> SearchIndex::ask(const QStringList& words) const
{
    // Only the last word may be unfinished: joining the beginnings of several takes twice as long.
    QStringList terms;
    for (const QString& word : words)
        terms << u"\"%1\""_s.arg(word);
    terms.back() += u'*';
    // One row with all places: a row for each costs more than finding them.
    auto query =
        m_database->run(u"SELECT group_concat(rowid) FROM pictures WHERE pictures MATCH ?"_s,
                        {terms.join(u" AND ")});
    if (!query)
        return fail(query.error());
    std::vector<std::size_t> places;
    if (!query->next())
        return places;
    const QString all = query->value(0).toString();
    std::size_t place = 0;
    bool inNumber = false;
    for (const QChar c : all) {
        if (c == u',') {
            places.push_back(std::exchange(place, 0));
            continue;
        }
        constexpr int decimal = 10;
        place = place * decimal + std::size_t(c.digitValue());
        inNumber = true;
    }
    if (inNumber)
        places.push_back(place);
    std::sort(places.begin(), places.end());
    return places;
}

std::vector<std::size_t> SearchIndex::read(const QStringList& words) const
{
    std::vector<std::size_t> places;
    const std::vector<Variant>& variants = m_project.document().variants;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (hasWords(variants[i], words))
            places.push_back(i);
    }
    return places;
}

} // namespace rushes::project
