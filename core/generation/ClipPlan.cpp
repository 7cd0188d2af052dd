#include "core/generation/ClipPlan.h"

#include "core/base/JsonMembers.h"
#include "core/project/Project.h"
#include "core/project/StoredForm.h"
#include "core/providers/service/ReferenceWords.h"

#include <algorithm>
#include <cmath>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using providers::ClipTask;

namespace {

constexpr int usualSide = 1080;
constexpr int longestSide = 8192;
constexpr std::array tasks{"from_picture", "from_words", "from_references", "edit", "extend"};

int even(double length)
{
    return std::clamp(2 * int(std::lround(length / 2)), 2, longestSide);
}

QString fileOf(const project::Project& project, const project::VariantId& id)
{
    const project::Variant* variant = project.variant(id);
    return variant ? project.media().path(variant->media).value_or(QString()) : QString();
}

} // namespace

Json referencesJson(const std::vector<project::Reference>& references)
{
    Json list = Json::array();
    for (const project::Reference& reference : references)
        list.push_back(project::toJson(reference));
    return list;
}

Json toJson(const ClipPlan& plan)
{
    Json json = {
        {"task", tasks[std::size_t(plan.task)]},
        {"source", plan.source},
        {"parent", plan.parent},
        {"last_frame", plan.lastFrame},
        {"references", referencesJson(plan.references)},
        {"direction", direction::toJson(plan.direction)},
        {"words", plan.words},
        {"width", plan.size.width()},
        {"height", plan.size.height()},
        {"rate", {{"numerator", plan.rate.numerator}, {"denominator", plan.rate.denominator}}},
        {"resolution", plan.resolution},
        {"name", plan.name}};
    if (plan.seed)
        json["seed"] = *plan.seed;
    return json;
}

Result<ClipPlan> clipPlanFromJson(const Json& json)
{
    JsonMembers members(json);
    ClipPlan plan;
    members.readName("task", plan.task, tasks);
    members.read("source", plan.source);
    members.read("parent", plan.parent);
    members.read("last_frame", plan.lastFrame);
    members.readList("references", plan.references, project::referenceFromJson);
    plan.direction = direction::directionFromJson(members.take("direction"));
    members.read("words", plan.words);
    project::readSize(members, plan.size);
    members.readObject("rate", [&rate = plan.rate](JsonMembers& inner) {
        inner.read("numerator", rate.numerator);
        inner.read("denominator", rate.denominator);
    });
    members.read("resolution", plan.resolution);
    members.read("name", plan.name);
    members.read("seed", plan.seed);
    return members.checked(std::move(plan), ErrorCode::Usage);
}

std::optional<int> resolutionSide(const QString& resolution)
{
    const QString text = resolution.toLower();
    if (text == u"360p"_s)
        return 360;
    if (text == u"720p"_s)
        return 720;
    if (text == u"1080p"_s)
        return 1080;
    if (text == u"4k"_s)
        return 2160;
    return std::nullopt;
}

QSize clipSize(QSize wanted, QSize source, const QString& resolution)
{
    if (!wanted.isEmpty())
        return wanted;
    if (source.isEmpty())
        return {usualSide, usualSide};
    const int shorter = std::min(source.width(), source.height());
    const double scale = double(resolutionSide(resolution).value_or(usualSide)) / shorter;
    return {even(source.width() * scale), even(source.height() * scale)};
}

ClipPlan planClip(const project::Project& project, const ClipOrder& order)
{
    const project::Variant* source = project.variant(order.source);
    const ClipTask without =
        order.references.empty() ? ClipTask::FromWords : ClipTask::FromReferences;
    return {.task = order.source ? ClipTask::FromPicture : without,
            .source = order.source,
            .lastFrame = order.lastFrame,
            .references = order.references,
            .direction = order.direction,
            .words = order.words.isEmpty() ? direction::toWords(order.direction) : order.words,
            .size = clipSize(order.size, source ? source->size : QSize(), order.resolution),
            .rate = order.rate,
            .resolution = order.resolution,
            .name = order.name,
            .seed = order.seed};
}

ClipPlan planEdit(const project::Clip& source, const EditOrder& order)
{
    const bool extends = order.kind == EditOrder::Kind::Extend;
    ClipPlan plan{.task = extends ? ClipTask::Extend : ClipTask::Edit,
                  .source = source.source,
                  .parent = source.id,
                  .references = order.references,
                  .direction = source.direction,
                  .words = order.words,
                  .size = source.size,
                  .rate = source.rate,
                  .resolution = order.resolution,
                  .name = source.name};
    plan.direction.duration = extends ? order.longer : source.duration;
    return plan;
}

ClipOrder orderAgain(const ClipPlan& plan, const QString& model)
{
    return {.source = plan.source,
            .model = model,
            .direction = plan.direction,
            .words = plan.words,
            .size = plan.size,
            .rate = plan.rate,
            .resolution = plan.resolution,
            .name = plan.name,
            .lastFrame = plan.lastFrame,
            .seed = plan.seed,
            .references = plan.references};
}

EditOrder editAgain(const ClipPlan& plan)
{
    const bool extends = plan.task == ClipTask::Extend;
    return {.source = plan.parent,
            .words = plan.words,
            .kind = extends ? EditOrder::Kind::Extend : EditOrder::Kind::Change,
            .longer = extends ? plan.direction.duration : Time(),
            .resolution = plan.resolution,
            .references = plan.references};
}

providers::ClipRequest clipRequest(const project::Project& project, const ClipPlan& plan,
                                   const catalog::Model& model)
{
    const project::Clip* parent = project.clip(plan.parent);
    const bool services = !model.isLocal() && plan.task == ClipTask::FromPicture;
    const std::size_t frames = services ? (plan.lastFrame ? 2 : 1) : 0;
    const project::Recipe told{.prompt = plan.words, .references = plan.references};
    return {.model = model,
            .picture = {},
            .direction = plan.direction,
            .words = providers::wordsWithReferences(told, plan.references.size()),
            .size = plan.size,
            .rate = plan.rate,
            .resolution = plan.resolution,
            .task = plan.task,
            .frames = std::vector<QByteArray>(frames),
            .references = std::vector<QByteArray>(plan.references.size()),
            .continues = parent ? parent->interactionId : QString(),
            .sourceFile =
                parent ? project.media().path(parent->media).value_or(QString()) : QString(),
            .sourceDuration = parent ? parent->duration : Time(),
            .seed = plan.seed};
}

ClipFiles clipFiles(const project::Project& project, const ClipPlan& plan)
{
    ClipFiles files;
    const project::Variant* source = project.variant(plan.source);
    if (plan.task == ClipTask::FromPicture && source) {
        files.picture = fileOf(project, plan.source);
        files.subjectMask = project.media().path(source->subjectMask).value_or(QString());
        files.depth = project.media().path(source->depth).value_or(QString());
        files.lastFrame = fileOf(project, plan.lastFrame);
    }
    for (const project::Reference& reference : plan.references)
        files.references.push_back(project.media().path(reference.media).value_or(QString()));
    return files;
}

QString clipWhat(const ClipPlan& plan)
{
    const bool edit = plan.task == ClipTask::Edit || plan.task == ClipTask::Extend;
    return u"%1 %2 s %3"_s.arg(edit ? u"edit"_s : u"clip"_s)
        .arg(plan.direction.duration.seconds(), 0, 'f', 1)
        .arg(plan.resolution)
        .trimmed();
}

} // namespace rushes::generation
