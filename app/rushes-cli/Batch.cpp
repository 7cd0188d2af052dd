#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/PictureOptions.h"
#include "core/generation/PromptTable.h"

#include <QFileInfo>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BatchRow
{
    int number = 0;
    QString prompt;
    std::vector<project::VariantId> made = {}; ///< by an earlier run
    std::vector<generation::PictureOrder> missing = {};
    std::vector<generation::Job*> jobs = {};
};

Result<std::vector<BatchRow>> readRows(const QString& path, const Arguments& arguments)
{
    const Result<generation::PromptTable> table = generation::readPromptTable(path);
    if (!table)
        return fail(table.error());
    const bool hasPrompts = table->columns.contains(u"prompt"_s);
    if (!arguments.has(u"template"_s) && !hasPrompts)
        return fail(ErrorCode::Usage, u"batch needs --template, or a column named prompt"_s);
    const QString pattern = arguments.value(u"template"_s, u"{prompt}"_s);
    const Result<QStringList> prompts = generation::fillTemplate(pattern, *table, path);
    if (!prompts)
        return fail(prompts.error());
    std::vector<BatchRow> rows;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QString& prompt = (*prompts)[qsizetype(i)];
        if (prompt.trimmed().isEmpty())
            return fail(ErrorCode::Usage,
                        u"%1, line %2: the prompt is empty"_s.arg(path).arg(table->rows[i].line));
        rows.push_back({table->rows[i].number, prompt});
    }
    return rows;
}

/// The row's pictures that an earlier run of the same command has made.
std::vector<project::VariantId> madeBefore(const project::Project& project, const BatchRow& row,
                                           const generation::PictureOrder& order)
{
    const QString size = order.size.isEmpty()
                             ? QString()
                             : u"%1x%2"_s.arg(order.size.width()).arg(order.size.height());
    std::vector<project::VariantId> made;
    for (const project::Variant& variant : project.document().variants) {
        const project::Recipe& recipe = variant.recipe;
        const bool sameSeed = !order.recipe.seed || recipe.seed == order.recipe.seed;
        const bool sameSize = size.isEmpty() || stringAt(recipe.parameters, "size") == size;
        if (variant.row == row.number && recipe.prompt == row.prompt && !variant.deleted &&
            sameSeed && sameSize && recipe.model == order.recipe.model &&
            recipe.aspect == order.recipe.aspect && recipe.references == order.recipe.references &&
            project.media().path(variant.media))
            made.push_back(variant.id);
    }
    if (int(made.size()) > order.count)
        made.resize(std::size_t(order.count));
    return made;
}

/// What one order still lacks.
void planMissing(const project::Project& project, BatchRow& row, generation::PictureOrder order)
{
    const std::vector<project::VariantId> made = madeBefore(project, row, order);
    row.made.insert(row.made.end(), made.begin(), made.end());
    order.count -= int(made.size());
    if (order.count > 0)
        row.missing.push_back(order);
}

/// With a seed every picture of a row is an order of its own, since any of them may be there
/// already.
void planRows(const project::Project& project, std::vector<BatchRow>& rows,
              const generation::PictureOrder& common)
{
    for (BatchRow& row : rows) {
        row.made.clear();
        row.missing.clear();
        generation::PictureOrder order = common;
        order.recipe.prompt = row.prompt;
        order.row = row.number;
        const int orders = order.recipe.seed ? order.count : 1;
        order.count /= orders;
        for (int i = 0; i < orders; ++i) {
            planMissing(project, row, order);
            if (order.recipe.seed)
                ++*order.recipe.seed;
        }
    }
}

/// A row that cannot start ends the batch after those before it.
Result<void> startRows(Session& session, project::Project& project,
                       const std::vector<BatchRow>& rows, std::vector<generation::Job*>& started)
{
    for (const BatchRow& row : rows) {
        for (const generation::PictureOrder& order : row.missing) {
            const auto jobs = session.app().studio().makePictures(project, order);
            if (!jobs) {
                session.report().addError(jobs.error(), row.number);
                return fail(jobs.error());
            }
            started.insert(started.end(), jobs->begin(), jobs->end());
        }
    }
    return {};
}

/// Everything that is missing in one order at the service's half price.
Result<std::vector<generation::Job*>> orderOvernight(Session& session, project::Project& project,
                                                     const std::vector<BatchRow>& rows)
{
    std::vector<generation::PictureOrder> orders;
    for (const BatchRow& row : rows)
        orders.insert(orders.end(), row.missing.begin(), row.missing.end());
    if (orders.empty())
        return std::vector<generation::Job*>();
    const auto job = session.app().studio().makeBatch(project, orders);
    if (!job)
        return fail(job.error());
    return std::vector<generation::Job*>{*job};
}

QString fileNameOf(const BatchRow& row)
{
    return u"%1-%2"_s.arg(row.number, 4, 10, QChar(u'0')).arg(fileNameFor(row.prompt, u"row"_s));
}

/// What this run's jobs made is copied out under its row's name; what an earlier run made is told.
Result<void> deliverRows(Session& session, const project::Project& project,
                         const std::vector<BatchRow>& rows,
                         const std::vector<generation::Job*>& jobs,
                         const std::optional<OutputPlace>& place)
{
    std::vector<const project::Variant*> fresh;
    for (const generation::Job* job : jobs) {
        const auto made = session.picturesOf(job);
        fresh.insert(fresh.end(), made.begin(), made.end());
    }
    Result<void> result;
    for (const BatchRow& row : rows) {
        for (const project::VariantId& id : row.made) {
            const project::Variant* variant = project.variant(id);
            if (std::find(fresh.begin(), fresh.end(), variant) == fresh.end())
                session.report().addVariant(
                    *variant, project.media().path(variant->media).value_or(QString()),
                    Report::Freshness::Kept);
        }
        for (const project::Variant* variant : fresh) {
            if (variant->row != row.number)
                continue;
            const Result<void> delivered = session.deliverPicture(*variant, place, fileNameOf(row));
            if (result)
                result = delivered;
        }
    }
    return result;
}

/// Whether to use the batch queue of the model's service.
bool isOvernight(Session& session, const generation::PictureOrder& order)
{
    if (!session.arguments().has(u"overnight"_s))
        return false;
    const generation::Studio& studio = session.app().studio();
    const auto model = studio.engines().find(order.recipe.model);
    const Result<void> can = model ? studio.canBatch(*model) : fail(model.error());
    if (!can)
        session.report().addWarning(can.error().detail + u": made at once"_s);
    return can.has_value();
}

/// What an earlier run has on order at a service is waited for first, so that nothing is ordered
/// twice.
Result<void> makeRows(Session& session, project::Project& project, std::vector<BatchRow>& rows,
                      const generation::PictureOrder& common,
                      const std::optional<OutputPlace>& copies)
{
    std::vector<generation::Job*> jobs = session.app().studio().resume(project);
    const Result<void> earlier = session.waitForEarlier(jobs);
    planRows(project, rows, common);
    if (!earlier) {
        (void)deliverRows(session, project, rows, jobs, copies);
        return earlier;
    }
    Result<void> started;
    std::vector<generation::Job*> now;
    if (isOvernight(session, common)) {
        const auto ordered = orderOvernight(session, project, rows);
        if (!ordered)
            started = fail(ordered.error());
        now = ordered.value_or(std::vector<generation::Job*>());
    } else {
        started = startRows(session, project, rows, now);
    }
    const Result<void> made = session.wait(now);
    jobs.insert(jobs.end(), now.begin(), now.end());
    const Result<void> delivered = deliverRows(session, project, rows, jobs, copies);
    if (!started)
        return started;
    return made ? delivered : made;
}

Result<void> batch(Session& session)
{
    const Arguments& arguments = session.arguments();
    const QString path = arguments.positionals.value(0);
    const auto concurrency =
        integerValue(u"concurrency"_s, arguments.value(u"concurrency"_s, u"4"_s), 1, 64);
    if (!concurrency)
        return fail(concurrency.error());
    const auto place = session.place({});
    if (!place)
        return fail(place.error());
    auto rows = readRows(path, arguments);
    if (!rows)
        return fail(rows.error());
    const auto options = readPictureOptions(session, rows->front().prompt);
    if (!options)
        return fail(options.error());
    const auto project = session.openProject(
        place->folder, fileNameFor(QFileInfo(path).completeBaseName(), u"batch"_s));
    if (!project)
        return fail(project.error());
    PictureOptions common = *options;
    common.recipe.prompt = arguments.value(u"template"_s, QFileInfo(path).completeBaseName());
    const auto order = pictureOrder(session, **project, common);
    if (!order)
        return fail(order.error());
    session.app().queue().setAtOnce(*concurrency);
    return makeRows(session, **project, *rows, *order, session.copiesTo(*place));
}

} // namespace

Command batchCommand()
{
    return {{u"batch"_s, u"TABLE"_s, u"a CSV, TSV or JSONL table times a template"_s, 1, 1,
             withCommonFlags(
                 {{{u"template"_s, u"TEXT"_s,
                    u"the prompt with {column} for a cell; {prompt} without it"_s},
                   {u"concurrency"_s, u"N"_s, u"how many at once, 1 to 64 (4)"_s},
                   {u"overnight"_s, {}, u"uses the provider's batch service where it has one"_s},
                   {u"size"_s, u"WxH"_s, u"picture in pixels, instead of --aspect"_s}},
                  pictureFlags(),
                  placeFlags()})},
            batch,
            [] { return u"The same command on the same --project continues where it stopped."_s; }};
}

} // namespace rushes::cli
