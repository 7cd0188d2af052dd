#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> edit(Session& session)
{
    const Arguments& arguments = session.arguments();
    const QString clip = arguments.positionals.value(0);
    if (arguments.positionals.value(1).trimmed().isEmpty())
        return fail(ErrorCode::Usage, u"the words are empty: say what to change"_s);
    if (const Result<void> budget = applyBudget(session); !budget)
        return budget;
    const generation::Studio& studio = session.app().studio();
    const auto model = studio.models().find(arguments.value(u"engine"_s, u"omni"_s));
    if (!model)
        return fail(model.error());
    if (model->isLocal())
        return fail(Error{
            ErrorCode::Unsupported,
            u"%1 holds no conversation; change its camera and light with animate"_s.arg(model->id),
            {},
            model->provider,
            model->id});
    if (arguments.has(u"project"_s)) {
        const auto project = session.openExisting(arguments.value(u"project"_s));
        if (!project)
            return fail(project.error());
        if (!(*project)->clip(project::ClipId(clip)))
            return fail(ErrorCode::Usage,
                        u"there is no clip %1 in %2"_s.arg(clip, (*project)->folder()));
    }
    const Result<void> usable = studio.usable(*model);
    if (!usable)
        return usable;
    return fail(Error{ErrorCode::Unsupported,
                      u"this version cannot edit clips with %1"_s.arg(model->id),
                      {},
                      model->provider,
                      model->id});
}

} // namespace

Command editCommand()
{
    return {{u"edit"_s, u"CLIP WORDS"_s, u"conversational edit of a generated clip"_s, 2, 2,
             withCommonFlags({{{u"engine"_s, u"ID"_s, u"a catalog id or alias (omni)"_s},
                               {u"budget"_s, u"USD"_s, u"cap for this run"_s}},
                              placeFlags()})},
            edit};
}

} // namespace rushes::cli
