#include "core/project/migrations/Migrations.h"

#include <array>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

using Step = Result<void> (*)(Database&);
/// steps[n] leads from version n to n + 1.
constexpr std::array<Step, schemaVersion> steps{createVersion1};

} // namespace

Result<void> migrate(Database& database, int from)
{
    return database.transaction(Durability::Full, [&]() -> Result<void> {
        for (int version = from; version < schemaVersion; ++version) {
            if (auto done = steps[std::size_t(version)](database); !done)
                return done;
        }
        if (auto set = database.run(u"PRAGMA application_id=%1"_s.arg(applicationId)); !set)
            return fail(set.error());
        if (auto set = database.run(u"PRAGMA user_version=%1"_s.arg(schemaVersion)); !set)
            return fail(set.error());
        return {};
    });
}

} // namespace rushes::project
