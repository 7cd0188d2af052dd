/// The geometry of a sketch: where in the picture a pixel of the frame looks, for one camera pose.
/// A pinhole camera stands in front of the picture; every point of the picture has a disparity (1 =
/// the subject's distance, smaller = farther), so moving the camera shifts near things more.
/// Lengths are in frame units: the frame is 1 wide and `aspect` high, with its middle at (0, 0), y
/// down. Values and pure functions, any thread.
#pragma once

#include "core/direction/CameraMove.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace rushes::sketch {

/// What stays the same for the whole clip.
struct Framing
{
    double aspect = 1; ///< height / width of the frame
    double base = 1; ///< overscan: everything is this much larger so that no pose sees past an edge
    QPointF focus = {
        0, 0}; ///< the subject's place: moving closer and zooming keep this point where it is
};

/// Disparity over the picture: smooth by construction, so that the picture bends but never tears.
struct Disparity
{
    double constant = 1;
    int columns = 0; ///< 0 = `constant` everywhere
    int rows = 0;
    QRectF area = {};               ///< the picture in frame units
    std::vector<float> values = {}; ///< row by row

    double at(QPointF point) const;
    /// It changes from row to row only.
    bool isSameAcross() const;
};

class Projector
{
public:
    Projector(const direction::CameraPose& pose, const Framing& framing);

    /// The point of the picture seen at `framePoint`, when the picture there has this disparity.
    QPointF toPicture(QPointF framePoint, double disparity) const;
    /// The same with the disparity of the place that is found (three steps of fixed-point
    /// iteration).
    QPointF toPicture(QPointF framePoint, const Disparity& disparity) const;
    /// Whether each row of the frame looks along one row of the picture, at an even pace.
    bool keepsRowsStraight(const Disparity& disparity) const;

private:
    QPointF toRay(QPointF framePoint) const;
    QPointF atDisparity(QPointF ray, double disparity) const;

    direction::CameraPose m_pose;
    Framing m_framing;
    double m_focal = 1;
    double m_cosYaw = 1, m_sinYaw = 0, m_cosRoll = 1, m_sinRoll = 0;
    double m_cameraX = 0, m_cameraY = 0, m_cameraZ = 0;
};

/// A picture area that every pose has to stay inside.
struct Extent
{
    QRectF area;
    const Disparity* disparity = nullptr;
};

/// The smallest `base` (1 to 4) with which all `poses` see only points inside all `extents`.
double overscan(const std::vector<direction::CameraPose>& poses, Framing framing,
                const std::vector<Extent>& extents);

} // namespace rushes::sketch
