#include "core/project/migrations/Migrations.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

/// One table a kind: the value as JSON in `data`, its place in the document in `ordinal`, and of a
/// variant what it is looked up by.
Result<void> createVersion1(Database& database)
{
    for (const QString& table :
         {u"boards"_s, u"clips"_s, u"cuts"_s, u"jobs"_s, u"ledger"_s, u"settings"_s, u"extra"_s}) {
        auto made = database.run(u"CREATE TABLE %1 (id TEXT PRIMARY KEY NOT NULL, "
                                 u"ordinal INTEGER NOT NULL, data TEXT NOT NULL)"_s.arg(table));
        if (!made)
            return fail(made.error());
    }
    for (const QString& statement :
         {u"CREATE TABLE variants (id TEXT PRIMARY KEY NOT NULL, ordinal INTEGER NOT NULL, "
          u"data TEXT NOT NULL, board TEXT NOT NULL, recipe_hash TEXT NOT NULL)"_s,
          u"CREATE INDEX variants_board ON variants (board)"_s,
          u"CREATE INDEX variants_recipe_hash ON variants (recipe_hash)"_s}) {
        if (auto made = database.run(statement); !made)
            return fail(made.error());
    }
    return {};
}

} // namespace rushes::project
