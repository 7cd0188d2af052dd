/// What stands behind the subject. A value; any thread.
#pragma once

#include "core/base/Result.h"

#include <QColor>

namespace rushes::direction {

enum class BackgroundKind { Keep, Blur, Colour, Image, Prompt };

struct Background
{
    BackgroundKind kind = BackgroundKind::Keep;
    QColor colour = {};     ///< for Colour
    QString imagePath = {}; ///< for Image
    QString words = {};     ///< for Prompt

    bool operator==(const Background&) const = default;
};

/// `keep`, `blur`, `color:#rrggbb`, `image:FILE`, `prompt:WORDS`; fails with Usage saying which
/// form is wrong.
Result<Background> parseBackground(const QString& text);
QString backgroundText(const Background& background);

} // namespace rushes::direction
