#include "ui/cut/Zones.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

namespace {

struct ZoneWords
{
    Q_DECLARE_TR_FUNCTIONS(Zones)
};

Zone zoneOf(const catalog::Placement& placement, QSize frame)
{
    Zone zone{.name = placement.name, .rect = placement.safeZone(frame)};
    const double scale = double(frame.width()) / placement.size.width();
    for (const QRectF& shape : placement.furniture)
        zone.furniture.emplace_back(shape.topLeft() * scale, shape.size() * scale);
    return zone;
}

double area(const QRectF& rect)
{
    return rect.width() * rect.height();
}

} // namespace

std::vector<Zone> zonesFor(const catalog::PlacementTable& placements, QSize frame)
{
    std::vector<Zone> own;
    const double ratio = double(frame.width()) / frame.height();
    for (const catalog::Placement& placement : placements.placements) {
        if (placement.size.isEmpty())
            continue;
        const double other = double(placement.size.width()) / placement.size.height();
        if (std::abs(other / ratio - 1) < 0.01)
            own.push_back(zoneOf(placement, frame));
    }
    Zone all{.name = ZoneWords::tr("All %1 zones").arg(ratioText(frame)),
             .rect = QRectF(QPointF(), frame)};
    double least = area(all.rect) + 1;
    for (const Zone& zone : own) {
        all.rect &= zone.rect;
        // The strictest placement's furniture stands for all; all of them at once would hide the
        // picture.
        if (area(zone.rect) < least) {
            least = area(zone.rect);
            all.furniture = zone.furniture;
        }
    }
    const Zone none{
        .name = ZoneWords::tr("No zones"), .rect = all.rect, .overlay = ZoneOverlay::Hidden};
    if (own.empty())
        return {none};
    std::vector<Zone> zones{all};
    zones.insert(zones.end(), own.begin(), own.end());
    zones.push_back(none);
    return zones;
}

QString ratioText(QSize size)
{
    const int divisor = std::gcd(size.width(), size.height());
    if (divisor <= 0)
        return {};
    const QSize ratio = size / divisor;
    if (std::max(ratio.width(), ratio.height()) <= 21)
        return u"%1:%2"_s.arg(ratio.width()).arg(ratio.height());
    return u"%1:1"_s.arg(double(size.width()) / size.height(), 0, 'f', 2);
}

} // namespace rushes::cut
