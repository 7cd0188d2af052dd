#include "core/generation/BatchPlan.h"

#include "core/base/JsonMembers.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

Json partJson(const BatchPart& part)
{
    Json json = toJson(part.plan);
    if (part.known)
        json["known"] = part.known;
    return json;
}

Result<BatchPart> partFromJson(const Json& json)
{
    auto plan = picturePlanFromJson(json);
    if (!plan)
        return fail(plan.error());
    return BatchPart{std::move(*plan), project::VariantId(stringAt(json, "known"))};
}

QString partName(const project::JobId& batch, std::size_t part)
{
    return u"%1-%2"_s.arg(batch.toString()).arg(part + 1);
}

} // namespace

Json toJson(const BatchPlan& plan)
{
    Json parts = Json::array();
    for (const BatchPart& part : plan.parts)
        parts.push_back(partJson(part));
    return {{"parts", std::move(parts)}};
}

Result<BatchPlan> batchPlanFromJson(const Json& json)
{
    JsonMembers members(json);
    BatchPlan plan;
    members.readList("parts", plan.parts, partFromJson);
    return members.checked(std::move(plan), ErrorCode::Usage);
}

QString batchName(const project::JobId& batch)
{
    return u"rushes-"_s + batch.toString();
}

project::VariantId partVariant(const project::JobId& batch, std::size_t part)
{
    return project::VariantId(partName(batch, part));
}

project::JobId partJob(const project::JobId& batch, std::size_t part)
{
    return project::JobId(partName(batch, part));
}

std::vector<project::JobId> openParts(const project::JobRecord& row)
{
    std::vector<project::JobId> parts;
    const bool isOpen = row.state == JobState::Queued || row.state == JobState::Running;
    if (row.kind != batchKind || !isOpen)
        return parts;
    const Json& list = memberAt(row.request, "parts");
    for (std::size_t i = 0; i < (list.is_array() ? list.size() : 0); ++i)
        parts.push_back(partJob(row.id, i));
    return parts;
}

} // namespace rushes::generation
