#include "core/generation/PicturePlan.h"

#include "core/base/JsonMembers.h"
#include "core/draft/DraftBoard.h"
#include "core/project/Project.h"
#include "core/project/StoredForm.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList textsAt(const Json& json, const char* key)
{
    QStringList texts;
    for (const Json& text : memberAt(json, key)) {
        if (text.is_string())
            texts << text.get<QString>();
    }
    return texts;
}

/// A picture that was put back here is not what its service remembers.
QString conversationOf(const project::Variant& parent)
{
    return project::editShown(parent) == project::EditShown::PutBack ? QString()
                                                                     : parent.interactionId;
}

} // namespace

Json toJson(const PicturePlan& plan)
{
    return {{"board", plan.board},
            {"parent", plan.parent},
            {"recipe", project::toJson(plan.recipe)},
            {"width", plan.size.width()},
            {"height", plan.size.height()},
            {"row", plan.row},
            {"fallbacks", plan.fallbacks},
            {"most_micro_usd", plan.most},
            {"notes", plan.notes},
            {"place", plan.place},
            {"of", plan.of},
            {"group", {{"id", plan.group.id}, {"name", plan.group.name}}}};
}

Result<PicturePlan> picturePlanFromJson(const Json& json)
{
    JsonMembers members(json);
    PicturePlan plan;
    members.read("board", plan.board);
    members.read("parent", plan.parent);
    members.readValue("recipe", plan.recipe, project::recipeFromJson);
    project::readSize(members, plan.size);
    members.read("row", plan.row);
    plan.fallbacks = textsAt(json, "fallbacks");
    members.read("most_micro_usd", plan.most);
    plan.notes = textsAt(json, "notes");
    members.read("place", plan.place);
    members.read("of", plan.of);
    members.readObject("group", [&](JsonMembers& group) {
        group.read("id", plan.group.id);
        group.read("name", plan.group.name);
    });
    return members.checked(std::move(plan), ErrorCode::Usage);
}

OrderGroup groupOf(const project::JobRecord& row)
{
    const Json& group = memberAt(row.request, "group");
    return {stringAt(group, "id"), stringAt(group, "name")};
}

Result<PictureOrder> orderAgain(const project::JobRecord& row)
{
    if (row.kind != u"generate"_s)
        return fail(ErrorCode::Usage, u"%1 is no order of a picture"_s.arg(row.kind));
    const Result<PicturePlan> plan = picturePlanFromJson(row.request);
    if (!plan)
        return fail(plan.error());
    return PictureOrder{.board = plan->board,
                        .recipe = plan->recipe,
                        .size = plan->size,
                        .row = plan->row,
                        .parent = plan->parent,
                        .fallbacks = plan->fallbacks};
}

QSize pictureSize(QSize wanted, project::AspectRatio aspect)
{
    return wanted.isEmpty() ? project::sizeFor(aspect) : wanted;
}

std::vector<project::Recipe> planRecipes(const project::Recipe& recipe, const catalog::Model& model,
                                         QSize size, int count, std::uint64_t randomSeed)
{
    project::Recipe base = recipe;
    base.model = model.id;
    if (model.isLocal()) {
        base.parameters["draftBoardVersion"] = draft::draftBoardVersion();
        base.parameters["size"] = u"%1x%2"_s.arg(size.width()).arg(size.height());
    }
    std::vector<project::Recipe> recipes;
    const std::uint64_t first = recipe.seed.value_or(randomSeed);
    for (int i = 0; i < count; ++i) {
        base.seed = first + std::uint64_t(i);
        recipes.push_back(base);
    }
    return recipes;
}

std::vector<PicturePlan> planPictures(const PictureOrder& order, const catalog::Model& model,
                                      std::uint64_t randomSeed)
{
    const QSize size = pictureSize(order.size, order.recipe.aspect);
    project::Recipe recipe = order.recipe;
    if (order.parent)
        recipe.parameters["parent"] = order.parent;
    std::vector<PicturePlan> plans;
    for (project::Recipe& one : planRecipes(recipe, model, size, order.count, randomSeed)) {
        PicturePlan plan{order.board, order.parent, std::move(one),
                         size,        order.row,    order.fallbacks};
        plan.place = int(plans.size()) + 1;
        plan.of = order.count;
        plan.group = order.group;
        plans.push_back(std::move(plan));
    }
    return plans;
}

providers::PictureRequest pictureRequest(const project::Project& project, const PicturePlan& plan,
                                         const catalog::Model& model)
{
    const project::Variant* parent = project.variant(plan.parent);
    return {.model = model,
            .recipe = plan.recipe,
            .size = plan.size,
            .continues = parent ? conversationOf(*parent) : QString()};
}

SentFiles pictureFiles(const project::Project& project, const PicturePlan& plan)
{
    const auto path = [&](const ContentHash& hash) {
        return project.media().path(hash).value_or(QString());
    };
    SentFiles files;
    const std::optional<project::EditMask> mask = project::maskOf(plan.recipe);
    if (mask)
        files.mask = path(mask->media);
    if (const project::Variant* parent = project.variant(plan.parent))
        files.references.push_back(path(mask ? mask->original : parent->media));
    for (const project::Reference& reference : plan.recipe.references)
        files.references.push_back(path(reference.media));
    return files;
}

} // namespace rushes::generation
