/// Google's Files API: what is too large for a request goes there first, what is too large for a
/// reply is fetched from there. Files live 48 hours and cost nothing. Blocking functions, any
/// thread. Format: ai.google.dev/api/files.
#pragma once

#include "core/base/Json.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

struct ServiceFile
{
    enum class State { Processing, Active, Failed };

    QString name = {}; ///< "files/abc123"
    QString uri = {};  ///< what a request names it by
    State state = State::Active;

    bool operator==(const ServiceFile&) const = default;
};

/// {"file": {…}} of an upload, or the object alone of a question. Fails with Network without a
/// name.
Result<ServiceFile> serviceFile(const Json& json);

/// Sends the file in one resumable upload, begun anew when it breaks off. Fails with Io when it
/// cannot be read.
Result<ServiceFile> uploadFile(const ServiceAccess& access, const QString& path,
                               const QByteArray& mimeType, const QString& displayName,
                               const Progress& progress);

/// Asks until the service has looked at the file; Network when it could not use it.
Result<ServiceFile> awaitActive(const ServiceAccess& access, ServiceFile file,
                                const Progress& progress);

/// What a batch wrote, into `path`. `name` is "files/…".
Result<void> downloadResults(const ServiceAccess& access, const QString& name, const QString& path,
                             const Progress& progress);

} // namespace rushes::providers
