#include "app/rushes-cli/AskedShape.h"
#include "app/rushes-cli/ClipOptions.h"
#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"
#include "app/rushes-cli/ProjectBeside.h"
#include "core/base/Async.h"
#include "core/media/AssetStore.h"
#include "core/media/Image.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double usualSeconds = 4;

Result<void> printWords(Session& session, const ClipOptions& options)
{
    const generation::ClipOrder& order = options.order;
    const QString words = order.words.isEmpty() ? direction::toWords(order.direction) : order.words;
    session.report().set("words", words, words);
    return {};
}

struct MadeHere
{
    project::Variant variant;
    media::AssetStore media;
};

/// The variant that a picture is a copy of, when the project that made it lies beside it: only that
/// knows its mask and depth.
std::optional<MadeHere> madeBeside(const QString& image, const ContentHash& hash)
{
    const auto isCopied = [&](const project::Variant& variant) {
        return variant.media == hash && !variant.deleted;
    };
    const auto found = projectBeside(image, [&](const project::Document& document) {
        return std::any_of(document.variants.begin(), document.variants.end(), isCopied);
    });
    if (!found)
        return std::nullopt;
    const auto& variants = found->document.variants;
    return MadeHere{*std::find_if(variants.begin(), variants.end(), isCopied),
                    media::AssetStore(QDir(found->folder).filePath(u"media"_s))};
}

Result<project::VariantId> takeOver(project::Project& project, const project::BoardId& board,
                                    const MadeHere& made)
{
    for (const ContentHash& hash : {made.variant.subjectMask, made.variant.depth}) {
        const std::optional<QString> path = made.media.path(hash);
        if (!path)
            continue;
        const Result<ContentHash> stored = project.media().putFile(*path);
        if (!stored)
            return fail(stored.error());
    }
    project::Variant variant = made.variant;
    variant.id = project::VariantId::make();
    variant.board = board;
    variant.cost = {};
    variant.cached = true;
    return project.addVariant(variant);
}

/// Waits for the picture, as there is no window to be kept alive.
Result<project::VariantId> imported(Session& session, project::Project& project,
                                    const project::BoardId& board, const QString& image)
{
    Result<project::VariantId> result;
    QEventLoop waiting;
    whenDone(session.app().studio().importPicture(project, board, image), &waiting,
             [&](const Result<project::VariantId>& id) {
                 result = id;
                 waiting.quit();
             });
    waiting.exec();
    return result;
}

/// The picture as a variant: one that the project has already (with its mask and depth), or a new
/// import.
Result<project::VariantId> sourceVariant(Session& session, project::Project& project,
                                         const QString& image)
{
    const project::VariantId named(image);
    if (project.variant(named))
        return named;
    const Result<ContentHash> hash = project.media().putFile(image);
    if (!hash)
        return fail(hash.error());
    const auto& variants = project.document().variants;
    const auto known =
        std::find_if(variants.rbegin(), variants.rend(), [&](const project::Variant& variant) {
            return variant.media == *hash && !variant.deleted;
        });
    if (known != variants.rend())
        return known->id;
    const auto board = session.boardFor(project, QFileInfo(image).completeBaseName(), {});
    if (!board)
        return fail(board.error());
    const std::optional<MadeHere> made = madeBeside(image, *hash);
    return made ? takeOver(project, *board, *made) : imported(session, project, *board, image);
}

/// Whether the words name a variant of the project that --project names, rather than a file.
Result<void> checkImage(Session& session, const QString& image)
{
    if (!QFileInfo::exists(image) && session.arguments().has(u"project"_s)) {
        const auto project = session.openExisting(session.arguments().value(u"project"_s));
        if (project && (*project)->variant(project::VariantId(image)))
            return {};
    }
    const Result<QImage> picture = media::readImage(image);
    return picture ? Result<void>() : fail(ErrorCode::Usage, picture.error().detail);
}

Result<void> animate(Session& session)
{
    // Of a clip between two frames the first one may be named either way.
    const QString image =
        session.arguments().value(u"first"_s, session.arguments().positionals.value(0));
    const Result<OutputPlace> place = session.place({u"mp4"_s});
    if (!place)
        return fail(place.error());
    const Arguments& arguments = session.arguments();
    const QString route = arguments.value(u"route"_s, u"sketch"_s);
    const Result<ClipOptions> options =
        readClipOptions(session, usualSeconds, arguments.value(u"model"_s, route));
    if (!options)
        return fail(options.error());
    if (session.arguments().has(u"print-words"_s))
        return printWords(session, *options);
    if (image.isEmpty())
        return fail(ErrorCode::Usage, u"animate needs a picture, or --first"_s);
    if (const Result<void> budget = applyBudget(session); !budget)
        return budget;
    if (const Result<void> readable = checkImage(session, image); !readable)
        return readable;
    if (arguments.has(u"last"_s)) {
        const Result<QImage> last = media::readImage(arguments.value(u"last"_s));
        if (!last)
            return fail(ErrorCode::Usage, last.error().detail);
    }
    const QString name =
        place->isFile() ? place->base : fileNameFor(QFileInfo(image).completeBaseName(), u"clip"_s);
    const Result<project::Project*> project = session.openProject(place->folder, name);
    if (!project)
        return fail(project.error());
    const Result<project::VariantId> source = sourceVariant(session, **project, image);
    if (!source)
        return fail(source.error());

    generation::ClipOrder order = options->order;
    const auto engine = session.app().studio().engines().find(order.model);
    if (const auto can = engine ? checkAskedRatio(arguments, *engine, order) : Result<void>(); !can)
        return can;
    order.source = *source;
    order.name = name;
    if (arguments.has(u"last"_s)) {
        const auto last = sourceVariant(session, **project, arguments.value(u"last"_s));
        if (!last)
            return fail(last.error());
        order.lastFrame = *last;
    }
    for (const QString& caution : session.app().studio().cautions(**project, order))
        session.report().warnNow(caution);
    const Result<generation::Job*> job = session.app().studio().makeClip(**project, order);
    if (!job)
        return fail(job.error());
    if (const Result<void> made = session.wait({*job}); !made)
        return made;
    const project::Clip* clip = session.clipOf(*job);
    return session.deliverClip(*clip, session.copiesTo(*place), name);
}

} // namespace

Command animateCommand()
{
    return {{u"animate"_s, u"IMAGE"_s, u"one clip from a picture"_s, 0, 1,
             withCommonFlags(
                 {clipFlags(),
                  {{u"model"_s, u"ID"_s, u"the same as --engine"_s},
                   {u"route"_s, u"POLICY"_s, u"cheapest, fastest, best, or engines in order"_s},
                   {u"aspect"_s, u"W:H"_s, u"shape of the clip; the picture's own without it"_s},
                   {u"first"_s, u"FILE"_s, u"first frame, the same as IMAGE"_s},
                   {u"last"_s, u"FILE"_s, u"last frame, for services that take one"_s},
                   {u"seed"_s, u"N"_s, u"for services that take one"_s},
                   {u"words"_s, u"TEXT"_s, u"replaces the compiled direction"_s},
                   {u"print-words"_s, {}, u"prints the direction and sends nothing"_s},
                   {u"budget"_s, u"USD"_s, u"cap for this run"_s}},
                  placeFlags()})},
            animate,
            clipHelp};
}

} // namespace rushes::cli
