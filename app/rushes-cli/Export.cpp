#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/Exports.h"

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The cut of this name or id, or the newest.
Result<project::Cut> chosenCut(const project::Project& project, const QString& wanted)
{
    const auto& cuts = project.document().cuts;
    if (cuts.empty())
        return fail(ErrorCode::Usage,
                    u"%1 has no cut yet: make one in the app or with rushes-cli ad"_s.arg(
                        project.folder()));
    if (wanted.isEmpty())
        return cuts.back();
    const auto found = std::find_if(cuts.begin(), cuts.end(), [&](const project::Cut& cut) {
        return cut.name == wanted || cut.id.toString() == wanted;
    });
    if (found == cuts.end())
        return fail(ErrorCode::Usage,
                    u"there is no cut \"%1\" in %2"_s.arg(wanted, project.folder()));
    return *found;
}

Result<void> exportProject(Session& session)
{
    const auto placements = readPlacements(session, u"reels"_s);
    if (!placements)
        return fail(placements.error());
    const Result<QString> pattern = readNamePattern(session);
    if (!pattern)
        return fail(pattern.error());
    const Result<OutputPlace> place = session.place({u"mp4"_s});
    if (!place)
        return fail(place.error());
    const auto project = session.openExisting(session.arguments().positionals.value(0));
    if (!project)
        return fail(project.error());
    const auto cut = chosenCut(**project, session.arguments().value(u"cut"_s));
    if (!cut)
        return fail(cut.error());
    const bool named = place->isFile() && !session.arguments().has(u"name"_s);
    const QString file = placements->size() > 1 ? place->base + u"-{placement}"_s : place->base;
    return exportAll(session, **project, *cut, *placements, named ? file : *pattern, place->folder);
}

} // namespace

Command exportCommand()
{
    return {{u"export"_s, u"PROJECT"_s, u"the cut as files for one or more placements"_s, 1, 1,
             withCommonFlags({exportFlags(),
                              {{u"cut"_s, u"NAME"_s, u"which cut; the newest without it"_s},
                               {u"out"_s, u"DIR|FILE"_s, u"where the files go"_s}}})},
            exportProject,
            placementHelp,
            Keys::NotNeeded};
}

} // namespace rushes::cli
