#include "app/rushes-cli/ClipOptions.h"
#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"
#include "app/rushes-cli/ProjectBeside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double longestExtension = 60;

/// Of a file; empty for anything that cannot be read.
ContentHash hashOf(const QString& path)
{
    QFile file(path);
    const bool readable = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly);
    return readable ? ContentHash::of(file.readAll()) : ContentHash();
}

/// By its id, or the newest one with these bytes.
const project::Clip* clipIn(const project::Document& document, const QString& id,
                            const ContentHash& bytes)
{
    const auto& clips = document.clips;
    const auto named = std::find_if(clips.begin(), clips.end(), [&](const project::Clip& clip) {
        return clip.id == project::ClipId(id);
    });
    if (named != clips.end())
        return &*named;
    const auto found = std::find_if(clips.rbegin(), clips.rend(), [&](const project::Clip& clip) {
        return bytes.isValid() && clip.media == bytes && !clip.deleted;
    });
    return found == clips.rend() ? nullptr : &*found;
}

/// The project that holds a clip: the one of --project, else the current folder, or for a file one
/// that lies beside it. Empty when there is none.
QString projectOf(const Session& session, const QString& clip, const ContentHash& bytes)
{
    const QString named = session.arguments().value(u"project"_s);
    if (!named.isEmpty())
        return named;
    if (!QFileInfo::exists(clip))
        return QDir().exists(u"project.db"_s) ? QDir::currentPath() : QString();
    const auto found = projectBeside(clip, [&](const project::Document& document) {
        return clipIn(document, clip, bytes) != nullptr;
    });
    return found ? found->folder : QString();
}

/// What can be told before anything is sent: that nothing here holds a conversation.
Result<void> checkEngine(Session& session)
{
    const generation::Studio& studio = session.app().studio();
    const auto model = studio.models().find(session.arguments().value(u"engine"_s, u"omni"_s));
    if (!model)
        return fail(model.error());
    if (!model->isLocal())
        return studio.usable(*model);
    return fail(Error{
        ErrorCode::Unsupported,
        u"%1 holds no conversation; change its camera and light with animate"_s.arg(model->id),
        {},
        model->provider,
        model->id});
}

Result<generation::EditOrder> readOrder(const Arguments& arguments)
{
    generation::EditOrder order{.source = {}, .words = arguments.positionals.value(1)};
    const bool extends = arguments.has(u"extend"_s);
    if (order.words.trimmed().isEmpty() && !extends)
        return fail(ErrorCode::Usage, u"the words are empty: say what to change"_s);
    const Result<QString> resolution = readResolution(arguments);
    if (!resolution)
        return fail(resolution.error());
    order.resolution = *resolution;
    if (!extends)
        return order;
    const auto longer = numberValue(u"extend"_s, arguments.value(u"extend"_s), 1, longestExtension);
    if (!longer)
        return fail(longer.error());
    order.kind = generation::EditOrder::Kind::Extend;
    order.longer = Time::ofSeconds(*longer);
    return order;
}

Result<void> edit(Session& session)
{
    const QString named = session.arguments().positionals.value(0);
    auto order = readOrder(session.arguments());
    if (!order)
        return fail(order.error());
    const auto place = session.place({u"mp4"_s});
    if (!place)
        return fail(place.error());
    if (const auto copies = session.copiesTo(*place))
        if (const Result<void> ready = prepareFolder(copies->folder); !ready)
            return ready; // before anything is paid
    if (const Result<void> budget = applyBudget(session); !budget)
        return budget;
    const auto files = readReferences(session.arguments());
    if (!files)
        return fail(files.error());
    const ContentHash bytes = hashOf(named);
    const QString folder = projectOf(session, named, bytes);
    if (folder.isEmpty())
        return fail(ErrorCode::Usage,
                    u"no project knows the clip %1: name one with --project"_s.arg(named));
    const auto project = session.openExisting(folder);
    if (!project)
        return fail(project.error());
    const project::Clip* source = clipIn((*project)->document(), named, bytes);
    if (!source)
        return fail(ErrorCode::Usage,
                    u"there is no clip %1 in %2"_s.arg(named, (*project)->folder()));
    if (const Result<void> engine = checkEngine(session); !engine)
        return engine;
    order->source = source->id;
    const auto references = storedReferences(**project, *files);
    if (!references)
        return fail(references.error());
    order->references = *references;
    const QString name = fileNameFor(order->words, u"edit"_s);
    const auto job = session.app().studio().editClip(**project, *order);
    if (!job)
        return fail(job.error());
    if (const Result<void> made = session.wait({*job}); !made)
        return made;
    return session.deliverClip(*session.clipOf(*job), session.copiesTo(*place), name);
}

} // namespace

Command editCommand()
{
    return {
        {u"edit"_s, u"CLIP [WORDS]"_s, u"conversational edit of a generated clip"_s, 1, 2,
         withCommonFlags(
             {{{u"extend"_s, u"S"_s,
                u"goes on for so many seconds instead of changing it; needs no WORDS"_s},
               {u"ref"_s, u"FILE[:ROLE]"_s,
                u"a picture of what the words bring in, as often as needed; subject, product, "
                u"person, place, style or logo"_s},
               {u"resolution"_s, u"NAME"_s, u"360p, 720p, 1080p or 4k; the clip's own without"_s},
               {u"engine"_s, u"ID"_s, u"a catalog id or alias (omni)"_s},
               {u"budget"_s, u"USD"_s, u"cap for this run"_s}},
              placeFlags()})},
        edit,
        [] {
            return u"CLIP is a clip's id or its file. The model that made it goes on with it; any "
                   "earlier clip can be continued."_s;
        }};
}

} // namespace rushes::cli
