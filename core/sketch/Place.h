/// Photographed places behind products: pieces of CC0 panoramas, far out of focus, with a table
/// before them, and the light that falls there. What is known of each place was measured by
/// resources/places/make-places.py. Pure functions, any thread.
#pragma once

#include "core/direction/Direction.h"

#include <QSize>

#include <optional>

class QPainter;

namespace rushes::sketch {

/// What the subject is lit by: the direction's own light, else that of its photographed place.
std::optional<direction::Lighting> lightOnSubject(const direction::Direction& direction);

/// The usual colour of the table before it.
QColor tableOfPlace(direction::StudioScene scene);

/// Fills a picture of `size`: the place, and a table in `colour` that ends at the height `edge`, in
/// pixels, which may lie above or below the picture.
void paintPlace(QPainter& painter, direction::StudioScene scene, QSize size, double edge,
                const QColor& colour);

} // namespace rushes::sketch
