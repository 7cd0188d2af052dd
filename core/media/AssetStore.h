/// The media folder of a project: files named by the SHA-256 of their bytes,
/// `media/ab/abcdef….png`, written to a temporary file, synced and renamed, so a file that exists
/// is whole. A cheap value over a folder; any thread; never deletes.
#pragma once

#include "core/base/Hash.h"
#include "core/base/Result.h"

#include <QDir>

namespace rushes::media {

class AssetStore
{
public:
    explicit AssetStore(const QDir& folder) : m_folder(folder) {}

    /// Stores the bytes exactly as given; `suffix` without a dot. Storing the same bytes again is
    /// free.
    Result<ContentHash> put(const QByteArray& bytes, const QString& suffix) const;
    /// Copies a file in, streaming; the suffix is the file's own, in lower case.
    Result<ContentHash> putFile(const QString& path) const;

    /// The absolute path of a stored file, or nullopt.
    std::optional<QString> path(const ContentHash& hash) const;

    const QDir& folder() const { return m_folder; }

private:
    QDir m_folder;
};

} // namespace rushes::media
