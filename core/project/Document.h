/// The document: everything a project holds, as plain values. Only Project changes it; everybody
/// else reads. Unknown members of a newer version are kept in `extra` and written back.
#pragma once

#include "core/direction/Direction.h"
#include "core/project/Recipe.h"
#include "core/timeline/Timeline.h"

#include <QDateTime>
#include <QSize>

#include <optional>
#include <vector>

namespace rushes::project {

struct Board;
struct Variant;
struct Clip;
struct Cut;
struct JobRecord;
using BoardId = Id<Board>;
using VariantId = Id<Variant>;
using ClipId = Id<Clip>;
using CutId = Id<Cut>;
using JobId = Id<JobRecord>;

/// One state of a board's prompt; the history keeps every one that made pictures.
struct PromptVersion
{
    QString text = {};
    QDateTime created = {};
    Json extra = Json::object();

    bool operator==(const PromptVersion&) const = default;
};

/// A prompt with its variants.
struct Board
{
    BoardId id = {};
    QString name = {};
    QString prompt = {}; ///< what the editor shows
    AspectRatio aspect{16, 9};
    std::vector<PromptVersion> history = {}; ///< oldest first
    Json extra = Json::object();

    bool operator==(const Board&) const = default;
};

enum class Flag { None, Picked, Rejected };
enum class ColourLabel { None, Red, Yellow, Green, Blue };

/// One generated or imported picture.
struct Variant
{
    VariantId id = {};
    BoardId board = {};
    int number = 0; ///< "Picture 12", unique in the project, given by Project
    ContentHash media = {};
    Recipe recipe = {};
    ContentHash recipeHash = {};
    QString provider = {}; ///< "local", "gemini"; "import" for a user's own picture
    QSize size = {};
    Money cost = {};
    std::int64_t latencyMs = 0;
    QDateTime created = {};
    int rating = 0; ///< 0 unrated, 1 to 5
    Flag flag = Flag::None;
    ColourLabel label = ColourLabel::None;
    bool cached = false;
    bool deleted = false; ///< in the bin; undoable
    ContentHash subjectMask = {};
    ContentHash depth = {};
    Json report = Json(); ///< a draft's word report: {"drawn","approximated","ignored"}
    QString interactionId = {};
    int row = 0; ///< of a batch table, 0 = none
    Json extra = Json::object();

    bool operator==(const Variant&) const = default;
};

/// A generated or sketched video. `parent` is the clip it edits: the edits of a shot form a tree.
struct Clip
{
    ClipId id = {};
    int number = 0; ///< unique in the project, given by Project
    QString name = {};
    VariantId source = {};
    ClipId parent = {};
    ContentHash media = {};
    direction::Direction direction = {};
    QString engine = {}; ///< "sketch" or a catalog id
    QString words = {};
    QSize size = {};
    FrameRate rate = {30, 1};
    Time duration = {};
    Money cost = {};
    std::int64_t latencyMs = 0;
    QDateTime created = {};
    int rating = 0;
    bool deleted = false;
    QString interactionId = {}; ///< of its service, for edits
    Json extra = Json::object();

    bool operator==(const Clip&) const = default;
};

struct Cut
{
    CutId id = {};
    QString name = {};
    timeline::Timeline timeline = {};
    Json extra = Json::object();

    bool operator==(const Cut&) const = default;
};

enum class JobState { Queued, Running, Done, Failed, Cancelled, Unknown };
QString jobStateName(JobState state);

/// The durable record of a job, written before anything is sent.
struct JobRecord
{
    JobId id = {};
    QString kind = {}; ///< "generate", "animate", "edit", "export", "batch"
    JobState state = JobState::Queued;
    QString provider = {};
    QString remoteId = {};
    QDateTime created = {};
    double progress = 0;
    Money cost = {};
    QString message = {};   ///< of a failure
    QString code = {};      ///< of a failure, as in codeName()
    bool dismissed = false; ///< the user needs to see its failure no more
    Json request = Json::object();
    Json extra = Json::object();

    bool operator==(const JobRecord&) const = default;
};

/// One line of the ledger: what a request was estimated at and what the reply said it cost.
struct LedgerEntry
{
    QDateTime at = {};
    QString provider = {};
    QString model = {};
    QString what = {}; ///< "picture", "clip 5.0 s 360p"
    Money estimate = {};
    std::optional<Money> reported = {};
    JobId job = {};
    Json extra = Json::object();

    bool operator==(const LedgerEntry&) const = default;
};

struct Document
{
    std::vector<Board> boards = {};
    std::vector<Variant> variants = {}; ///< in order of creation
    std::vector<Clip> clips = {};
    std::vector<Cut> cuts = {};
    std::vector<JobRecord> jobs = {};
    std::vector<LedgerEntry> ledger = {};
    Json settings = Json::object(); ///< of the project: name, last cut, …
    Json extra = Json::object();

    bool operator==(const Document&) const = default;
};

} // namespace rushes::project
