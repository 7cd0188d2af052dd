/// A table of pictures as one picture with its labels, for whoever is sent it. Blocking functions
/// over values, for the pool; made only when it is asked for.
#pragma once

#include "core/base/Result.h"

#include <QFont>
#include <QImage>
#include <QStringList>

namespace rushes::compare {

struct LabelledSheet
{
    QStringList rows = {};
    QStringList columns = {};
    QStringList paths = {}; ///< row by row, empty where there is no picture
    double aspect = 1;
    QFont font = {};

    bool operator==(const LabelledSheet&) const = default;
};

/// No side is longer than 12,000 pixels; a file that cannot be read leaves its place empty.
QImage paintSheet(const LabelledSheet& sheet);
/// As PNG; fails with Io.
Result<void> saveSheet(const LabelledSheet& sheet, const QString& path);

} // namespace rushes::compare
