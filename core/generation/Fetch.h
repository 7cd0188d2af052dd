/// The part of making a picture or a clip that runs on a pool thread: ask the provider, then bring
/// every byte of its answer into the project's media folder. Knows nothing of jobs or of the
/// document. Blocking functions, any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/media/AssetStore.h"
#include "core/providers/Provider.h"

namespace rushes::generation {

/// A picture that lies in the media folder but is not in the document yet.
struct StoredPicture
{
    ContentHash media = {};
    ContentHash subjectMask = {};
    ContentHash depth = {};
    QSize size = {};
    Json report = Json();
    QString interactionId = {};
    std::optional<Money> reported = {};
    std::int64_t latencyMs = 0;
    QStringList warnings = {};
    bool cached = false;

    bool operator==(const StoredPicture&) const = default;
};

struct StoredClip
{
    ContentHash media = {};
    QSize size = {};
    std::optional<Money> reported = {};
    std::int64_t latencyMs = 0;
    QStringList warnings = {};

    bool operator==(const StoredClip&) const = default;
};

/// The files a clip is made from; only `picture` is needed.
struct ClipFiles
{
    QString picture;
    QString subjectMask = {};
    QString depth = {};
};

/// Fails with the provider's error, or Io when the bytes could not be stored. `latencyMs` is the
/// provider's time alone. `references` are the files of the recipe's references, read into the
/// request first.
Result<StoredPicture> fetchPicture(providers::Provider& provider, providers::PictureRequest request,
                                   const std::vector<QString>& references,
                                   const providers::Paid& paid, const media::AssetStore& store,
                                   const Clock& clock, const Progress& progress);

/// Reads the files into the request first.
Result<StoredClip> fetchClip(providers::Provider& provider, providers::ClipRequest request,
                             const ClipFiles& files, const providers::Paid& paid,
                             const media::AssetStore& store, const Clock& clock,
                             const Progress& progress);

} // namespace rushes::generation
