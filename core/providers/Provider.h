/// The one interface in front of every engine and service. A provider is a set of blocking
/// functions run on pool threads, reading top to bottom: build the request, send, parse, return. It
/// knows nothing of jobs, projects on disk or windows. Owned by app/Composition; its functions may
/// be called from several threads at once.
#pragma once

#include "core/base/Progress.h"
#include "core/catalog/Model.h"
#include "core/direction/Direction.h"
#include "core/project/Recipe.h"

#include <QImage>

#include <variant>

namespace rushes::generation {
class Budget;
}

namespace rushes::providers {

/// Proof that the budget gate was passed. Only generation::Budget can make one, so a call that
/// skips the gate does not compile.
class Paid
{
    friend class generation::Budget;
    Paid(Money reserved, std::int64_t reservation)
        : m_reserved(reserved),
          m_reservation(reservation)
    {}
    Money m_reserved;
    std::int64_t m_reservation; ///< its line in the ledger; 0 for what is free

public:
    Money reserved() const { return m_reserved; }
};

/// Ask for one picture.
struct PictureRequest
{
    catalog::Model model;
    project::Recipe recipe;
    QSize size; ///< wanted px; a model with fixed sizes takes its nearest
    std::vector<QByteArray> references = {}; ///< encoded files, in the recipe's order
    /// The interaction of the picture this one changes; empty for a new one. Then `references`
    /// begins with that picture, for services that keep no conversation.
    QString continues = {};
    /// Of the picture this one changes: a grey PNG of its size, white where it may change. Services
    /// that take none are told in words (see project::maskOf), and what comes is put back anyway.
    QByteArray mask = {};
};

enum class ClipTask {
    FromPicture,    ///< `frames` holds the first frame, or the first and the last
    FromWords,      ///< no picture at all
    FromReferences, ///< `references` show who and what, not where it begins
    Edit,           ///< changes the clip it continues; says only what changes
    Extend,         ///< the clip it continues goes on for `direction.duration` more
};

/// Whether a service that leaves the choice makes sound for the clip; others do as they always do.
enum class ClipSound { Generated, None };

/// Ask for one clip.
struct ClipRequest
{
    catalog::Model model;
    QImage picture; ///< decoded, for the local engines
    QImage subjectMask = {};
    QImage depth = {};
    direction::Direction direction;
    QString words; ///< the compiled or edited direction text; of an edit, what changes
    QSize size;
    FrameRate rate = {30, 1};
    QString resolution = {}; ///< "720p" for services, empty for local engines
    ClipTask task = ClipTask::FromPicture;
    std::vector<QByteArray> frames = {};     ///< encoded files, for services
    std::vector<QByteArray> references = {}; ///< encoded files, for services
    QString continues = {};                  ///< the interaction of the clip it edits or extends
    QString sourceFile = {};  ///< that clip's file, for a service that does not know it any more
    Time sourceDuration = {}; ///< of that clip; zero when it is not known
    std::optional<std::uint64_t> seed = {};
    ClipSound sound = ClipSound::Generated;
};

using Request = std::variant<PictureRequest, ClipRequest>;

/// A finished file and what came with it.
struct Asset
{
    QByteArray bytes = {}; ///< exactly as it arrived; or
    QString file = {};     ///< a temporary file that now belongs to the caller
    QString suffix;
    QSize size = {};
    QByteArray subjectMask = {};       ///< PNG, drafts only
    QByteArray depth = {};             ///< PNG, drafts only
    Json report = Json::value_t::null; ///< word report of a draft
    QString interactionId = {};
    std::optional<Money> reported = {};
    QStringList warnings = {};
};

/// Work that goes on at the service. Its id is written down before the first poll.
struct RemoteJob
{
    QString id;
    catalog::Model model;
    std::optional<double> progress = {}; ///< 0 to 1, where the service says it
};

using Outcome = std::variant<Asset, RemoteJob>;

/// One answer of a batch, in the order of its requests.
using BatchItems = std::vector<Result<Asset>>;
using BatchOutcome = std::variant<BatchItems, RemoteJob>;

/// A service's half-price queue, for those that have one. Blocking functions, any thread.
class BatchService
{
public:
    virtual ~BatchService() = default;
    virtual Money estimate(const PictureRequest& request) const = 0;
    /// All of one model; at least one. Its name is the key under which a lost answer is looked for.
    virtual Result<RemoteJob> submit(const std::vector<PictureRequest>& requests,
                                     const QString& name, const std::vector<Paid>& paid,
                                     const Progress& progress) = 0;
    /// `count` is how many were asked for; one that has no answer is an error of its own.
    virtual Result<BatchOutcome> poll(const RemoteJob& job, std::size_t count,
                                      const Progress& progress) = 0;
    virtual Result<void> cancel(const RemoteJob& job) = 0;
    /// The batch of this name, when its create answer was lost; nothing when the service has none.
    virtual Result<std::optional<RemoteJob>> find(const QString& name, const catalog::Model& model,
                                                  const Progress& progress) = 0;
};

class Provider
{
public:
    virtual ~Provider() = default;
    virtual QString id() const = 0;
    /// Whether it can serve now, or why not in one sentence ("no key: set GEMINI_API_KEY").
    virtual Result<void> usable(const catalog::Model& model) const = 0;
    /// Fails with Unsupported, saying what would work, before anything is paid.
    virtual Result<void> check(const Request& request) const = 0;
    /// What the user should know before paying, though it can be made.
    virtual QStringList cautions(const Request&) const { return {}; }
    virtual Money estimate(const Request& request) const = 0;
    virtual Result<Outcome> submit(const Request& request, const Paid& paid,
                                   const Progress& progress) = 0;
    /// Asks once. A RemoteJob means it is still going on. A job that ended without a result is an
    /// error: Refused, Network (failed or expired there; costs nothing), or another code, which
    /// counts as paid. An error with `outcomeUnknown` says only that the question or the download
    /// failed; after that, RateLimited, Auth and Io the job is asked for again. One with `isGone`
    /// as well (see vanished()) is asked for a few times more and then counts as paid.
    virtual Result<Outcome> poll(const RemoteJob& job, const Progress& progress) = 0;
    /// Succeeds only when nothing more comes of it; else it is polled on, and its result kept.
    virtual Result<void> cancel(const RemoteJob& job) = 0;

    /// Whether the key may use this model, asked at no cost. Usable says only that there is a key.
    virtual Result<void> probe(const catalog::Model& model, const Progress&)
    {
        return usable(model);
    }
    /// Models of a host that lists its own ("openai:gpt-image-2"); empty for the others.
    virtual Result<std::vector<catalog::Model>> discover(const Progress&)
    {
        return std::vector<catalog::Model>();
    }
    virtual BatchService* batch() { return nullptr; }
};

} // namespace rushes::providers
