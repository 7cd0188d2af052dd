/// The zoom that both pictures of a comparison share: fitted, or so many screen pixels for one of
/// the first picture's, about a point that is given as a share of the picture. A value; pure
/// arithmetic in logical pixels.
#pragma once

#include <QRectF>

#include <optional>

namespace rushes::compare {

struct SharedZoom
{
    std::optional<double> scale = {}; ///< logical pixels per picture pixel; none = fitted
    QPointF centre{0.5, 0.5};         ///< of what is shown, 0 to 1

    /// Where a picture of this size lies in an area; it may reach beyond.
    QRectF place(const QRectF& area, const QSizeF& picture) const;
    /// What one logical pixel shows of the picture when it lies in this area.
    double scaleIn(const QRectF& area, const QSizeF& picture) const;
    /// Zooms by a factor and keeps what is under `anchor`.
    void zoomBy(double factor, const QPointF& anchor, const QRectF& area, const QSizeF& picture);
    /// Moves what is shown by so many logical pixels.
    void moveBy(const QPointF& distance, const QRectF& area, const QSizeF& picture);

    bool operator==(const SharedZoom&) const = default;
};

} // namespace rushes::compare
