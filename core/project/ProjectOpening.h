/// The first half of opening a project: takes the lock, repairs what it can, reads the document and
/// leaves the day's snapshot. Blocking, any thread; Project::open goes on from it.
#pragma once

#include "core/project/Document.h"
#include "core/project/ProjectFiles.h"
#include "core/project/VariantIndex.h"

#include <QLockFile>

#include <memory>

namespace rushes::project {

struct ProjectOpening
{
    ProjectFiles files;
    std::unique_ptr<QLockFile> lock;
    Document document = {};
    VariantIndex variants = {};
    QString notice = {};
    bool fresh = false; ///< nothing was there: the tables have to be made
};

/// See Project::open. Fails with Io when another Rushes has the project open.
Result<std::shared_ptr<ProjectOpening>> readOpening(const QString& folder);

} // namespace rushes::project
