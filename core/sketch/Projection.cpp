#include "core/sketch/Projection.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

namespace {

// The long side of the frame spans about 45 degrees, a normal lens.
constexpr double focalPerLongSide = 1.2;
// Orbits turn about a point a little behind the subject's front, so that the subject itself passes
// by too.
constexpr double pivotDistance = 1.12;

/// 17 points along each edge of the frame.
std::vector<QPointF> borderPoints(double aspect)
{
    std::vector<QPointF> points;
    for (int i = 0; i <= 16; ++i) {
        const double along = i / 16.0 - 0.5;
        points.insert(points.end(), {{along, -0.5 * aspect},
                                     {along, 0.5 * aspect},
                                     {-0.5, along * aspect},
                                     {0.5, along * aspect}});
    }
    return points;
}

bool contains(const QRectF& area, QPointF point)
{
    constexpr double tolerance = 1e-7;
    return point.x() >= area.left() - tolerance && point.x() <= area.right() + tolerance &&
           point.y() >= area.top() - tolerance && point.y() <= area.bottom() + tolerance;
}

} // namespace

double Disparity::at(QPointF point) const
{
    if (columns == 0)
        return constant;
    const double x =
        std::clamp((point.x() - area.left()) / area.width() * (columns - 1), 0.0, columns - 1.001);
    const double y =
        std::clamp((point.y() - area.top()) / area.height() * (rows - 1), 0.0, rows - 1.001);
    const int column = int(x);
    const int row = int(y);
    const double fx = x - column;
    const double fy = y - row;
    const float* cell =
        values.data() + std::size_t(row) * std::size_t(columns) + std::size_t(column);
    const double upper = cell[0] + fx * (cell[1] - cell[0]);
    const double lower = cell[columns] + fx * (cell[columns + 1] - cell[columns]);
    return upper + fy * (lower - upper);
}

bool Disparity::isSameAcross() const
{
    if (columns > 2)
        return false;
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) {
        if (values[i] != values[i + 1])
            return false;
    }
    return true;
}

Projector::Projector(const direction::CameraPose& pose, const Framing& framing)
    : m_pose(pose),
      m_framing(framing),
      m_focal(focalPerLongSide * std::max(1.0, framing.aspect)),
      m_cosYaw(std::cos(pose.yaw)),
      m_sinYaw(std::sin(pose.yaw)),
      m_cosRoll(std::cos(pose.roll)),
      m_sinRoll(std::sin(pose.roll))
{
    // Walk round the pivot, then step sideways, then go closer along the ray through the focus.
    const double focusX = framing.focus.x() / m_focal;
    const double pivotX = focusX * pivotDistance;
    const double closer = 1 - 1 / pose.scale;
    const double right = pose.x / m_focal + closer * focusX;
    m_cameraX = pivotX - pivotX * m_cosYaw + pivotDistance * m_sinYaw + right * m_cosYaw -
                closer * m_sinYaw;
    m_cameraZ = pivotDistance - pivotX * m_sinYaw - pivotDistance * m_cosYaw + right * m_sinYaw +
                closer * m_cosYaw;
    m_cameraY = (pose.y * framing.aspect + closer * framing.focus.y()) / m_focal;
}

/// Undoes what happens inside the camera: overscan, roll, pan and zoom.
QPointF Projector::toRay(QPointF framePoint) const
{
    const QPointF level = framePoint / m_framing.base;
    const QPointF turned(m_cosRoll * level.x() - m_sinRoll * level.y() + m_pose.panX,
                         m_sinRoll * level.x() + m_cosRoll * level.y() +
                             m_pose.panY * m_framing.aspect);
    return m_framing.focus + (turned - m_framing.focus) / m_pose.zoom;
}

/// Where the ray meets the plane at distance 1 / disparity.
QPointF Projector::atDisparity(QPointF ray, double disparity) const
{
    const double rayX = ray.x() / m_focal;
    const double directionX = m_cosYaw * rayX - m_sinYaw;
    const double directionZ = m_sinYaw * rayX + m_cosYaw;
    const double length = (1 / disparity - m_cameraZ) / directionZ;
    return QPointF(m_cameraX + length * directionX, m_cameraY + length * ray.y() / m_focal) *
           (m_focal * disparity);
}

QPointF Projector::toPicture(QPointF framePoint, double disparity) const
{
    return atDisparity(toRay(framePoint), disparity);
}

QPointF Projector::toPicture(QPointF framePoint, const Disparity& disparity) const
{
    const QPointF ray = toRay(framePoint);
    if (disparity.columns == 0)
        return atDisparity(ray, disparity.constant);
    QPointF point = ray;
    for (int step = 0; step < 3; ++step)
        point = atDisparity(ray, disparity.at(point));
    return point;
}

bool Projector::keepsRowsStraight(const Disparity& disparity) const
{
    return m_pose.yaw == 0 && m_pose.roll == 0 && disparity.isSameAcross();
}

double overscan(const std::vector<direction::CameraPose>& poses, Framing framing,
                const std::vector<Extent>& extents)
{
    const std::vector<QPointF> border = borderPoints(framing.aspect);
    const auto fits = [&](const direction::CameraPose& pose, double base) {
        framing.base = base;
        const Projector projector(pose, framing);
        return std::all_of(extents.begin(), extents.end(), [&](const Extent& extent) {
            return std::all_of(border.begin(), border.end(), [&](QPointF point) {
                return contains(extent.area, projector.toPicture(point, *extent.disparity));
            });
        });
    };
    double enough = 1;
    for (const direction::CameraPose& pose : poses) {
        if (fits(pose, enough))
            continue;
        double low = enough;
        double high = 4;
        for (int step = 0; step < 14; ++step) {
            const double middle = (low + high) / 2;
            (fits(pose, middle) ? high : low) = middle;
        }
        enough = high;
    }
    return enough;
}

} // namespace rushes::sketch
