/// The twenty camera moves as the user sees them: fourteen cells, six of which go two ways. Values
/// and pure functions, main thread (they translate).
#pragma once

#include "core/direction/CameraMove.h"

#include <QStringList>

#include <vector>

namespace rushes::clip {

struct MoveFamily
{
    QString name;
    std::vector<direction::CameraMove> moves; ///< one, or two that are each other's opposite
    QStringList ways = {};                    ///< their names when there are two: "Left", "Right"

    bool operator==(const MoveFamily&) const = default;
};

/// In the order of the cells.
const std::vector<MoveFamily>& moveFamilies();
/// The cell that holds the move.
int familyOf(direction::CameraMove move);
/// "Pan left"
QString moveLabel(direction::CameraMove move);
/// The move `steps` cells further, of the same way where there is one; goes round.
direction::CameraMove neighbourOf(direction::CameraMove move, int steps);

} // namespace rushes::clip
