#include "app/rushes-cli/AskedShape.h"
#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"

#include <QFile>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The options know what is wrong with a recipe, but not in which file; nothing to tell about one
/// that cannot be opened, which the options say.
Result<void> checkRecipe(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<Json> json = parseJson(file.readAll(), path);
    if (!json)
        return fail(json.error());
    const Json& inner = memberAt(*json, "recipe");
    const auto recipe = project::recipeFromJson(inner.is_object() ? inner : *json);
    return recipe ? Result<void>()
                  : fail(recipe.error().code, u"%1: %2"_s.arg(path, recipe.error().detail));
}

Result<void> generate(Session& session)
{
    if (const auto recipe = checkRecipe(session.arguments().value(u"recipe"_s)); !recipe)
        return recipe;
    const QString prompt = session.arguments().positionals.value(0);
    const Result<OutputPlace> place = session.place({u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s});
    if (!place)
        return fail(place.error());
    const Result<PictureOptions> options = readPictureOptions(session, prompt);
    if (!options)
        return fail(options.error());
    const auto model = session.app().studio().engines().find(options->recipe.model);
    if (model && session.arguments().has(u"size"_s)) {
        if (const Result<void> can = checkAskedSize(*model, options->size); !can)
            return can;
    }
    const QString name = fileNameFor(options->recipe.prompt, u"picture"_s);
    const Result<project::Project*> project =
        session.openProject(place->folder, place->isFile() ? place->base : name);
    if (!project)
        return fail(project.error());
    const Result<generation::PictureOrder> order = pictureOrder(session, **project, *options);
    if (!order)
        return fail(order.error());
    const auto jobs = session.app().studio().makePictures(**project, *order);
    if (!jobs)
        return fail(jobs.error());
    const Result<void> made = session.wait(*jobs);
    const Result<void> delivered = session.deliverPictures(*jobs, session.copiesTo(*place), name);
    return made ? delivered : made;
}

} // namespace

Command generateCommand()
{
    return {
        {u"generate"_s, u"PROMPT"_s, u"pictures"_s, 0, 1,
         withCommonFlags({pictureFlags(),
                          {{u"size"_s, u"WxH"_s, u"picture in pixels, instead of --aspect"_s},
                           {u"recipe"_s, u"FILE"_s, u"repeats a recipe of a project dump"_s},
                           {u"parent"_s, u"VARIANT"_s, u"continues a picture's conversation"_s}},
                          placeFlags()})},
        generate};
}

} // namespace rushes::cli
