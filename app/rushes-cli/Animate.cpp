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

/// Pictures a clip is made from: where it begins and ends, or who and what is in it.
struct ClipPictures
{
    QString first; ///< a file or a variant's id; empty = made from words and references
    QString last;
    std::vector<ReferenceFile> references;
};

/// What a clip without a first frame needs: a service that makes it up, and something to go by.
Result<void> checkWithoutPicture(Session& session, const ClipPictures& pictures,
                                 const generation::ClipOrder& order)
{
    if (!pictures.last.isEmpty())
        return fail(ErrorCode::Usage, u"--last needs a picture to begin with, or --first"_s);
    const auto model = session.app().studio().engines().find(order.model);
    if (model && model->isLocal())
        return fail(ErrorCode::Usage,
                    u"animate needs a picture, or --first: %1 moves the one it is given; a service "
                    u"(--engine) makes clips from --words alone"_s.arg(model->id));
    if (pictures.references.empty() && order.words.trimmed().isEmpty())
        return fail(ErrorCode::Usage, u"animate needs a picture, --words or --ref"_s);
    return {};
}

/// All files are decoded here, so that a broken one is told before anything is made.
Result<ClipPictures> readPictures(Session& session, const generation::ClipOrder& order)
{
    const Arguments& arguments = session.arguments();
    const Result<std::vector<ReferenceFile>> references = readReferences(arguments);
    if (!references)
        return fail(references.error());
    // Of a clip between two frames the first one may be named either way.
    const ClipPictures pictures{arguments.value(u"first"_s, arguments.positionals.value(0)),
                                arguments.value(u"last"_s), *references};
    if (pictures.first.isEmpty()) {
        const Result<void> enough = checkWithoutPicture(session, pictures, order);
        return enough ? Result<ClipPictures>(pictures) : fail(enough.error());
    }
    if (!pictures.references.empty())
        return fail(ErrorCode::Usage,
                    u"--ref is for clips without a picture to begin with; leave out %1"_s.arg(
                        pictures.first));
    if (const Result<void> readable = checkImage(session, pictures.first); !readable)
        return fail(readable.error());
    if (arguments.has(u"last"_s)) {
        const Result<QImage> last = media::readImage(pictures.last);
        if (!last)
            return fail(ErrorCode::Usage, last.error().detail);
    }
    return pictures;
}

/// Takes the pictures into the project.
Result<generation::ClipOrder> clipOrder(Session& session, project::Project& project,
                                        const ClipPictures& pictures, generation::ClipOrder order)
{
    for (const auto& [file, into] :
         {std::pair{&pictures.first, &order.source}, std::pair{&pictures.last, &order.lastFrame}}) {
        if (file->isEmpty())
            continue;
        const Result<project::VariantId> id = sourceVariant(session, project, *file);
        if (!id)
            return fail(id.error());
        *into = *id;
    }
    const auto references = storedReferences(project, pictures.references);
    if (!references)
        return fail(references.error());
    order.references = *references;
    return order;
}

QString nameOf(const OutputPlace& place, const ClipPictures& pictures, const QString& words)
{
    if (place.isFile())
        return place.base;
    const QString first = QFileInfo(pictures.first).completeBaseName();
    return fileNameFor(first.isEmpty() ? words : first, u"clip"_s);
}

Result<void> animate(Session& session)
{
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
    if (const Result<void> budget = applyBudget(session); !budget)
        return budget;
    const Result<ClipPictures> pictures = readPictures(session, options->order);
    if (!pictures)
        return fail(pictures.error());
    const auto engine = session.app().studio().engines().find(options->order.model);
    const auto shape =
        engine ? checkAskedRatio(arguments, *engine, options->order) : Result<void>();
    if (!shape)
        return shape;
    const QString name = nameOf(*place, *pictures, options->order.words);
    const Result<project::Project*> project = session.openProject(place->folder, name);
    if (!project)
        return fail(project.error());
    Result<generation::ClipOrder> order = clipOrder(session, **project, *pictures, options->order);
    if (!order)
        return fail(order.error());
    order->name = name;
    for (const QString& caution : session.app().studio().cautions(**project, *order))
        session.report().warnNow(caution);
    const Result<generation::Job*> job = session.app().studio().makeClip(**project, *order);
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
    return {{u"animate"_s, u"[IMAGE]"_s, u"one clip from a picture, or at a service from words"_s,
             0, 1,
             withCommonFlags(
                 {clipFlags(),
                  {{u"model"_s, u"ID"_s, u"the same as --engine"_s},
                   {u"route"_s, u"POLICY"_s, u"cheapest, fastest, best, or engines in order"_s},
                   {u"aspect"_s, u"W:H"_s, u"shape of the clip; the picture's own without it"_s},
                   {u"ref"_s, u"FILE[:ROLE]"_s,
                    u"without IMAGE, at a service: who and what is in it; subject, product, "
                    u"person, place, style or logo"_s},
                   {u"first"_s, u"FILE"_s, u"first frame, the same as IMAGE"_s},
                   {u"last"_s, u"FILE"_s, u"last frame, for services that take one"_s},
                   {u"seed"_s, u"N"_s, u"for services that take one"_s},
                   {u"words"_s, u"TEXT"_s,
                    u"replaces the compiled direction; at a service enough without IMAGE"_s},
                   {u"print-words"_s, {}, u"prints the direction and sends nothing"_s},
                   {u"budget"_s, u"USD"_s, u"cap for this run"_s}},
                  placeFlags()})},
            animate,
            clipHelp};
}

} // namespace rushes::cli
