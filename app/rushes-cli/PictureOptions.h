/// The flags that describe pictures, shared by `generate`, `ad` and `batch`: read and checked
/// before anything is made, then turned into an order for an open project. Main thread.
#pragma once

#include "app/rushes-cli/Session.h"

namespace rushes::cli {

struct ReferenceFile
{
    QString path;
    project::ReferenceRole role = project::ReferenceRole::Subject;

    bool operator==(const ReferenceFile&) const = default;
};

struct PictureOptions
{
    project::Recipe recipe; ///< references are added by pictureOrder
    int count = 1;
    QSize size = {};
    std::vector<ReferenceFile> references = {};
    QStringList fallbacks = {}; ///< the rest of a named route
};

/// The flags themselves, for the command table.
std::vector<Option> pictureFlags();

/// Also sets the budget's cap. Fails with Usage, or with the model's own reason.
Result<PictureOptions> readPictureOptions(Session& session, const QString& prompt);

/// Stores the references in the project.
Result<generation::PictureOrder> pictureOrder(Session& session, project::Project& project,
                                              const PictureOptions& options);

/// "1080x1920", both sides from 16 to 8192.
Result<QSize> parseSize(const QString& text);

/// Every --ref, its picture decoded once so that a broken file is told before anything is made.
Result<std::vector<ReferenceFile>> readReferences(const Arguments& arguments);

/// Stores the files in the project's media, named as the files are.
Result<std::vector<project::Reference>> storedReferences(project::Project& project,
                                                         const std::vector<ReferenceFile>& files);

/// --seed; empty without it.
Result<std::optional<quint64>> readSeed(const Arguments& arguments);

/// Sets the cap from --budget.
Result<void> applyBudget(Session& session);

} // namespace rushes::cli
