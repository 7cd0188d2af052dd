#include "app/rushes-cli/PictureOptions.h"

#include "app/rushes-cli/AskedShape.h"
#include "core/media/Image.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

constexpr int longestPrompt = 20'000;

/// `FILE` or `FILE:role`; a colon inside the path ("C:\a.png") is part of it.
Result<ReferenceFile> parseReference(const QString& text)
{
    ReferenceFile reference{text};
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon > 0 && !QFileInfo::exists(text)) {
        const QString role = text.mid(colon + 1);
        if (!role.contains(u'/') && !role.contains(u'\\') && !role.contains(u'.')) {
            const Result<project::ReferenceRole> named = project::roleNamed(role);
            if (!named)
                return fail(named.error());
            reference = {text.left(colon), *named};
        }
    }
    // Decoded here, so that a broken file is told before anything is made.
    const Result<QImage> picture = media::readImage(reference.path);
    return picture ? Result<ReferenceFile>(reference)
                   : fail(ErrorCode::Usage, picture.error().detail);
}

/// Whether there is anything to see in a text: spaces, control characters and joiners are nothing.
bool hasWords(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Control &&
               c.category() != QChar::Other_Format;
    });
}

/// A recipe object, or a file that holds one as "recipe".
Result<project::Recipe> readRecipe(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const Result<Json> json = parseJson(file.readAll(), path);
    if (!json)
        return fail(json.error());
    const Json& inner = memberAt(*json, "recipe");
    const auto recipe = project::recipeFromJson(inner.is_object() ? inner : *json);
    return recipe ? recipe
                  : fail(recipe.error().code, u"%1: %2"_s.arg(path, recipe.error().detail));
}

/// What the user of an existing project has voted on; `best` goes by it.
std::vector<generation::ModelVote> votesOf(Session& session)
{
    const QString folder = session.arguments().value(u"project"_s);
    if (!QFileInfo::exists(folder))
        return {};
    const auto document = session.readExisting(folder);
    return document ? generation::modelVotes(*document) : std::vector<generation::ModelVote>();
}

/// The model to ask, then those to fall back to when the user named a route.
Result<std::vector<catalog::Model>> pictureModels(Session& session, const QString& recipeModel)
{
    const Arguments& arguments = session.arguments();
    const bool routed = arguments.has(u"route"_s) && !arguments.has(u"model"_s);
    const QString wanted = arguments.value(u"model"_s, arguments.value(u"route"_s, recipeModel));
    auto models = session.app().studio().route(
        ModelKind::Image, wanted,
        wanted == u"best"_s ? votesOf(session) : std::vector<generation::ModelVote>());
    if (models && !routed)
        models->erase(models->begin() + 1, models->end());
    return models;
}

Result<void> readNumbers(Session& session, PictureOptions& options)
{
    const Arguments& arguments = session.arguments();
    const auto count = integerValue(u"count"_s, arguments.value(u"count"_s, u"1"_s), 1, 16);
    if (!count)
        return fail(count.error());
    options.count = *count;
    const Result<std::optional<quint64>> seed = readSeed(arguments);
    if (!seed)
        return fail(seed.error());
    if (*seed)
        options.recipe.seed = **seed;
    if (arguments.has(u"aspect"_s)) {
        const auto aspect = project::parseAspectRatio(arguments.value(u"aspect"_s));
        if (!aspect)
            return fail(aspect.error());
        options.recipe.aspect = *aspect;
    }
    if (arguments.has(u"size"_s)) {
        const auto size = parseSize(arguments.value(u"size"_s));
        if (!size)
            return fail(size.error());
        options.size = *size;
    }
    return {};
}

} // namespace

std::vector<Option> pictureFlags()
{
    return {{u"model"_s, u"ID"_s, u"catalog id of the picture model, e.g. draft-board"_s},
            {u"route"_s, u"POLICY"_s,
             u"cheapest, fastest, best, or models in order of preference, with commas"_s},
            {u"count"_s, u"N"_s, u"how many pictures, 1 to 16"_s, u"n"_s},
            {u"aspect"_s, u"W:H"_s, u"shape of the picture, e.g. 9:16"_s},
            {u"seed"_s, u"N"_s, u"makes the same drawing again; with -n counted on"_s},
            {u"ref"_s, u"FILE[:ROLE]"_s,
             u"reference picture; subject, product, person, place, style or logo"_s},
            {u"fresh"_s, {}, u"asks again for what was made before"_s},
            {u"budget"_s, u"USD"_s, u"cap for this run; what does not fit is not sent"_s}};
}

Result<QSize> parseSize(const QString& text)
{
    static const QRegularExpression form(u"^(\\d{1,5})[x×X](\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= 16 && side <= 8192; };
    if (!match.hasMatch() || !fits(size.width()) || !fits(size.height()))
        return fail(ErrorCode::Usage,
                    u"--size takes WIDTHxHEIGHT, each from 16 to 8192, not \"%1\""_s.arg(text));
    return size;
}

Result<std::vector<ReferenceFile>> readReferences(const Arguments& arguments)
{
    std::vector<ReferenceFile> references;
    for (const QString& text : arguments.values(u"ref"_s)) {
        const Result<ReferenceFile> reference = parseReference(text);
        if (!reference)
            return fail(reference.error());
        references.push_back(*reference);
    }
    return references;
}

Result<std::optional<quint64>> readSeed(const Arguments& arguments)
{
    if (!arguments.has(u"seed"_s))
        return std::optional<quint64>();
    bool read = false;
    const quint64 seed = arguments.value(u"seed"_s).toULongLong(&read);
    if (!read)
        return fail(ErrorCode::Usage, u"--seed takes a whole number from 0, not \"%1\""_s.arg(
                                          arguments.value(u"seed"_s)));
    return seed;
}

Result<void> applyBudget(Session& session)
{
    if (!session.arguments().has(u"budget"_s))
        return {};
    const auto cap = numberValue(u"budget"_s, session.arguments().value(u"budget"_s), 0, 1e6);
    if (!cap)
        return fail(cap.error());
    session.app().budget().setCap(Money::ofDollars(*cap));
    return {};
}

Result<PictureOptions> readPictureOptions(Session& session, const QString& prompt)
{
    const Arguments& arguments = session.arguments();
    PictureOptions options;
    if (arguments.has(u"recipe"_s)) {
        const Result<project::Recipe> recipe = readRecipe(arguments.value(u"recipe"_s));
        if (!recipe)
            return fail(recipe.error());
        options.recipe = *recipe;
        options.size = parseSize(stringAt(recipe->parameters, "size")).value_or(QSize());
    }
    if (!prompt.isEmpty())
        options.recipe.prompt = prompt;
    if (!hasWords(options.recipe.prompt))
        return fail(ErrorCode::Usage, u"the prompt is empty: say what to show"_s);
    if (options.recipe.prompt.size() > longestPrompt)
        return fail(ErrorCode::Usage,
                    u"the prompt is longer than %1 characters"_s.arg(longestPrompt));
    if (const Result<void> read = readNumbers(session, options); !read)
        return fail(read.error());
    auto references = readReferences(arguments);
    if (!references)
        return fail(references.error());
    options.references = std::move(*references);
    if (const Result<void> budget = applyBudget(session); !budget)
        return fail(budget.error());
    const auto models = pictureModels(session, options.recipe.model);
    if (!models)
        return fail(models.error());
    const catalog::Model* model = &models->front();
    for (std::size_t i = 1; i < models->size(); ++i)
        options.fallbacks << (*models)[i].id;
    if (arguments.has(u"parent"_s) && model->isLocal())
        return fail(Error{ErrorCode::Unsupported,
                          u"%1 draws each picture anew and holds no conversation"_s.arg(model->id),
                          {},
                          model->provider,
                          model->id});
    options.recipe.model = model->id;
    if (arguments.has(u"size"_s) && !arguments.has(u"aspect"_s))
        options.recipe.aspect = ratioFor(*model, options.size);
    session.noteUnknownPrice(model->id);
    return options;
}

Result<std::vector<project::Reference>> storedReferences(project::Project& project,
                                                         const std::vector<ReferenceFile>& files)
{
    std::vector<project::Reference> references;
    for (const ReferenceFile& file : files) {
        const Result<ContentHash> hash = project.media().putFile(file.path);
        if (!hash)
            return fail(hash.error());
        references.push_back({QFileInfo(file.path).completeBaseName(), file.role, *hash});
    }
    return references;
}

Result<generation::PictureOrder> pictureOrder(Session& session, project::Project& project,
                                              const PictureOptions& options)
{
    generation::PictureOrder order{
        .board = {}, .recipe = options.recipe, .count = options.count, .size = options.size};
    order.fallbacks = options.fallbacks;
    const Arguments& arguments = session.arguments();
    if (arguments.has(u"fresh"_s))
        order.cache = generation::PictureOrder::Cache::Ignore;
    if (arguments.has(u"parent"_s)) {
        order.parent = project::VariantId(arguments.value(u"parent"_s));
        if (!project.variant(order.parent))
            return fail(ErrorCode::Usage, u"there is no picture %1 in %2"_s.arg(
                                              order.parent.toString(), project.folder()));
    }
    for (const project::Reference& reference : options.recipe.references) {
        if (!project.media().path(reference.media))
            return fail(ErrorCode::Usage,
                        u"the recipe's reference %1 is not in this project"_s.arg(reference.name));
    }
    const auto stored = storedReferences(project, options.references);
    if (!stored)
        return fail(stored.error());
    for (const project::Reference& reference : *stored)
        order.recipe.references.push_back(reference);
    const auto board = session.boardFor(project, options.recipe.prompt, options.recipe.aspect);
    if (!board)
        return fail(board.error());
    order.board = *board;
    return order;
}

} // namespace rushes::cli
