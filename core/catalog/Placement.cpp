#include "core/catalog/Placement.h"

#include "core/base/NearestNames.h"
#include "core/catalog/CatalogFile.h"

#include <algorithm>

namespace rushes::catalog {

using namespace Qt::Literals::StringLiterals;

namespace {

double area(const QRectF& rect)
{
    return std::max(0.0, rect.width()) * std::max(0.0, rect.height());
}

// A zone is one rectangle, so a shape that reaches into it costs one whole side: the cheapest.
QRectF cutBack(const QRectF& zone, const QRectF& shape)
{
    if (!zone.intersects(shape))
        return zone;
    QRectF candidates[4] = {zone, zone, zone, zone};
    candidates[0].setRight(shape.left());
    candidates[1].setLeft(shape.right());
    candidates[2].setBottom(shape.top());
    candidates[3].setTop(shape.bottom());
    return *std::max_element(std::begin(candidates), std::end(candidates),
                             [](const QRectF& a, const QRectF& b) { return area(a) < area(b); });
}

Result<Placement> placementFrom(const Entry& entry)
{
    const auto id = entry.text("id");
    const auto name = entry.text("name");
    const auto size = entry.size("size");
    const auto unsafe = entry.margins("unsafe");
    const auto furniture = entry.rectangles("furniture");
    const auto longest = entry.number("longest_s", 0);
    const auto lufs = entry.number("lufs", -14);
    const auto peak = entry.number("true_peak_db", -1);
    for (const auto* text : {&id, &name}) {
        if (!*text)
            return fail(text->error());
    }
    if (!size)
        return fail(size.error());
    if (!unsafe)
        return fail(unsafe.error());
    if (!furniture)
        return fail(furniture.error());
    for (const auto* number : {&longest, &lufs, &peak}) {
        if (!*number)
            return fail(number->error());
    }
    const QSize frame = size->isEmpty() ? QSize(1000, 1000) : *size;
    if (unsafe->left() + unsafe->right() >= frame.width() ||
        unsafe->top() + unsafe->bottom() >= frame.height())
        return entry.wrong("unsafe", u"margins that leave a part of the frame"_s);
    return Placement{.id = *id,
                     .name = *name,
                     .size = *size,
                     .unsafe = *unsafe,
                     .furniture = *furniture,
                     .longest = Time::ofSeconds(*longest),
                     .lufs = *lufs,
                     .truePeakDb = *peak};
}

} // namespace

QRectF Placement::safeZone(QSize frame) const
{
    const QSizeF own = size.isEmpty() ? QSizeF(1000, 1000) : QSizeF(size);
    QRectF zone = QRectF(QPointF(0, 0), own).marginsRemoved(unsafe);
    for (const QRectF& shape : furniture)
        zone = cutBack(zone, shape);
    const double x = frame.width() / own.width();
    const double y = frame.height() / own.height();
    return QRectF(zone.x() * x, zone.y() * y, zone.width() * x, zone.height() * y);
}

QStringList PlacementTable::ids() const
{
    QStringList all;
    for (const Placement& placement : placements)
        all << placement.id;
    return all;
}

Result<Placement> PlacementTable::find(const QString& id) const
{
    for (const Placement& placement : placements) {
        if (placement.id == id)
            return placement;
    }
    return fail(ErrorCode::Usage, unknownName(u"placement"_s, id, ids()));
}

Result<PlacementTable> loadPlacements()
{
    const QString name = u"placements.json"_s;
    const Result<QByteArray> bytes = shippedFile(name);
    if (!bytes)
        return fail(bytes.error());
    return parsePlacements(*bytes, name);
}

Result<PlacementTable> parsePlacements(const QByteArray& json, const QString& name)
{
    const auto document = parseJson(json, name);
    if (!document)
        return fail(document.error());
    const auto file = catalogFile(*document, name, "placements");
    if (!file)
        return fail(file.error());
    PlacementTable table{.date = file->date, .placements = {}};
    for (const Entry& entry : file->entries) {
        auto placement = placementFrom(entry);
        if (!placement)
            return fail(placement.error());
        if (table.ids().contains(placement->id))
            return entry.wrong("id", u"an id of its own, not \"%1\" again"_s.arg(placement->id));
        table.placements.push_back(std::move(*placement));
    }
    return table;
}

} // namespace rushes::catalog
