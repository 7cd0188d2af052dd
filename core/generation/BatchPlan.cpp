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

std::size_t partCount(const project::JobRecord& row)
{
    const Json& parts = memberAt(row.request, "parts");
    return row.kind == batchKind && parts.is_array() ? parts.size() : 0;
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
    const std::size_t count = isOpen ? partCount(row) : 0;
    for (std::size_t i = 0; i < count; ++i)
        parts.push_back(partJob(row.id, i));
    return parts;
}

} // namespace rushes::generation
