/// Rendering a cut for several placements, shared by `ad` and `export`. Main thread.
#pragma once

#include "app/rushes-cli/Session.h"

namespace rushes::cli {

/// "reels,feed-square"; fails with Usage, naming the nearest placements.
Result<std::vector<catalog::Placement>> readPlacements(Session& session, const QString& usual);

/// --name with `{project} {cut} {placement} {width} {height} {date}`; fails with Usage for a name
/// that would leave the folder, and for an unknown placeholder.
Result<QString> readNamePattern(Session& session);

/// Renders each placement into the folder and reports it. What was rendered before a failure is
/// still reported.
Result<void> exportAll(Session& session, project::Project& project, const project::Cut& cut,
                       const std::vector<catalog::Placement>& placements, const QString& pattern,
                       const QString& folder);

std::vector<Option> exportFlags();
QString placementHelp();

} // namespace rushes::cli
