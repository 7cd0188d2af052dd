/// What Rushes itself writes and users may edit: whatever is read is written and read again alike.
#include "core/catalog/Model.h"
#include "core/catalog/Placement.h"
#include "core/catalog/Price.h"
#include "core/project/ProjectDump.h"
#include "core/timeline/TimelineJson.h"
#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

namespace {

const QString text = QStringLiteral("a file");

void readModels(const QByteArray& input)
{
    const auto table = catalog::parseModels(input, text);
    if (!table)
        return;
    for (const catalog::Model& model : table->models) {
        (void)table->find(model.id);
        (void)catalog::priceText(model);
        (void)catalog::clipPrice(model, {}, Time::ofSeconds(5));
    }
    (void)table->find(QStringLiteral("nano"));
}

void readPlacements(const QByteArray& input)
{
    const auto table = catalog::parsePlacements(input, text);
    if (!table)
        return;
    for (const catalog::Placement& placement : table->placements)
        (void)placement.safeZone({1080, 1920});
    (void)table->find(QStringLiteral("reels"));
}

void readRecipe(const QByteArray& input)
{
    const auto json = parseJson(input, text);
    const auto read = json ? project::recipeFromJson(*json) : fail(ErrorCode::Usage, {});
    if (!read)
        return;
    const auto again = project::recipeFromJson(project::toJson(*read));
    require(again && *again == *read);
    require(project::recipeHash(*again) == project::recipeHash(*read));
}

void readTimeline(const QByteArray& input)
{
    const auto json = parseJson(input, text);
    const auto read = json ? timeline::timelineFromJson(*json) : fail(ErrorCode::Usage, {});
    if (!read)
        return;
    const auto again = timeline::timelineFromJson(timeline::toJson(*read));
    require(again && *again == *read);
}

void readDocument(const QByteArray& input)
{
    const auto json = parseJson(input, text);
    const auto read = json ? project::loadDocument(*json) : fail(ErrorCode::Usage, {});
    if (!read)
        return;
    const Json written = project::dumpDocument(*read);
    const auto again = project::loadDocument(written);
    require(again.has_value());
    require(project::dumpDocument(*again) == written);
}

const Target documentTargets[] = {
    {"models", readModels},     {"placements", readPlacements}, {"recipe", readRecipe},
    {"timeline", readTimeline}, {"document", readDocument},
};

} // namespace

} // namespace rushes::fuzz
