#include "core/project/ProjectStore.h"

#include "core/project/Snapshots.h"
#include "core/project/migrations/Migrations.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

ProjectStore::ProjectStore(ProjectFiles files, std::unique_ptr<QLockFile> lock)
    : m_files(std::move(files)),
      m_lock(std::move(lock))
{}

ProjectStore::~ProjectStore()
{
    if (!m_database)
        return;
    if (!m_waiting.empty()) {
        const auto written = write({}, Durability::Full);
        Q_UNUSED(written)
    }
    if (m_changed) {
        const auto taken = takeSnapshot(*m_database, m_files, QDateTime::currentDateTimeUtc());
        Q_UNUSED(taken)
    }
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(ProjectOpening& opening)
{
    std::unique_ptr<ProjectStore> store(new ProjectStore(opening.files, std::move(opening.lock)));
    if (auto opened = store->openDatabase(opening.fresh ? Contents::None : Contents::Current);
        !opened)
        return fail(opened.error());
    return store;
}

Result<void> ProjectStore::openDatabase(Contents contents)
{
    auto database = Database::open(m_files.database(), DatabaseMode::Write);
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    if (auto set = m_database->run(u"PRAGMA journal_mode=WAL"_s); !set)
        return fail(set.error());
    if (contents == Contents::None)
        return migrate(*m_database, 0);
    return {};
}

Result<void> ProjectStore::write(std::vector<Row> rows, Durability durability)
{
    rows.insert(rows.begin(), m_waiting.begin(), m_waiting.end());
    auto written =
        m_database->transaction(durability, [&] { return writeRows(*m_database, rows); });
    if (!written)
        return written;
    m_waiting.clear();
    m_changed = true;
    return {};
}

void ProjectStore::keepForLater(std::vector<Row> rows)
{
    m_waiting.insert(m_waiting.end(), rows.begin(), rows.end());
}

} // namespace rushes::project
