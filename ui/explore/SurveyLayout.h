/// Where a handful of pictures lie when all of them are shown together as large as fits. Pure
/// arithmetic in logical pixels.
#pragma once

#include <QRect>
#include <QSize>

#include <vector>

namespace rushes::explore {

/// One rectangle a picture, of the picture's own shape, row by row in as many columns as make the
/// pictures largest together.
std::vector<QRect> surveyLayout(const std::vector<QSize>& pictures, const QSize& area, int gap);

} // namespace rushes::explore
