/// The part of making a picture or a clip that runs on a pool thread: read the files it is made
/// from, ask the provider, and bring every byte of its answer into the project's media folder.
/// Knows nothing of jobs or of the document. Blocking functions, any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/media/AssetStore.h"
#include "core/project/PictureEdit.h"
#include "core/providers/Provider.h"

namespace rushes::generation {

/// A picture or a clip that lies in the media folder but is not in the document yet.
struct StoredAsset
{
    ContentHash media = {};
    ContentHash subjectMask = {};
    ContentHash depth = {};
    QSize size = {};
    FrameRate rate = {30, 1}; ///< of a clip, as the file has it
    Time duration = {};       ///< of a clip, as the file has it; zero when it could not be read
    Json report = Json();
    QString interactionId = {};
    std::optional<Money> reported = {};
    std::int64_t latencyMs = 0; ///< from sending to the answer
    QStringList warnings = {};
    bool cached = false;
    std::optional<project::EditOutcome> edit = {}; ///< of a picture that was compared

    bool operator==(const StoredAsset&) const = default;
};

/// What came, or what goes on at the service.
template <class T>
using Sent = std::variant<T, providers::RemoteJob>;

/// The files a clip is made from; only those its task needs.
struct ClipFiles
{
    QString picture = {};
    QString subjectMask = {};
    QString depth = {};
    QString lastFrame = {};
    std::vector<QString> references = {};

    bool operator==(const ClipFiles&) const = default;
};

/// The files a picture is made from.
struct SentFiles
{
    std::vector<QString> references = {}; ///< the picture to change first, then the recipe's
    QString mask = {};

    bool operator==(const SentFiles&) const = default;
};

/// The request with the bytes of its files. Fails with Io naming the one that is missing.
Result<providers::Request> withFiles(providers::PictureRequest request, const SentFiles& files);
/// Local engines get decoded pictures, services the files' bytes.
Result<providers::Request> withFiles(providers::ClipRequest request, const ClipFiles& files);

enum class AssetKind { Picture, Clip };

/// Fails with Io. A clip's size, rate and duration are read from the file; one that cannot be read
/// is kept with a warning, because it may have been paid for.
Result<StoredAsset> storeAsset(const providers::Asset& asset, AssetKind kind,
                               const media::AssetStore& store);

/// Submits, and stores an answer that comes at once. Fails with the provider's error, or Io.
Result<Sent<StoredAsset>> send(providers::Provider& provider, const providers::Request& request,
                               const providers::Paid& paid, const media::AssetStore& store,
                               const Clock& clock, const Progress& progress);

/// Asks once about a remote job, and stores what it made.
Result<Sent<StoredAsset>> poll(providers::Provider& provider, const providers::RemoteJob& job,
                               AssetKind kind, const media::AssetStore& store,
                               const Progress& progress);

} // namespace rushes::generation
