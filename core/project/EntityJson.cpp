#include "core/project/ProjectDump.h"
#include "core/project/StoredForm.h"
#include "core/timeline/TimelineJson.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array flags{"none", "picked", "rejected"};
constexpr std::array labels{"none", "red", "yellow", "green", "blue"};
constexpr std::array jobStates{"queued", "running", "done", "failed", "cancelled", "unknown"};

Json toJson(const PromptVersion& version)
{
    return withRest({{"text", version.text}, {"created", timeJson(version.created)}},
                    version.extra);
}

Result<PromptVersion> promptVersionFromJson(const Json& json)
{
    JsonMembers members(json);
    PromptVersion version;
    members.read("text", version.text);
    members.read("created", version.created);
    version.extra = members.rest();
    return members.checked(std::move(version), ErrorCode::Usage);
}

/// A direction has no `extra` of its own: what it does not know is kept in the clip's.
void readDirection(JsonMembers& members, Clip& clip, Json& unknown)
{
    const Json& json = members.take("direction");
    if (json.is_null())
        return;
    if (!json.is_object())
        return members.reject(u"direction"_s, u"should be an object"_s);
    clip.direction = direction::directionFromJson(json);
    unknown = restOf(json, direction::toJson(clip.direction));
}

} // namespace

QString jobStateName(JobState state)
{
    return QString::fromLatin1(jobStates[std::size_t(state)]);
}

Json toJson(const Board& board)
{
    Json history = Json::array();
    for (const PromptVersion& version : board.history)
        history.push_back(toJson(version));
    const Json json = {{"id", board.id},
                       {"name", board.name},
                       {"prompt", board.prompt},
                       {"aspect", aspectText(board.aspect)},
                       {"history", history}};
    return withRest(json, board.extra);
}

Result<Board> boardFromJson(const Json& json)
{
    JsonMembers members(json);
    Board board;
    members.read("id", board.id);
    members.read("name", board.name);
    members.read("prompt", board.prompt);
    readAspect(members, board.aspect);
    members.readList("history", board.history, promptVersionFromJson);
    board.extra = members.rest();
    return members.checked(std::move(board), ErrorCode::Usage);
}

Json toJson(const Variant& variant)
{
    Json json = {{"id", variant.id},
                 {"board", variant.board},
                 {"number", variant.number},
                 {"media", variant.media},
                 {"recipe", toJson(variant.recipe)},
                 {"recipe_hash", variant.recipeHash},
                 {"provider", variant.provider},
                 {"width", variant.size.width()},
                 {"height", variant.size.height()},
                 {"cost_micro_usd", variant.cost},
                 {"latency_ms", variant.latencyMs},
                 {"created", timeJson(variant.created)},
                 {"rating", variant.rating},
                 {"flag", flags[std::size_t(variant.flag)]},
                 {"label", labels[std::size_t(variant.label)]},
                 {"cached", variant.cached},
                 {"deleted", variant.deleted},
                 {"subject_mask", variant.subjectMask},
                 {"depth", variant.depth},
                 {"report", variant.report},
                 {"interaction_id", variant.interactionId},
                 {"row", variant.row}};
    return withRest(std::move(json), variant.extra);
}

Result<Variant> variantFromJson(const Json& json)
{
    JsonMembers members(json);
    Variant variant;
    members.read("id", variant.id);
    members.read("board", variant.board);
    members.read("number", variant.number);
    members.read("media", variant.media);
    members.readValue("recipe", variant.recipe, recipeFromJson);
    members.read("recipe_hash", variant.recipeHash);
    members.read("provider", variant.provider);
    readSize(members, variant.size);
    members.read("cost_micro_usd", variant.cost);
    members.read("latency_ms", variant.latencyMs);
    members.read("created", variant.created);
    members.read("rating", variant.rating);
    members.readName("flag", variant.flag, flags);
    members.readName("label", variant.label, labels);
    members.read("cached", variant.cached);
    members.read("deleted", variant.deleted);
    members.read("subject_mask", variant.subjectMask);
    members.read("depth", variant.depth);
    variant.report = members.take("report");
    members.read("interaction_id", variant.interactionId);
    members.read("row", variant.row);
    variant.extra = members.rest();
    return members.checked(std::move(variant), ErrorCode::Usage);
}

Json toJson(const Clip& clip)
{
    Json json = {
        {"id", clip.id},
        {"number", clip.number},
        {"name", clip.name},
        {"source", clip.source},
        {"parent", clip.parent},
        {"media", clip.media},
        {"direction", direction::toJson(clip.direction)},
        {"engine", clip.engine},
        {"words", clip.words},
        {"width", clip.size.width()},
        {"height", clip.size.height()},
        {"rate", {{"numerator", clip.rate.numerator}, {"denominator", clip.rate.denominator}}},
        {"duration", clip.duration},
        {"cost_micro_usd", clip.cost},
        {"latency_ms", clip.latencyMs},
        {"created", timeJson(clip.created)},
        {"rating", clip.rating},
        {"deleted", clip.deleted},
        {"interaction_id", clip.interactionId}};
    return withRest(std::move(json), clip.extra);
}

Result<Clip> clipFromJson(const Json& json)
{
    JsonMembers members(json);
    Clip clip;
    Json unknownOfDirection = Json::object();
    members.read("id", clip.id);
    members.read("number", clip.number);
    members.read("name", clip.name);
    members.read("source", clip.source);
    members.read("parent", clip.parent);
    members.read("media", clip.media);
    readDirection(members, clip, unknownOfDirection);
    members.read("engine", clip.engine);
    members.read("words", clip.words);
    readSize(members, clip.size);
    members.readObject("rate", [&rate = clip.rate](JsonMembers& inner) {
        inner.read("numerator", rate.numerator);
        inner.read("denominator", rate.denominator);
    });
    members.read("duration", clip.duration);
    members.read("cost_micro_usd", clip.cost);
    members.read("latency_ms", clip.latencyMs);
    members.read("created", clip.created);
    members.read("rating", clip.rating);
    members.read("deleted", clip.deleted);
    members.read("interaction_id", clip.interactionId);
    clip.extra = members.rest();
    if (!unknownOfDirection.empty())
        clip.extra["direction"] = std::move(unknownOfDirection);
    return members.checked(std::move(clip), ErrorCode::Usage);
}

Json toJson(const Cut& cut)
{
    const Json json = {
        {"id", cut.id}, {"name", cut.name}, {"timeline", timeline::toJson(cut.timeline)}};
    return withRest(json, cut.extra);
}

Result<Cut> cutFromJson(const Json& json)
{
    JsonMembers members(json);
    Cut cut;
    members.read("id", cut.id);
    members.read("name", cut.name);
    members.readValue("timeline", cut.timeline, timeline::timelineFromJson);
    cut.extra = members.rest();
    return members.checked(std::move(cut), ErrorCode::Usage);
}

Json toJson(const JobRecord& job)
{
    Json json = {{"id", job.id},
                 {"kind", job.kind},
                 {"state", jobStates[std::size_t(job.state)]},
                 {"provider", job.provider},
                 {"remote_id", job.remoteId},
                 {"created", timeJson(job.created)},
                 {"progress", job.progress},
                 {"cost_micro_usd", job.cost},
                 {"message", job.message},
                 {"code", job.code},
                 {"dismissed", job.dismissed},
                 {"request", job.request}};
    return withRest(std::move(json), job.extra);
}

Result<JobRecord> jobFromJson(const Json& json)
{
    JsonMembers members(json);
    JobRecord job;
    members.read("id", job.id);
    members.read("kind", job.kind);
    members.readName("state", job.state, jobStates);
    members.read("provider", job.provider);
    members.read("remote_id", job.remoteId);
    members.read("created", job.created);
    members.read("progress", job.progress);
    members.read("cost_micro_usd", job.cost);
    members.read("message", job.message);
    members.read("code", job.code);
    members.read("dismissed", job.dismissed);
    if (const Json& request = members.take("request"); !request.is_null())
        job.request = request;
    job.extra = members.rest();
    return members.checked(std::move(job), ErrorCode::Usage);
}

Json toJson(const LedgerEntry& entry)
{
    Json json = {
        {"at", timeJson(entry.at)}, {"provider", entry.provider},           {"model", entry.model},
        {"what", entry.what},       {"estimate_micro_usd", entry.estimate}, {"job", entry.job}};
    if (entry.reported)
        json["reported_micro_usd"] = *entry.reported;
    return withRest(std::move(json), entry.extra);
}

Result<LedgerEntry> ledgerEntryFromJson(const Json& json)
{
    JsonMembers members(json);
    LedgerEntry entry;
    members.read("at", entry.at);
    members.read("provider", entry.provider);
    members.read("model", entry.model);
    members.read("what", entry.what);
    members.read("estimate_micro_usd", entry.estimate);
    members.read("reported_micro_usd", entry.reported);
    members.read("job", entry.job);
    entry.extra = members.rest();
    return members.checked(std::move(entry), ErrorCode::Usage);
}

} // namespace rushes::project
