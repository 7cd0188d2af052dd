#include "app/rushes-cli/AskedShape.h"
#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> generate(Session& session)
{
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
