/// The whole document as readable JSON and back: `rushes-cli project dump|load`, and the stored
/// form of each part. Pure functions over values, any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

/// {"format":"rushes-project","version":1,"boards":[…],"variants":[…],"clips":[…],"cuts":[…],"jobs":[…],…}
Json dumpDocument(const Document& document);
/// Keeps members it does not know. Fails with Usage naming the member that is wrong, or a version
/// that is too new.
Result<Document> loadDocument(const Json& json);

Json toJson(const Board& board);
Json toJson(const Variant& variant);
Json toJson(const Clip& clip);
Json toJson(const Cut& cut);
Json toJson(const JobRecord& job);
Json toJson(const LedgerEntry& entry);
Result<Board> boardFromJson(const Json& json);
Result<Variant> variantFromJson(const Json& json);
Result<Clip> clipFromJson(const Json& json);
Result<Cut> cutFromJson(const Json& json);
Result<JobRecord> jobFromJson(const Json& json);
Result<LedgerEntry> ledgerEntryFromJson(const Json& json);

} // namespace rushes::project
