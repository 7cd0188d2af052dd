/// The project's database while it is open for writing: holds the lock, writes rows in
/// transactions and leaves a snapshot behind. Owned by Project; main thread.
#pragma once

#include "core/project/DocumentRows.h"
#include "core/project/ProjectOpening.h"

namespace rushes::project {

class ProjectStore
{
public:
    /// Goes on from what `readOpening` has read; takes its lock.
    static Result<std::unique_ptr<ProjectStore>> open(ProjectOpening& opening);
    /// Writes what is still waiting, and a snapshot when anything changed.
    ~ProjectStore();

    /// One transaction. When it fails nothing of it is written.
    Result<void> write(std::vector<Row> rows, Durability durability);
    /// These rows could not be written and go along with the next transaction.
    void keepForLater(std::vector<Row> rows);

private:
    ProjectStore(ProjectFiles files, std::unique_ptr<QLockFile> lock);
    enum class Contents { None, Current };
    Result<void> openDatabase(Contents contents);

    ProjectFiles m_files;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    std::vector<Row> m_waiting;
    bool m_changed = false;
};

} // namespace rushes::project
