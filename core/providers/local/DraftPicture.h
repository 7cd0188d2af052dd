/// One picture of the draft board as an Asset: PNG bytes, subject mask, depth and the word report
/// {"drawn","approximated","ignored"}. Blocking functions, any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

/// Fails with Unsupported for a size over the catalog's `max_px` a side or under 16 px.
Result<void> checkDraft(const PictureRequest& request);

/// References are not drawn: the report lists their names as ignored and a warning says so.
Result<Asset> drawDraft(const draft::DraftBoard& board, const PictureRequest& request,
                        const Progress& progress);

} // namespace rushes::providers
